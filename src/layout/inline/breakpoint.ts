import type { Measurer } from '../face/measure.ts';
import { shapePart } from './divide.ts';
import type { Line } from './line.ts';
import { type Segment, segment } from './segments.ts';

/** A place where one line may end and the next begin, with the best way to it that has been found. */
export interface Breakpoint {
  /** The segment that the next line begins with, and how many of its code units stand before the place. */
  readonly segment: number;
  readonly offset: number;
  /** Where the next line begins, were all segments on one endless line; pt from the beginning of that. */
  readonly start: number;
  /** How the line before it ends. */
  readonly end: Line['end'];
  /** How many lines in a row end with a hyphen here. */
  readonly hyphens: number;
  demerits: number;
  lines: number;
  before: Breakpoint | undefined;
}

/** Sets the lines that lead to a place. */
export function linesTo(end: Breakpoint, segments: readonly Segment[], measurer: Measurer): Line[] {
  const lines = new Array<Line>(end.lines);
  let to = end;
  for (let from = to.before; from !== undefined; from = to.before) {
    lines[from.lines] = lineBetween(segments, from, to, measurer);
    to = from;
  }
  return lines;
}

function lineBetween(segments: readonly Segment[], from: Breakpoint, to: Breakpoint, measurer: Measurer): Line {
  const chosen = segments.slice(from.segment, to.offset > 0 ? to.segment + 1 : to.segment);
  const last = chosen.length - 1;
  const stop = to.offset > 0 ? to.offset : undefined;
  if (from.offset > 0)
    chosen[0] = shapePart(chosen[0] as Segment, from.offset, last === 0 ? stop : undefined, measurer);
  if (stop !== undefined && (last > 0 || from.offset === 0))
    chosen[last] = shapePart(chosen[last] as Segment, 0, stop, measurer);
  const end = chosen[last] as Segment;
  let width = to.end === 'hyphen' ? segment('-', end.run, measurer).width : 0;
  for (let at = 0; at <= last; at++) width += (chosen[at] as Segment).width + (chosen[at] as Segment).space;
  return { segments: chosen, width: width - end.space, end: to.end };
}

/** Orders the places in one group. Those that differ only in their hyphens go on differently, so they count as two. */
export function comparePlaces(one: Breakpoint, other: Breakpoint): number {
  return one.segment - other.segment || one.offset - other.offset || one.hyphens - other.hyphens;
}

/**
 * Takes the better way to a known place: of equally good ones the way of fewer lines, then the one whose lines before
 * the last hold more.
 */
export function improve(known: Breakpoint, before: Breakpoint, demerits: number): void {
  const lines = before.lines + 1;
  if (demerits > known.demerits || (demerits === known.demerits && lines > known.lines)) return;
  known.demerits = demerits;
  known.lines = lines;
  known.before = before;
}
