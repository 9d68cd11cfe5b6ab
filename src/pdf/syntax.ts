/**
 * A number as PDF writes it: at most three decimals and no exponent (ISO 32000-1, 7.3.3), so that the bytes do not
 * depend on how a machine ends its floating-point sums.
 */
export function num(value: number): string {
  const rounded = thousandths(value) / 1000;
  return rounded === 0 ? '0' : String(rounded);
}

/** A number in whole thousandths, the finest that is written. */
export function thousandths(value: number): number {
  const rounded = Math.round(value * 1000);
  if (!Number.isFinite(rounded)) throw new RangeError(`Not a number that a PDF can hold: ${value}`);
  return rounded;
}

const regular = /^[!"$&'*-.0-;=?-Z\\^-z|~]$/;

/** A name object: every character that is not regular is written `#xx` (ISO 32000-1, 7.3.5). */
export function nameObject(text: string): string {
  let out = '/';
  for (const byte of new TextEncoder().encode(text)) {
    const character = String.fromCharCode(byte);
    out += regular.test(character) ? character : `#${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return out;
}

/** A text string object: a literal string where ASCII is enough, else UTF-16BE in hexadecimal (ISO 32000-1, 7.9.2.2). */
export function textString(text: string): string {
  return /^[\x20-\x7e]*$/.test(text) ? literalString(text) : utf16String(text);
}

/** A text string in UTF-16BE whatever its characters: byte order is then code unit order, as a name tree needs. */
export function utf16String(text: string): string {
  let out = '<FEFF';
  for (let i = 0; i < text.length; i++) out += text.charCodeAt(i).toString(16).toUpperCase().padStart(4, '0');
  return `${out}>`;
}

/** A literal string of ASCII characters (ISO 32000-1, 7.3.4.2). */
export function literalString(ascii: string): string {
  return `(${ascii.replace(/[\\()]/g, '\\$&')})`;
}

/** A date object at UTC (ISO 32000-1, 7.9.4), from `Date`. */
export function dateString(date: Date): string {
  return `(D:${date.toISOString().slice(0, 19).replace(/[-T:]/g, '')}Z)`;
}
