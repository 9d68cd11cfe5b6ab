import type { Font } from 'fontkit';
import type { FaceMetrics } from '../../layout/face/measure.ts';
import { drawnCodePoints } from './characters.ts';
import { thousandthsOfEm } from './units.ts';

/** The glyph of each character that documents may hold and the font has, in character order. */
export function glyphsByCodePoint(font: Font): Map<number, number> {
  const { numGlyphs } = font;
  const glyphs = new Map<number, number>();
  for (const codePoint of drawnCodePoints()) {
    const { id } = font.glyphForCodePoint(codePoint);
    if (id > 0 && id < numGlyphs) glyphs.set(codePoint, id);
  }
  return glyphs;
}

/** First code point, length, first glyph; and so on. */
export function runsOf(characters: ReadonlyMap<number, number>): number[] {
  const runs: [point: number, length: number, glyph: number][] = [];
  for (const [point, glyph] of characters) {
    const last = runs.at(-1);
    if (last && point === last[0] + last[1] && glyph === last[2] + last[1]) last[1]++;
    else runs.push([point, 1, glyph]);
  }
  return runs.flat();
}

/** By glyph id, in whole 1/1000 em; 0 for glyphs that no text reaches. */
export function advancesOf(font: Font, glyphs: readonly number[]): number[] {
  const { unitsPerEm } = font;
  const advances = new Array<number>((glyphs.at(-1) ?? 0) + 1).fill(0);
  for (const glyph of glyphs) advances[glyph] = thousandthsOfEm(font.getGlyph(glyph).advanceWidth, unitsPerEm);
  return advances;
}

/**
 * Heights in whole 1/1000 em. Those of letters are measured where the font does not state them: older fonts do not
 * (OpenType, "OS/2", before version 2), and some state 0.
 */
export function verticalMetrics(font: Font): FaceMetrics {
  const { capHeight, xHeight } = font['OS/2'] ?? {};
  const heightOf = (letter: string) => font.glyphForCodePoint(letter.charCodeAt(0)).cbox.maxY;
  return {
    ascender: thousandthsOfEm(font.ascent, font.unitsPerEm),
    descender: thousandthsOfEm(font.descent, font.unitsPerEm),
    capHeight: thousandthsOfEm(capHeight || heightOf('H'), font.unitsPerEm),
    xHeight: thousandthsOfEm(xHeight || heightOf('x'), font.unitsPerEm),
  };
}
