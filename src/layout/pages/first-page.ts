import type { Strip } from '../flow/strip.ts';
import type { Measures } from '../placed/measures.ts';

/** White space on the first page gives up at most this part of itself. */
const leastSpace = 0.5;

/**
 * Makes room for contents that only just do not fit on the first page: the title begins higher, and all white space
 * below it shrinks by the same part. Where even that is not enough, nothing is changed.
 * @returns pt, where the title begins
 */
export function fitFirstPage(strips: readonly Strip[], { body }: Measures): number {
  const top = body.titleTop;
  const count = strips.findLastIndex((each) => each.toBottom) + 1;
  const first = strips.slice(0, count);
  const missing = top + heightOf(first) - body.bottom;
  const spare = spareIn(first);
  const most = Math.max(0, top - body.titleHighest) + spare;
  if (missing <= 0 || missing > most) return top;
  const part = missing / most;
  for (const each of first.slice(1)) each.before *= 1 - part * leastSpace;
  return top - (missing - part * spare);
}

function spareIn(strips: readonly Strip[]): number {
  return strips.slice(1).reduce((sum, { before }) => sum + before * leastSpace, 0);
}

function heightOf(strips: readonly Strip[]): number {
  return strips.reduce((sum, { before, height }, at) => sum + height + (at > 0 ? before : 0), 0);
}
