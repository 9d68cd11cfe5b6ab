import { rememberByObject } from '../../values/remember.ts';
import type { FaceTable } from './face-table.ts';

/** The glyphs of one face, unpacked for looking up. */
export interface FaceGlyphs {
  /** The glyph of a code point; undefined where the face has none. */
  readonly glyph: (codePoint: number) => number | undefined;
  /** The glyph of a figure that is as wide as all others; undefined for what is not a figure. */
  readonly tabularFigure: (codePoint: number) => number | undefined;
  /** Advance without kerning, 1/1000 em. */
  readonly advance: (glyph: number) => number;
  /** Adjustment between two glyphs, 1/1000 em; 0 after the last. */
  readonly kerning: (glyph: number, next: number | undefined) => number;
  /** The code point in a list of its own, the same list each time, so that words share it. */
  readonly codePoints: (codePoint: number) => readonly number[];
}

const ZERO = 0x30;

/** Unpacks a face's table: once, since it takes some tenths of a millisecond. The glyphs are kept as long as the table. */
export const faceGlyphs: (table: FaceTable) => FaceGlyphs = rememberByObject(unpack);

function unpack(table: FaceTable): FaceGlyphs {
  const glyphs = glyphByCodePoint(table.codePoints);
  /** At most one for every code point that texts have held. */
  const lists = new Map<number, readonly number[]>();
  return {
    glyph: (codePoint) => glyphs.get(codePoint),
    tabularFigure: (codePoint) => table.tabular[codePoint - ZERO],
    advance: (glyph) => table.advances[glyph] ?? 0,
    kerning: kerningLookup(table.kerning),
    codePoints: (codePoint) => {
      const known = lists.get(codePoint);
      if (known) return known;
      const list = [codePoint];
      lists.set(codePoint, list);
      return list;
    },
  };
}

function glyphByCodePoint(runs: readonly number[]): Map<number, number> {
  const glyphs = new Map<number, number>();
  for (let at = 0; at < runs.length; at += 3) {
    const [first = 0, length = 0, firstGlyph = 0] = runs.slice(at, at + 3);
    for (let step = 0; step < length; step++) glyphs.set(first + step, firstGlyph + step);
  }
  return glyphs;
}

function kerningLookup({ left, right, pairs }: FaceTable['kerning']): FaceGlyphs['kerning'] {
  const columns = Math.max(...right) + 1;
  const values = new Int16Array(pairs.length * columns);
  pairs.forEach((row, leftClass) => {
    for (let at = 0; at < row.length; at += 2) values[leftClass * columns + (row[at] ?? 0)] = row[at + 1] ?? 0;
  });
  return (glyph, next) => (next === undefined ? 0 : (values[(left[glyph] ?? 0) * columns + (right[next] ?? 0)] ?? 0));
}
