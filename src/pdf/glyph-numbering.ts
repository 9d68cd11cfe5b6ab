import { faceGlyphs } from '../layout/face/face-glyphs.ts';
import type { FaceTable } from '../layout/face/face-table.ts';
import { rememberByObject } from '../values/remember.ts';
import { COMMON } from './face/characters.ts';

/** The glyphs of a font that a document shows, numbered by character ids from 0, the missing glyph. */
export interface FontSubset {
  /** The glyph of each character id; one glyph may have several. */
  readonly glyphs: readonly number[];
  /** What each character id stands for in extracted text. */
  readonly meanings: readonly (readonly number[])[];
  /** Advance of each character id, whole 1/1000 em. */
  readonly widths: readonly number[];
}

interface ShownGlyph {
  readonly codePoints: readonly number[];
  /** Its character id as it stands inside a literal string. */
  readonly shown: string;
  /** The same glyph with another meaning. */
  readonly other: ShownGlyph | undefined;
}

/**
 * Numbers glyphs of a face in the order in which they are added. A glyph that stands for different characters (the hyphen,
 * a hyphen at a line's end) is in the subset once for each, because a character id has one meaning in extracted text.
 */
export class GlyphNumbering implements FontSubset {
  readonly glyphs: number[] = [];
  readonly meanings: (readonly number[])[] = [];
  readonly widths: number[] = [];
  /** By glyph: each letter of each word is looked up, most of them before any code is compiled. */
  readonly #shown: (ShownGlyph | undefined)[];
  readonly #advances: readonly number[];

  /**
   * A subset of the missing glyph alone, which every font file begins with; it stands for U+FFFD, as no text holds it.
   * @param advances of the face's glyphs, whole 1/1000 em
   */
  constructor(advances: readonly number[]) {
    this.#advances = advances;
    this.#shown = new Array(advances.length);
    this.#number(0, [0xfffd]);
  }

  /** A numbering that begins with all glyphs of this one. */
  copy(): GlyphNumbering {
    const copy = new GlyphNumbering(this.#advances);
    for (let id = 1; id < this.glyphs.length; id++) copy.show(this.glyphs[id] as number, this.meanings[id] ?? []);
    return copy;
  }

  /** The character id of a glyph with a meaning, as it stands inside a literal string; undefined where it has none. */
  find(glyph: number, codePoints: readonly number[]): string | undefined {
    let one = this.#shown[glyph];
    while (one !== undefined && !sameNumbers(one.codePoints, codePoints)) one = one.other;
    return one?.shown;
  }

  /** Finds the character id of a glyph with a meaning, or gives it the next. */
  show(glyph: number, codePoints: readonly number[]): string {
    if (glyph === 0) throw new Error('A missing glyph reached the PDF');
    const known = this.find(glyph, codePoints);
    if (known !== undefined) return known;
    const shown = shownId(this.#number(glyph, codePoints));
    this.#shown[glyph] = { codePoints, shown, other: this.#shown[glyph] };
    return shown;
  }

  #number(glyph: number, codePoints: readonly number[]): number {
    this.meanings.push(codePoints);
    this.widths.push(this.#advances[glyph] ?? 0);
    return this.glyphs.push(glyph) - 1;
  }
}

const ZERO = 0x30;

/** The hyphen of divided words, and what it stands for at a line's end. */
export const HYPHEN = 0x2d;
export const SOFT_HYPHEN = 0xad;

/**
 * The subset that every document begins with: the characters of every subset, the figures of one width, and the hyphen at a
 * line's end. It is made once for each table, and never changed.
 */
export const commonSubset: (table: FaceTable) => GlyphNumbering = rememberByObject((table) => {
  const { glyph, tabular } = faceGlyphs(table);
  const subset = new GlyphNumbering(table.advances);
  const add = (id: number, codePoint: number) => {
    if (id !== 0) subset.show(id, [codePoint]);
  };
  for (let at = 0; at < COMMON.length; at++) add(glyph(COMMON.charCodeAt(at)), COMMON.charCodeAt(at));
  for (const [figure, id] of tabular.entries()) add(id, ZERO + figure);
  add(glyph(HYPHEN), SOFT_HYPHEN);
  return subset;
});

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
