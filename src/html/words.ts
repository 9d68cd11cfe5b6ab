/** What the page says that is not in the document. */
export interface PageWords {
  readonly skip: string;
  readonly contents: string;
  readonly table: string;
  /** Before the number of a printed page. */
  readonly sheet: string;
}

const swedish: PageWords = { skip: 'Hoppa till innehållet', contents: 'Innehåll', table: 'Tabell', sheet: 'Sid' };
const english: PageWords = { skip: 'Skip to the content', contents: 'Contents', table: 'Table', sheet: 'Page' };

/** The words in a document's language, or in Swedish where there are none in it. */
export function pageWords(language: string): PageWords {
  return /^en(-|$)/i.test(language) ? english : swedish;
}
