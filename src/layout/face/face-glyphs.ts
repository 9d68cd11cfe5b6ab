import { rememberByObject } from '../../values/remember.ts';
import type { FaceTable } from './face-table.ts';

/** The glyphs of one face, unpacked for looking up. Glyph 0 stands for a missing character, as in every font. */
export interface FaceGlyphs {
  /** The glyph of a code point; 0 where the face has none. */
  readonly glyph: (codePoint: number) => number;
  /** The glyphs of the code points below `NEAR`, which most texts consist of; 0 where the face has none. */
  readonly near: Uint16Array;
  /** The glyphs of the ten figures that are all of one width. */
  readonly tabular: readonly number[];
  /** Advance of each glyph without kerning, 1/1000 em. */
  readonly advances: readonly number[];
  readonly kerning: KerningPairs;
}

/** Adjustments between two glyphs, by the first one's row and the second one's column. */
export interface KerningPairs {
  /** Where in `values` the row of each glyph begins. */
  readonly rows: Uint32Array;
  /** The column of each glyph. */
  readonly columns: readonly number[];
  /** 1/1000 em; mostly 0. */
  readonly values: Int16Array;
}

/** Letters of the Latin alphabets, figures and most signs have smaller code points (Latin Extended-A ends here). */
export const NEAR = 0x180;

/** Unpacks a face's table: once, since it takes some tenths of a millisecond. The glyphs are kept as long as the table. */
export const faceGlyphs: (table: FaceTable) => FaceGlyphs = rememberByObject(unpack);

function unpack(table: FaceTable): FaceGlyphs {
  const near = new Uint16Array(NEAR);
  const far = new Map<number, number>();
  const runs = table.codePoints;
  for (let at = 0; at < runs.length; at += 3) addRun(near, far, runs[at] ?? 0, runs[at + 1] ?? 0, runs[at + 2] ?? 0);
  return {
    glyph: (codePoint) => (codePoint < NEAR ? (near[codePoint] as number) : (far.get(codePoint) ?? 0)),
    near,
    tabular: table.tabular,
    advances: table.advances,
    kerning: kerningPairs(table.kerning),
  };
}

function addRun(near: Uint16Array, far: Map<number, number>, first: number, length: number, firstGlyph: number): void {
  for (let step = 0; step < length; step++) {
    if (first + step < NEAR) near[first + step] = firstGlyph + step;
    else far.set(first + step, firstGlyph + step);
  }
}

function kerningPairs({ left, right, pairs }: FaceTable['kerning']): KerningPairs {
  const width = Math.max(...right) + 1;
  const values = new Int16Array(pairs.length * width);
  for (let leftClass = 0; leftClass < pairs.length; leftClass++) {
    const row = pairs[leftClass] ?? [];
    for (let at = 0; at < row.length; at += 2) values[leftClass * width + (row[at] ?? 0)] = row[at + 1] ?? 0;
  }
  const rows = new Uint32Array(left.length);
  for (let glyph = 0; glyph < left.length; glyph++) rows[glyph] = (left[glyph] ?? 0) * width;
  return { rows, columns: right, values };
}
