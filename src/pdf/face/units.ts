/**
 * A length of a font in whole 1/1000 em. Fonts are drawn in some other unit, often 1/2048 em; layout and drawing take
 * the same rounded number, so that they cannot disagree, and sums of it are exact. At most half a thousandth is lost, by
 * which a PDF's widths may differ from those of the font file (ISO 19005-3, 6.2.11.5).
 */
export function thousandthsOfEm(units: number, unitsPerEm: number): number {
  // Adding 0 turns -0, which some comparisons tell from 0, into 0.
  return Math.round((units * 1000) / unitsPerEm) + 0;
}
