import { partWidth } from '../face/part-width.ts';
import { type Breakpoint, comparePlaces, improve, linesTo } from './breakpoint.ts';
import {
  divisionDemerits,
  eachLine,
  evenEdge,
  lastDemerits,
  leastDivision,
  lineDemerits,
  mostHyphens,
  widestGap,
} from './demerits.ts';
import { fittingEnd } from './divide.ts';
import { type Division, divisionsOf } from './divisions.ts';
import { endlessLine } from './endless-line.ts';
import { type Line, type LineTools, widthTolerance } from './line.ts';
import { type Segment, segment } from './segments.ts';

/** A word of at least this many letters is divided even where a number is bound to it. */
const longBound = 10;

/**
 * Breaks a paragraph that does not fit on one line so that the whole of it has the fewest demerits: the total fit of
 * Knuth and Plass (1981), by dynamic programming over all places that a line can reach. A word is divided only where it
 * would leave a gap that shows, so most words need no hyphenation.
 * @param segments at least one; only the last may be one that must end its line
 * @param width pt
 */
export function totalFit(segments: readonly Segment[], width: number, tools: LineTools): Line[] {
  return linesTo(new TotalFit(segments, width, tools).best(), segments, tools.measurer);
}

class TotalFit {
  readonly #segments: readonly Segment[];
  readonly #width: number;
  readonly #tools: LineTools;
  readonly #size: number;
  /** The widest gap that does not show, pt. */
  readonly #even: number;
  readonly #firsts: readonly number[];
  readonly #starts: readonly number[];
  readonly #ends: readonly number[];
  /** The place before each group; undefined where no line can end. */
  #points: (Breakpoint | undefined)[] = [];
  /** The places inside of groups, in order. */
  #inside: Map<number, Breakpoint[]> | undefined;
  /** The most that a line and the space after it take, pt. */
  readonly #pitch: number;
  /** No word is wider than the line. */
  readonly #wordsFit: boolean;
  /** The demerits of the best way that is known. */
  #bound = Number.POSITIVE_INFINITY;

  constructor(segments: readonly Segment[], width: number, tools: LineTools) {
    this.#segments = segments;
    this.#width = width;
    this.#tools = tools;
    this.#size = (segments[0] as Segment).run.size;
    this.#even = evenEdge(width, this.#size);
    const { firsts, starts, ends, widest, widestSpace } = endlessLine(segments);
    this.#firsts = firsts;
    this.#starts = starts;
    this.#ends = ends;
    this.#pitch = width + widthTolerance + widestSpace;
    this.#wordsFit = widest <= width + widthTolerance;
  }

