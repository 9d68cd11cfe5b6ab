import type { Measurer } from '../face/measure.ts';
import type { Segment } from './segments.ts';

/** A line of segments and how it ends: with a space, with a hyphen, or in the middle of something that has none. */
export interface Line {
  readonly segments: readonly Segment[];
  /** pt, the hyphen included, the last space not. */
  readonly width: number;
  readonly end: 'space' | 'hyphen' | 'nothing';
}

/** What line breaking needs beside the words. */
export interface LineTools {
  readonly measurer: Measurer;
  /** The syllables of a word. */
  readonly hyphenate: (word: string) => readonly string[];
}

/** Sums of widths are compared with some tolerance, in pt: they are not exact in binary. */
export const widthTolerance = 0.001;
