import type { Context } from './context.ts';
import { type Divided, divide, divideAnywhere } from './divide.ts';
import type { Segment } from './segments.ts';

/** A line of segments and how it ends: with a space, with a hyphen, or in the middle of something that has none. */
export interface Line {
  readonly segments: readonly Segment[];
  /** pt, the hyphen included, the last space not. */
  readonly width: number;
  readonly end: 'space' | 'hyphen' | 'nothing';
}

/** So many lines in a row may end with a hyphen. */
const mostHyphens = 2;
/** Sums of widths are compared with some tolerance: they are not exact in binary. */
const tolerance = 0.001;

/**
 * Breaks segments into lines no wider than a column: as many words as fit, ragged right. A word is divided only where
 * the gap it would leave is wider than a reader takes for an even edge.
 * @param width pt
 */
export function breakLines(
  segments: readonly Segment[],
  width: number,
  tools: Pick<Context, 'measurer' | 'hyphenate'>,
): Line[] {
  const whole = wholeLine(segments, width);
  if (whole !== undefined) return [whole];
  const breaker = new LineBreaker(width, tools);
  let from = 0;
  for (let at = 0; at < segments.length; at++) {
    const last = segments[at] as Segment;
    if (last.after === 'join' && at < segments.length - 1) continue;
    breaker.addGroup(segments, from, at + 1);
    if (last.after === 'must-break') breaker.endLine('space');
    from = at + 1;
  }
  breaker.endLine('space');
  return breaker.lines;
}

/** Labels, cells and most paragraphs fit on one line, which then needs neither a breaker nor a copy of the segments. */
function wholeLine(segments: readonly Segment[], width: number): Line | undefined {
  let used = 0;
  const last = segments.length - 1;
  for (let at = 0; at <= last; at++) {
    const each = segments[at] as Segment;
    if (used + each.width > width + tolerance || (each.after === 'must-break' && at < last)) return undefined;
    used += each.width + each.space;
  }
  const end = segments[last];
  return end && { segments, width: used - end.space, end: 'space' };
}

class LineBreaker {
  readonly lines: Line[] = [];
  readonly #width: number;
  readonly #tools: Pick<Context, 'measurer' | 'hyphenate'>;
  #line: Segment[] = [];
  /** Width of the line with its last space. */
  #used = 0;
  #hyphensInRow = 0;

  constructor(width: number, tools: Pick<Context, 'measurer' | 'hyphenate'>) {
    this.#width = width + tolerance;
    this.#tools = tools;
  }

  /** Adds the segments from `from` to before `to`, which stand together. */
  addGroup(segments: readonly Segment[], from: number, to: number): void {
    let width = 0;
    for (let at = from; at < to; at++) {
      const each = segments[at] as Segment;
      width += at < to - 1 ? each.width + each.space : each.width;
    }
    if (this.#used + width <= this.#width) this.#append(segments, from, to);
    else this.#addTooWide(segments.slice(from, to), width);
  }

  endLine(end: Line['end'], hyphenWidth = 0): void {
    const last = this.#line[this.#line.length - 1];
    if (last === undefined) return;
    this.lines.push({ segments: this.#line, width: this.#used - last.space + hyphenWidth, end });
    this.#hyphensInRow = end === 'hyphen' ? this.#hyphensInRow + 1 : 0;
    this.#line = [];
    this.#used = 0;
  }

  #append(segments: readonly Segment[], from: number, to: number): void {
    for (let at = from; at < to; at++) {
      const each = segments[at] as Segment;
      this.#line.push(each);
      this.#used += each.width + each.space;
    }
  }

  #addTooWide(group: readonly Segment[], width: number): void {
    const divided = this.#divided(group, width);
    if (divided !== undefined) {
      this.#append(divided.kept, 0, divided.kept.length);
      this.endLine(divided.hyphen ? 'hyphen' : endOf(divided), divided.hyphenWidth);
      this.addGroup(divided.rest, 0, divided.rest.length);
      return;
    }
    this.endLine('space');
    this.addGroup(group, 0, group.length);
  }

  #divided(group: readonly Segment[], width: number): Divided | undefined {
    const room = this.#width - this.#used;
    const size = (group[0] as Segment).run.size;
    const widerThanLine = width > this.#width;
    const gapShows = room > Math.min(3 * size, 0.2 * this.#width);
    if (gapShows || widerThanLine) {
      const divided = divide(group, room, this.#hyphensInRow < mostHyphens, this.#tools);
      if (divided !== undefined) return divided;
    }
    return this.#line.length === 0 ? divideAnywhere(group, room, this.#tools) : undefined;
  }
}

/** Cut at a no-break space, a line keeps it. */
function endOf(divided: Divided): Line['end'] {
  return (divided.kept[divided.kept.length - 1] as Segment).space > 0 ? 'space' : 'nothing';
}
