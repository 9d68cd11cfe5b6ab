import type { Segment } from './segments.ts';

/** Groups of segments that stand together, as a word and its full stop do, laid out on one line without an end. */
export interface EndlessLine {
  /** The first segment of each group, and how many segments there are. */
  readonly firsts: readonly number[];
  /** Where each group begins, and where one more would; pt. */
  readonly starts: readonly number[];
  /** Where each group ends; pt. */
  readonly ends: readonly number[];
  /** Width of the widest group and of the widest space, pt. */
  readonly widest: number;
  readonly widestSpace: number;
}

/** Lays segments out on one line. A line broken out of it is as wide as the distance from its beginning to its end. */
export function endlessLine(segments: readonly Segment[]): EndlessLine {
  const firsts: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let widest = 0;
  let widestSpace = 0;
  let x = 0;
  let start = 0;
  let begins = true;
  for (let at = 0; at < segments.length; at++) {
    const { width, space, after } = segments[at] as Segment;
    if (begins) {
      firsts.push(at);
      starts.push(x);
      start = x;
    }
    x += width;
    begins = after !== 'join' || at === segments.length - 1;
    if (begins) {
      ends.push(x);
      if (x - start > widest) widest = x - start;
    }
    x += space;
    if (space > widestSpace) widestSpace = space;
  }
  firsts.push(segments.length);
  starts.push(x);
  return { firsts, starts, ends, widest, widestSpace };
}
