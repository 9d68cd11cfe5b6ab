import { type FaceGlyphs, faceGlyphs, NEAR } from './face-glyphs.ts';
import type { FaceTable } from './face-table.ts';
import type { ShapedWord } from './measure.ts';

const ZERO = 0x30;

/** What most words miss. */
const nothing: readonly string[] = [];

/**
 * Makes the function that shapes words in one face: one glyph per code point, pair kerning, no ligatures. The face is
 * unpacked when a word first needs it.
 * @returns a function from a word, and whether its figures are to be of one width, to the shaped word
 */
export function shaper(table: FaceTable): (text: string, tabular: boolean) => ShapedWord {
  const lists = singleLists();
  return (text, tabular) => shapeWord(faceGlyphs(table), lists, text, tabular);
}

/** Code points in lists of their own, the same list each time, so that words share it. */
interface SingleLists {
  readonly near: (readonly number[] | undefined)[];
  /** At most one for every code point that texts have held. */
  readonly far: Map<number, readonly number[]>;
}

function singleLists(): SingleLists {
  return { near: new Array(NEAR).fill(undefined), far: new Map() };
}

function singleList(lists: SingleLists, codePoint: number): readonly number[] {
  const known = codePoint < NEAR ? lists.near[codePoint] : lists.far.get(codePoint);
  if (known !== undefined) return known;
  const list = [codePoint];
  if (codePoint < NEAR) lists.near[codePoint] = list;
  else lists.far.set(codePoint, list);
  return list;
}

/**
 * Goes by index and looks up in arrays, without iterators, callbacks and lists that grow: every word is shaped once only,
 * and most of them before any code is compiled.
 */
function shapeWord(face: FaceGlyphs, lists: SingleLists, text: string, tabular: boolean): ShapedWord {
  const { near, advances: advanceOf, kerning: pairs } = face;
  const glyphs = new Array<number>(text.length);
  const advances = new Array<number>(text.length);
  const kerning = new Array<number>(text.length);
  const codePoints = new Array<readonly number[]>(text.length);
  let missing = nothing;
  let width = 0;
  let count = 0;
  let row = 0;
  for (let at = 0; at < text.length; at++) {
    const codePoint = text.codePointAt(at) as number;
    if (codePoint > 0xffff) at++;
    const figure = tabular ? face.tabular[codePoint - ZERO] : undefined;
    const glyph = figure ?? (codePoint < NEAR ? (near[codePoint] as number) : face.glyph(codePoint));
    if (glyph === 0) missing = withOnce(missing, String.fromCodePoint(codePoint));
    if (count > 0) {
      const adjustment = pairs.values[row + (pairs.columns[glyph] ?? 0)] as number;
      kerning[count - 1] = adjustment;
      width += adjustment;
    }
    const advance = advanceOf[glyph] ?? 0;
    glyphs[count] = glyph;
    advances[count] = advance;
    kerning[count] = 0;
    codePoints[count] = lists.near[codePoint] ?? singleList(lists, codePoint);
    width += advance;
    row = pairs.rows[glyph] ?? 0;
    count++;
  }
  // A character of two code units has one glyph.
  if (count < text.length) glyphs.length = advances.length = kerning.length = codePoints.length = count;
  return { text, glyphs, advances, kerning, codePoints, width, missing };
}

function withOnce(missing: readonly string[], character: string): readonly string[] {
  return missing.includes(character) ? missing : [...missing, character];
}
