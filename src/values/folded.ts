import { DASHES, DOUBLE_QUOTES, SINGLE_QUOTES } from './lookalikes.ts';

/** Names that are compared as they are but for capitals and spaces: all but a few. */
const PLAIN = /^[\x20-\x5f\x61-\x7eåäöÅÄÖéÉ]*$/;

/** Characters that are written in several ways and mean the same, and those that cannot be seen. */
const WAYS: readonly (readonly [found: RegExp, plain: string])[] = [
  [/\p{Default_Ignorable_Code_Point}+/gu, ''],
  [new RegExp(`[${DASHES}]`, 'g'), '-'],
  [new RegExp(`[${SINGLE_QUOTES}\\u2032\\u00b4\`]`, 'g'), "'"],
  [new RegExp(`[${DOUBLE_QUOTES}\\u2033]`, 'g'), '"'],
];

/**
 * A name in the form in which names are compared: without regard to capitals or the width of spaces, to how letters are
 * joined (NFKC, UAX #15), to which dash or quotation mark is used, or to what cannot be seen.
 */
export function folded(name: string): string {
  const plain = PLAIN.test(name)
    ? name
    : WAYS.reduce((text, [found, one]) => text.replaceAll(found, one), name).normalize('NFKC');
  return plain.toLowerCase().trim().replace(/\s+/g, ' ');
}
