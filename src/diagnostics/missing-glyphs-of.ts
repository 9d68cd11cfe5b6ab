import type { MissingGlyphs } from './code-arguments.ts';

/** No more characters are named: a text in another script has hundreds. */
const MOST_NAMED = 8;

/** A text that a message shows whole, in UTF-16 code units. */
const SHORT = 60;

/** How much of a long text is shown before the first of them, in UTF-16 code units. */
const BEFORE = 30;

/**
 * What a message says of the characters of a text that cannot be drawn.
 * @param missing each once, in the order of the text; at least one
 */
export function missingGlyphsOf(missing: readonly string[], text: string): MissingGlyphs {
  const characters = missing.slice(0, MOST_NAMED);
  return { characters, more: missing.length - characters.length, text: around(text, text.indexOf(missing[0] ?? '')) };
}

/** A text from a word not long before an offset: a message shows only its beginning. */
function around(text: string, at: number): string {
  if (at <= BEFORE || text.length <= SHORT) return text;
  const space = text.indexOf(' ', at - BEFORE);
  return `…${text.slice(space === -1 || space >= at ? at : space + 1)}`;
}
