import type { Font } from 'fontkit';
import { thousandthsOfEm } from './face/units.ts';
import type { FontSubset } from './font-writer.ts';

/** A subset that is still being filled. */
export interface GrowingSubset extends FontSubset {
  readonly glyphs: number[];
  readonly meanings: (readonly number[])[];
  readonly widths: number[];
}

/** A subset of the missing glyph alone, which every font file begins with; it stands for U+FFFD, as no text holds it. */
export function emptySubset(font: Font, number: number): GrowingSubset {
  return { font, number, glyphs: [0], meanings: [[0xfffd]], widths: [advanceOf(font, 0)] };
}

/** Returns the character id of a glyph with a meaning, as it stands inside a literal string. */
export type ShowGlyph = (glyph: number, codePoints: readonly number[]) => string;

/**
 * Numbers a document's glyphs. A glyph that stands for different characters (the hyphen, a hyphen at a line's end) is in
 * the subset once for each, because a character id has one meaning in extracted text.
 */
export function glyphNumbering({ font, glyphs, meanings, widths }: GrowingSubset): ShowGlyph {
  const known = new Map<number, { readonly codePoints: readonly number[]; readonly shown: string }[]>();
  return (glyph, codePoints) => {
    if (glyph === 0) throw new Error('A missing glyph reached the PDF');
    let shownAs = known.get(glyph);
    if (!shownAs) {
      shownAs = [];
      known.set(glyph, shownAs);
    }
    for (const one of shownAs) if (sameNumbers(one.codePoints, codePoints)) return one.shown;
    const id = glyphs.push(glyph) - 1;
    meanings.push(codePoints);
    widths.push(advanceOf(font, glyph));
    const shown = shownId(id);
    shownAs.push({ codePoints, shown });
    return shown;
  };
}

/** The advance of a glyph, whole 1/1000 em. */
export function advanceOf(font: Font, glyph: number): number {
  return thousandthsOfEm(font.getGlyph(glyph).advanceWidth, font.unitsPerEm);
}

/**
 * A two-byte character id as it stands in a literal string: half as long as in hexadecimal, so half the work of
 * compressing it. Parentheses and backslashes are escaped, and line ends, which a reader would otherwise turn into LF
 * (ISO 32000-1, 7.3.4.2).
 */
const shownId = (id: number): string => shownByte(id >> 8) + shownByte(id & 0xff);

function shownByte(byte: number): string {
  if (byte === 0x0a) return '\\n';
  if (byte === 0x0d) return '\\r';
  const character = String.fromCharCode(byte);
  return byte === 0x28 || byte === 0x29 || byte === 0x5c ? `\\${character}` : character;
}

function sameNumbers(a: readonly number[], b: readonly number[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
