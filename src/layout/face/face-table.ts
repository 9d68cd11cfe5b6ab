import type { FaceMetrics } from './measure.ts';

/**
 * What is known of a face, as scripts/fonts/metrics.py writes it: lengths in 1/1000 em. Glyph 0 stands for a missing
 * character.
 */
export interface FaceTable extends FaceMetrics {
  /** Runs of characters whose glyphs follow one another: first code point, length and first glyph of each run. */
  readonly codePoints: readonly number[];
  /** Advance of each glyph. */
  readonly advances: readonly number[];
  /** The glyphs of the ten figures that are all of one width. */
  readonly tabular: readonly number[];
  readonly kerning: {
    /** The class of each glyph as the first of a pair. */
    readonly left: readonly number[];
    /** The class of each glyph as the second of a pair. */
    readonly right: readonly number[];
    /** For each left class, pairs of a right class and its adjustment. The adjustment of an absent class is 0. */
    readonly pairs: readonly (readonly number[])[];
  };
}
