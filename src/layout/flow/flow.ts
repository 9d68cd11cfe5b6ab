import type { Heading } from '../../document/node.ts';
import type { Decoration } from '../placed/decoration.ts';
import { type Item, moveDown } from '../placed/items.ts';
import type { Measures } from '../placed/measures.ts';
import { type Keep, type Strip, strip } from './strip.ts';

/** Text on the same baseline as the strip that comes next: a side head, a bullet, a label. */
export interface AttachedText {
  /** Their heights are counted from the shared baseline. */
  readonly items: Item[];
  /** From the top of its first line to the baseline, and from the baseline to the bottom of its last line. */
  readonly ascent: number;
  readonly descent: number;
  /** It stands in the side column. */
  readonly side: boolean;
  /** The heading it is, for destinations. */
  readonly heading: Heading | undefined;
}

/** Gathers strips in reading order. */
export class Flow {
  readonly measures: Measures;
  readonly strips: Strip[] = [];
  /** Drawn beside or around the strips that are added from now on. */
  decorations: readonly Decoration[] = [];
  #space = 0;
  #attached: AttachedText[] = [];

  constructor(measures: Measures) {
    this.measures = measures;
  }

  /** Asks for white space above the next strip; the largest space that is asked for counts. */
  space(points: number): void {
    const asked = points * this.measures.whiteSpace;
    if (asked > this.#space) this.#space = asked;
  }

  /** Sets text beside the strip that comes next. */
  attach(attachment: AttachedText): void {
    if (attachment.heading !== undefined && this.#attached.some((each) => each.heading !== undefined)) this.flush();
    const above = attachment.side ? this.#attached.find((each) => each.side) : undefined;
    if (above === undefined) {
      this.#attached.push(attachment);
      return;
    }
    // Two texts in the side column of one strip stand below each other.
    const lower = above.descent + attachment.ascent;
    if (lower + attachment.descent > this.measures.tallest) {
      this.flush(2);
      this.#attached.push(attachment);
      return;
    }
    moveDown(attachment.items, lower);
    this.#attached[this.#attached.indexOf(above)] = { ...above, descent: lower + attachment.descent };
    this.#attached.push({ ...attachment, descent: lower + attachment.descent });
  }

  /** Adds a strip. Texts that stand beside it come before its own items. */
  add(next: Strip): void {
    next.before = Math.max(this.#space, next.before);
    next.decorations = this.decorations;
    this.#space = 0;
    if (this.#attached.length > 0) this.#join(next);
    this.strips.push(next);
  }

  /**
   * Gives texts that still wait for a strip one of their own. It is held to the next as firmly as `keep` says, or as a
   * heading where one of them is a heading.
   */
  flush(keep: Keep = 0): void {
    if (this.#attached.length === 0) return;
    const [first] = this.#attached;
    const ascent = first?.ascent ?? 0;
    const height = ascent + Math.max(...this.#attached.map((each) => each.descent));
    this.add(strip(height, ascent, [], this.#attached.some((each) => each.heading) ? 3 : keep, true));
  }

  #join(next: Strip): void {
    const items: Item[] = [];
    for (const attachment of this.#attached) {
      moveDown(attachment.items, next.baseline);
      items.push(...attachment.items);
      const reach = next.baseline + attachment.descent;
      if (attachment.side) next.sideReach = Math.max(next.sideReach, reach);
      else next.reach = Math.max(next.reach, reach);
      if (attachment.heading !== undefined) next.headings = [...next.headings, attachment.heading];
    }
    items.push(...next.items);
    next.items = items;
    this.#attached = [];
  }
}
