import type { Strip } from '../flow/strip.ts';
import type { Measures } from '../placed/measures.ts';
import { bottomOf } from './paginate.ts';

/** White space gives up at most half of itself, in so many steps: as little as is needed. */
const STEPS = 10;
const LEAST = 0.5;

/** Takes white space from what is to fit on the page that it begins, where that brings it there; else nothing is changed. */
export function fitPages(strips: readonly Strip[], measures: Measures): void {
  for (let first = 0; first < strips.length; first++) {
    if (strips[first]?.newPage !== 'fitted') continue;
    const last = strips.findIndex(({ endsFitted }, at) => at >= first && endsFitted);
    fitPage(strips.slice(first, last + 1), measures);
  }
}

function fitPage(strips: readonly Strip[], { body }: Measures): void {
  const whole = strips.map(({ before }) => before);
  const space = (part: number) =>
    strips.forEach((each, at) => {
      each.before = (whole[at] ?? 0) * part;
    });
  for (let step = 0; step <= STEPS; step++) {
    space(1 - (step / STEPS) * (1 - LEAST));
    if (bottomOf(strips, 0, strips.length, body.top) <= body.bottom) return;
  }
  space(1);
}