  /** Returns the place at the end, with the best way to it. */
  best(): Breakpoint {
    if (this.#wordsFit) {
      this.#bound = this.#filled();
      // Most paragraphs are as good as they can be with no word divided, so no word need be looked up.
      const end = this.#run(false);
      if (end.demerits < this.#fewestLines(0) * eachLine + leastDivision) return end;
      this.#bound = end.demerits;
    }
    return this.#run(true);
  }

  /** Demerits of filling line by line with whole words: nothing that has more need be tried. */
  #filled(): number {
    const ends = this.#ends;
    let demerits = 0;
    let start = 0;
    for (let at = 0; at < ends.length; at++) {
      if ((ends[at] as number) <= start + this.#width + widthTolerance) continue;
      demerits += lineDemerits(start + this.#width - (ends[at - 1] as number), this.#even);
      start = this.#starts[at] as number;
    }
    const width = (ends[ends.length - 1] as number) - start;
    return demerits + lastDemerits({ width, column: this.#width, size: this.#size, afterHyphen: false, rest: false });
  }

  #run(divides: boolean): Breakpoint {
    const count = this.#ends.length;
    this.#points = new Array(count + 1);
    this.#points[0] = beginning();
    for (let group = 0; group < count; group++) {
      const point = this.#points[group];
      if (point !== undefined) this.#goOn(point, group, divides);
      const inside = this.#inside?.get(group);
      // Going on from one of them may add others behind it.
      if (inside !== undefined)
        for (let at = 0; at < inside.length; at++) this.#goOn(inside[at] as Breakpoint, group, true);
    }
    return this.#points[count] as Breakpoint;
  }

  /** The fewest lines that hold what stands behind a point of the endless line. */
  #fewestLines(from: number): number {
    const rest = (this.#ends[this.#ends.length - 1] as number) - from;
    return Math.ceil(rest / this.#pitch);
  }

  /** Tries all ends of a line that begins at a place in or before a group, except those that cannot be the best. */
  #goOn(point: Breakpoint, group: number, divides: boolean): void {
    const ends = this.#ends;
    const limit = point.start + this.#width + widthTolerance;
    // The demerits left for this line if every line after it has only those that every line has.
    const left = this.#bound - point.demerits - this.#fewestLines(limit) * eachLine;
    const fullEnough = limit - widestGap(left, this.#even);
    let to = group;
    for (; to < ends.length && (ends[to] as number) <= limit; to++)
      if ((ends[to] as number) >= fullEnough || to === ends.length - 1) this.#endAfter(point, to);
    if (!divides || to === ends.length) return;
    const start = to > group ? (this.#starts[to] as number) : point.start;
    let found = to > group;
    const widerThanLine = (ends[to] as number) - start > this.#width + widthTolerance;
    const gapShows = point.start + this.#width - start > this.#even;
    if (widerThanLine || (gapShows && left >= eachLine + leastDivision))
      found = this.#divide(point, to, limit) || found;
    if (!found) this.#cut(point, group, limit);
  }

  /** Ends the line that begins at a place after a whole group. */
  #endAfter(point: Breakpoint, group: number): void {
    const end = this.#ends[group] as number;
    const demerits =
      point.demerits +
      (group === this.#ends.length - 1
        ? this.#lastDemerits(point, group, end)
        : lineDemerits(point.start + this.#width - end, this.#even));
    const next = group + 1;
    const known = this.#points[next];
    if (known !== undefined) improve(known, point, demerits);
    else
      this.#points[next] = {
        segment: this.#firsts[next] as number,
        offset: 0,
        start: this.#starts[next] as number,
        end: 'space',
        hyphens: 0,
        demerits,
        lines: point.lines + 1,
        before: point,
      };
  }

  #lastDemerits(point: Breakpoint, group: number, end: number): number {
    return lastDemerits({
      width: end - point.start,
      column: this.#width,
      size: this.#size,
      afterHyphen: point.end === 'hyphen',
      rest: point.end !== 'space' && point.segment >= (this.#firsts[group] as number),
    });
  }

  /** Tries to divide the group that does not fit on the line whole; returns false where it cannot be divided. */
  #divide(point: Breakpoint, group: number, limit: number): boolean {
    let found = false;
    const fits = (this.#ends[group] as number) - (this.#starts[group] as number) <= this.#width;
    let x = this.#starts[group] as number;
    for (let at = this.#firsts[group] as number; at < (this.#firsts[group + 1] as number) && x <= limit; at++) {
      const each = this.#segments[at] as Segment;
      if (at >= point.segment && !(fits && this.#isShortAndBound(group, at))) {
        const offset = at === point.segment ? point.offset : 0;
        for (const division of divisionsOf(each, this.#width, this.#tools))
          if (division.at > offset && this.#endAt(point, group, at, x, division, limit)) found = true;
      }
      x += each.width + each.space;
    }
    return found;
  }

  /** A reader of "32 sko-" loses what is counted, for three letters' worth of an even edge. */
  #isShortAndBound(group: number, at: number): boolean {
    if (at === this.#firsts[group]) return false;
    return (
      (this.#segments[at - 1] as Segment).space > 0 && (this.#segments[at] as Segment).word.text.length < longBound
    );
  }

  /** Ends the line within a segment that begins at `x`; returns false where that does not fit. */
  #endAt(point: Breakpoint, group: number, at: number, x: number, division: Division, limit: number): boolean {
    const { kind, before, after } = division;
    const { word, run } = this.#segments[at] as Segment;
    if (kind === 'hyphen' && point.hyphens >= mostHyphens) return false;
    const hyphen = kind === 'hyphen' ? segment('-', run, this.#tools.measurer).width : 0;
    const gap = limit - x - (before * run.size) / 1000 - hyphen;
    if (gap < 0) return false;
    this.#addInside(group, {
      segment: at,
      offset: division.at,
      start: x + ((word.width - after) * run.size) / 1000,
      end: kind === 'hyphen' ? 'hyphen' : 'nothing',
      hyphens: kind === 'hyphen' ? point.hyphens + 1 : 0,
      demerits: point.demerits + lineDemerits(gap - widthTolerance, this.#even) + divisionDemerits(kind, point.hyphens),
      lines: point.lines + 1,
      before: point,
    });
    return true;
  }

  /** Cuts a group that is wider than a line and cannot be divided: between its segments, or else at any character. */
  #cut(point: Breakpoint, group: number, limit: number): void {
    const next = this.#firsts[group + 1] as number;
    let at = this.#firsts[group] as number;
    let x = this.#starts[group] as number;
    for (; at < point.segment; at++) x += advanceOf(this.#segments[at] as Segment);
    for (; at < next && x + (this.#segments[at] as Segment).width <= limit; at++)
      x += advanceOf(this.#segments[at] as Segment);
    if (at === point.segment) this.#cutSegment(point, group, x, limit);
    else this.#cutBefore(point, group, at, x);
  }

  #cutSegment(point: Breakpoint, group: number, x: number, limit: number): void {
    const whole = this.#segments[point.segment] as Segment;
    const { word, run } = whole;
    const { measurer } = this.#tools;
    const offset = fittingEnd(whole, point.offset, limit - point.start, measurer);
    if (offset >= word.text.length) {
      this.#cutBefore(point, group, point.segment + 1, x + advanceOf(whole));
      return;
    }
    const rest = partWidth(word, offset, word.text.length, (text) => measurer.word(run.face, text, run.tabular));
    const start = x + ((word.width - rest) * run.size) / 1000;
    this.#addCut(point, group, point.segment, offset, start, 'nothing');
  }

  /** A line that is cut at a no-break space keeps it. */
  #cutBefore(point: Breakpoint, group: number, at: number, x: number): void {
    if (at === this.#firsts[group + 1]) this.#endAfter(point, group);
    else this.#addCut(point, group, at, 0, x, (this.#segments[at - 1] as Segment).space > 0 ? 'space' : 'nothing');
  }

  #addCut(point: Breakpoint, group: number, at: number, offset: number, start: number, end: Line['end']): void {
    const demerits = point.demerits + divisionDemerits('cut', 0);
    this.#addInside(group, {
      segment: at,
      offset,
      start,
      end,
      hyphens: 0,
      demerits,
      lines: point.lines + 1,
      before: point,
    });
  }

  #addInside(group: number, point: Breakpoint): void {
    this.#inside ??= new Map();
    let inside = this.#inside.get(group);
    if (inside === undefined) {
      inside = [];
      this.#inside.set(group, inside);
    }
    let at = inside.length;
    while (at > 0 && comparePlaces(inside[at - 1] as Breakpoint, point) > 0) at--;
    const known = inside[at - 1];
    if (known !== undefined && comparePlaces(known, point) === 0)
      improve(known, point.before as Breakpoint, point.demerits);
    else inside.splice(at, 0, point);
  }
}

function advanceOf({ width, space }: Segment): number {
  return width + space;
}

function beginning(): Breakpoint {
  return { segment: 0, offset: 0, start: 0, end: 'space', hyphens: 0, demerits: 0, lines: 0, before: undefined };
}
