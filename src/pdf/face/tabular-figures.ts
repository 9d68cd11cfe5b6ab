import type { Font, SingleSubtable } from 'fontkit';
import { coverageIndex } from './coverage.ts';
import { featureLookups } from './feature-lookups.ts';

const FIGURES = '0123456789';

/**
 * The glyphs of the ten figures where they stand below one another: those that the feature `tnum` puts in place of the
 * usual ones. A figure that it does not name stays as it is, and so do all figures where there is no such feature: the
 * usual ones then have one width already, as in most fonts, or the font has none of one width, and columns align as well
 * as they can.
 */
export function tabularFigures(font: Font): number[] {
  const lookups = featureLookups<SingleSubtable>(font.GSUB, 'tnum', 1, 7) ?? [];
  return [...FIGURES].map((figure) => {
    const usual = font.glyphForCodePoint(figure.charCodeAt(0)).id;
    const glyph = lookups.reduce((from, subtables) => substitute(subtables, from), usual);
    return glyph < font.numGlyphs ? glyph : usual;
  });
}

/** The first subtable that knows a glyph decides (OpenType, "Lookup table"). */
function substitute(subtables: readonly SingleSubtable[], glyph: number): number {
  for (const subtable of subtables) {
    const index = coverageIndex(subtable.coverage, glyph);
    if (index < 0) continue;
    // "Add to original glyph ID to get substitute glyph ID", modulo 65536 (OpenType, "Single substitution").
    return subtable.version === 1
      ? (glyph + subtable.deltaGlyphID) & 0xffff
      : (subtable.substitute.get(index) ?? glyph);
  }
  return glyph;
}
