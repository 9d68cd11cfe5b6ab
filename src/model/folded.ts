/** Names that are compared as they are but for capitals and spaces: all but a few. */
const PLAIN = /^[\x20-\x5f\x61-\x7eåäöÅÄÖéÉ]*$/;

/** Characters that are written in several ways and mean the same, and those that cannot be seen. */
const WAYS: readonly (readonly [found: RegExp, plain: string])[] = [
  [/\p{Default_Ignorable_Code_Point}+/gu, ''],
  [/[\u2010-\u2015\u2212]/g, '-'],
  [/[\u2018-\u201b\u2032\u00b4`]/g, "'"],
  [/[\u201c-\u201f\u2033\u00ab\u00bb]/g, '"'],
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
