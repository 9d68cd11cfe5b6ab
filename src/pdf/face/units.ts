/**
 * A length of a font in whole 1/1000 em. Fonts are drawn in some other unit, often 1/2048 em; layout and drawing take
 * the same rounded number, so that they cannot disagree, and sums of it are exact. What is lost, half a thousandth, a PDF's
 * widths may differ by from those of the font file (ISO 19005-3, 6.2.11.5).
 */
export function inThousandths(units: number, unitsPerEm: number): number {
  // Adding 0 turns -0, which is another value to who compares, into 0.
  return Math.round((units * 1000) / unitsPerEm) + 0;
}
