/**
 * What patterns of Swedish words are built of. Letters as ranges: classes of all of Unicode take longer to compile than a file
 * to be searched. Texts are in NFC.
 */
export const SMALL = 'a-zß-öø-ÿ';
export const CAPITAL = 'A-ZÀ-ÖØ-Þ';
export const LETTER = `${SMALL}${CAPITAL}`;
/** Before and after a word or a code; a code may have a hyphen behind it. */
export const BEFORE = `(?<![${LETTER}\\d-])`;
export const AFTER = `(?![${LETTER}\\d])`;
export const AFTER_WORD = `(?![${LETTER}\\d-])`;

/** Whole words: one of several, divided by `|`. */
export function words(alternatives: string): string {
  return `${BEFORE}(?:${alternatives})${AFTER_WORD}`;
}

/** Up to so many words, each of a length that words have: the time must not grow with the square of a text. */
export function wordsBetween(most: number): string {
  return `(?:[\\s,]{1,3}[^\\s.,!?]{1,30}){0,${most}}[\\s,]{1,3}`;
}

/** Perhaps a word between the parts of a verb: `bjuds alltid in`. */
export const MAYBE_WORD = `(?:\\s[${LETTER}]{1,15})?`;
