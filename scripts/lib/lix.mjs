// LIX, the readability index of C.-H. Björnsson (Läsbarhet, 1968), of the running text of an agreement.

/** A hyphen joins two parts into one word: "BUS-grupp". */
const WORD = /[\p{L}\d]+(?:-[\p{L}\d]+)*/gu;
const SENTENCE_END = /[.!?](?=["”’)]*(?:\s|$))/gu;

/** Words per sentence, plus the percentage of words of more than six letters. */
export function lix(text) {
  const words = text.match(WORD) ?? [];
  const sentences = text.match(SENTENCE_END) ?? [];
  const long = words.filter((word) => word.length > 6);
  return words.length === 0 ? 0 : words.length / Math.max(1, sentences.length) + (100 * long.length) / words.length;
}

/** The variants of paragraphs that are read as text; labels and the first page's title, names and labels are not. */
const RUNNING = new Set(['text', 'note']);

function inlineText(inlines) {
  return inlines
    .map((inline) => {
      if (inline.type === 'text') return inline.text;
      return inline.type === 'line-break' ? ' ' : inlineText(inline.children);
    })
    .join('');
}

function paragraphsOf(block) {
  switch (block.type) {
    case 'paragraph':
      return RUNNING.has(block.variant) ? [inlineText(block.children)] : [];
    case 'section':
      return block.role === 'first-page' ? [] : block.children.flatMap(paragraphsOf);
    case 'group':
      return block.variant === 'signature' ? [] : block.children.flatMap(paragraphsOf);
    case 'list':
      return block.items.flatMap((item) => item.children.flatMap(paragraphsOf));
    case 'local-addition':
      return block.children.flatMap(paragraphsOf);
    default:
      // Readers look things up in tables, lists of labels, figures, contents and signatures; they do not read them through.
      return [];
  }
}

/**
 * The running text of a document: its paragraphs and list items, each on a line of its own. Each ends a sentence, even where
 * it ends without a mark, as most list items do, or with a colon before a list.
 */
export function runningText(document) {
  return document.children
    .flatMap(paragraphsOf)
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => (/[.!?]["”’)]*$/u.test(text) ? text : `${text}.`))
    .join('\n');
}
