import type { Measurer } from '../face/measure.ts';
import { fittingEnd, shapePart } from './divide.ts';
import { type Line, type LineTools, widthTolerance } from './line.ts';
import type { Segment } from './segments.ts';
import { totalFit } from './total-fit.ts';

/**
 * Breaks segments into lines no wider than a column, ragged right. All lines up to one that must end there are chosen
 * together, so that none is much shorter than the others.
 * @param width pt
 */
export function breakLines(segments: readonly Segment[], width: number, tools: LineTools): Line[] {
  const whole = wholeLine(segments, width);
  if (whole !== undefined) return [whole];
  const lines: Line[] = [];
  let from = 0;
  for (let at = 0; at < segments.length; at++) {
    if ((segments[at] as Segment).after !== 'must-break' && at < segments.length - 1) continue;
    const stretch = segments.slice(from, at + 1);
    const one = wholeLine(stretch, width);
    if (one !== undefined) lines.push(one);
    else for (const line of totalFit(stretch, width, tools)) lines.push(line);
    from = at + 1;
  }
  return lines;
}

/** Labels, cells and most paragraphs fit on one line: they need neither a breaker nor a copy of the segments. */
function wholeLine(segments: readonly Segment[], width: number): Line | undefined {
  let used = 0;
  const last = segments.length - 1;
  const most = width + widthTolerance;
  for (let at = 0; at <= last; at++) {
    const each = segments[at] as Segment;
    if (used + each.width > most || (each.after === 'must-break' && at < last)) return undefined;
    used += each.width + each.space;
  }
  const end = segments[last];
  return end && { segments, width: used - end.space, end: 'space' };
}

/**
 * Fills one line with as many words as fit. A first word that is wider than the line is cut.
 * @param segments at least one
 * @param width pt
 */
export function fillLine(segments: readonly Segment[], width: number, measurer: Measurer): Line {
  let count = 0;
  let filled = 0;
  let used = 0;
  for (let at = 0; at < segments.length; at++) {
    const each = segments[at] as Segment;
    used += each.width;
    if (used > width + widthTolerance) break;
    if (each.after !== 'join') {
      count = at + 1;
      filled = used;
    }
    used += each.space;
  }
  if (count > 0) return { segments: segments.slice(0, count), width: filled, end: 'space' };
  const first = segments[0] as Segment;
  const beginning = shapePart(first, 0, fittingEnd(first, 0, width + widthTolerance, measurer), measurer);
  return { segments: [beginning], width: beginning.width, end: 'nothing' };
}
