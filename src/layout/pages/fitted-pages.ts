import type { Strip } from '../flow/strip.ts';
import type { Measures } from '../placed/measures.ts';
import { bottomOf } from './paginate.ts';

/** White space gives up at most half of itself, in so many steps: as little as is needed. */
const STEPS = 10;
const LEAST = 0.5;

/**
 * Takes white space from what is to fit on the page that it begins, where that brings it there: all of its section, else
 * what stands before its own sections. Else nothing is changed.
 */
export function fitPages(strips: readonly Strip[], measures: Measures): void {
  // From behind, each end is passed before its section's first strip, and a section has only its own.
  let ends: readonly number[] = [];
  for (let at = strips.length - 1; at >= 0; at--) {
    const { newPage, endsFitted } = strips[at] as Strip;
    if (endsFitted === 'whole') ends = [at];
    if (endsFitted === 'own') ends = [...ends, at];
    if (newPage !== 'fitted') continue;
    ends.some((end) => isFitted(strips.slice(at, end + 1), measures));
    ends = [];
  }
}

/** Whether the strips fit on a page, with as little of their white space gone as is needed. */
function isFitted(strips: readonly Strip[], { body }: Measures): boolean {
  const whole = strips.map(({ before }) => before);
  const space = (part: number) =>
    strips.forEach((each, at) => {
      each.before = (whole[at] ?? 0) * part;
    });
  for (let step = 0; step <= STEPS; step++) {
    space(1 - (step / STEPS) * (1 - LEAST));
    if (bottomOf(strips, 0, strips.length, body.top) <= body.bottom) return true;
  }
  space(1);
  return false;
}
