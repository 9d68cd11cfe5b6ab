import type { Measurer } from '../face/measure.ts';
import { partWidth } from '../face/part-width.ts';
import { type Segment, segment } from './segments.ts';

/** Shapes a part of a segment. A part that reaches the end keeps the space and the break after the whole. */
export function shapePart(whole: Segment, from: number, to: number | undefined, measurer: Measurer): Segment {
  const shaped = segment(whole.word.text.slice(from, to), whole.run, measurer);
  if (to === undefined) {
    shaped.space = whole.space;
    shaped.after = whole.after;
  }
  return shaped;
}

/**
 * Finds where to cut a segment that is wider than a whole line. It is cut at any character, as a last resort, and
 * without a hyphen, since nobody could tell whether that belongs to an address.
 * @param from where the part begins, in code units
 * @param room pt
 * @returns where the longest part that fits ends; at least one character further on
 */
export function fittingEnd({ word, run }: Segment, from: number, room: number, measurer: Measurer): number {
  const { text } = word;
  const shape = (stretch: string) => measurer.word(run.face, stretch, run.tabular);
  let low = from + 1;
  let high = text.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((partWidth(word, from, middle, shape) * run.size) / 1000 <= room) low = middle;
    else high = middle - 1;
  }
  const code = text.charCodeAt(low);
  // Both halves of a surrogate pair stay together.
  return code >= 0xdc00 && code <= 0xdfff ? low + 1 : low;
}
