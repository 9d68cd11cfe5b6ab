// Tells letters from other characters as Unicode does. Nearly all are Latin and told by their numbers: to compile an
// expression with a class of Unicode takes up to a millisecond, most of what one document asks of it.

/** Where the last of the Latin letters ends that stand together (Latin Extended-B). */
const NEAR = 0x250;
/** What typesetting adds to them: dashes, quotation marks, ellipsis (General Punctuation), none of which is a letter. */
const SIGNS = { from: 0x2010, to: 0x2028 } as const;

const anyLetter = /\p{L}/u;
const anyNumber = /\p{N}/u;
const anySmall = /\p{Ll}/u;
const anyCapital = /\p{Lu}/u;

/** True for a letter (\p{L}) by its code point. */
export function isLetter(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  if (code < NEAR) return code !== 0xd7 && code !== 0xf7;
  return beyond(code) && anyLetter.test(String.fromCodePoint(code));
}

/** True for a letter or a number (\p{L}, \p{N}) by its code point. */
export function isLetterOrNumber(code: number): boolean {
  if (code < 0x80) return isDigit(code) || isLetter(code);
  return isLetter(code) || (beyond(code) && anyNumber.test(String.fromCodePoint(code)));
}

/** True for a small letter (\p{Ll}) by its code point. */
export function isSmall(code: number): boolean {
  if (code < 0x80) return code >= 0x61 && code <= 0x7a;
  if (code < 0x100) return code === 0xb5 || (code >= 0xdf && code !== 0xf7);
  return beyond(code) && anySmall.test(String.fromCodePoint(code));
}

/** True for a capital (\p{Lu}) by its code point. */
export function isCapital(code: number): boolean {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  if (code < 0x100) return code >= 0xc0 && code <= 0xde && code !== 0xd7;
  return beyond(code) && anyCapital.test(String.fromCodePoint(code));
}

/** True for one of the ten figures (\d) by its code point. */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** What only an expression can tell. What is no number stands for the end of a text. */
function beyond(code: number): boolean {
  return !(code >= SIGNS.from && code < SIGNS.to) && !Number.isNaN(code);
}

/** The code point that ends before an offset of a text, in code units; NaN at its beginning. */
export function codePointBefore(text: string, at: number): number {
  const code = text.charCodeAt(at - 1);
  if (code < 0xdc00 || code > 0xdfff || at < 2) return code;
  const whole = text.codePointAt(at - 2) as number;
  return whole > 0xffff ? whole : code;
}
