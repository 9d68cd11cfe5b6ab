import { type Keep, placeStrip, type Strip } from '../flow/strip.ts';
import type { Item } from '../placed/items.ts';
import { type Measures, space } from '../placed/measures.ts';
import type { Destination } from '../placed/page.ts';

/** A page's items without its head and foot. */
export type Sheet = Item[];

/** Where the next strip stands on a page. */
interface PagePosition {
  y: number;
  /** How far down the side column is taken. */
  side: number;
  /** Nothing stands on the page yet. */
  top: boolean;
}

const heightTolerance = 0.01;

/** How firmly the strips of a unit are held together; 4 where every hold but the last has been given up. */
type Hold = 1 | 2 | 3 | 4;

/**
 * Fills pages with strips. Strips that are held together go to the next page together; where even a whole page is too
 * small for them, the loosest hold is given up first, so that every strip finds its place in the end.
 * @param top pt, where the first page's text begins
 */
export function paginate(
  strips: readonly Strip[],
  top: number,
  { body }: Measures,
): { sheets: Sheet[]; destinations: Destination[] } {
  const builder = new PageBuilder(strips, top, body);
  let from = 0;
  while (from < strips.length) {
    const to = unitEnd(strips, from, strips.length, 1);
    builder.begin(strips[from]?.newPage ?? false);
    builder.placeUnit(from, to, 1);
    from = to;
  }
  return builder;
}

/** The end of the strips that are held together at least as firmly as `hold`. */
function unitEnd(strips: readonly Strip[], from: number, limit: number, hold: Exclude<Keep, 0>): number {
  let to = from;
  while (to < limit - 1 && (strips[to] as Strip).keep >= hold && !strips[to + 1]?.newPage) to++;
  return to + 1;
}

class PageBuilder {
  readonly sheets: Sheet[] = [[]];
  readonly destinations: Destination[] = [];
  readonly #strips: readonly Strip[];
  readonly #body: Measures['body'];
  #sheet: Sheet;
  #at: PagePosition;
  /** The page on which the latest section began that asked for a new one. */
  #begun = 1;

  constructor(strips: readonly Strip[], top: number, body: Measures['body']) {
    this.#strips = strips;
    this.#body = body;
    this.#sheet = this.sheets[0] as Sheet;
    this.#at = topOfPage(top);
  }

  /** Begins what may ask for a new page. */
  begin(newPage: NonNullable<Strip['newPage']>): void {
    if (newPage === false) return;
    const hasRunOver = this.sheets.length > this.#begun;
    if (newPage !== 'unless-run-over' || !hasRunOver) this.newPage();
    this.#begun = this.sheets.length;
  }

  newPage(): void {
    if (this.#at.top) return;
    this.#sheet = [];
    this.sheets.push(this.#sheet);
    this.#at = topOfPage(this.#body.top);
  }

  placeUnit(from: number, to: number, hold: Hold): void {
    const bottom = bottomOf(this.#strips, from, to, this.#at);
    if (bottom <= this.#body.bottom + heightTolerance)
      this.#place(from, to, this.#goesToFoot(to, hold) ? this.#body.bottom - bottom : 0);
    // The first page begins lower than others, but is not left empty.
    else if (!this.#at.top && this.#fitsAlone(from, to)) {
      this.newPage();
      this.#repeatHead(from);
      this.#place(from, to, 0);
    } else if (to - from === 1) this.#placeAlone(from);
    else this.#loosen(from, to, hold);
  }

  /** Only the first page has something at its foot, and only a whole unit. */
  #goesToFoot(to: number, hold: Hold): boolean {
    return hold === 1 && this.sheets.length === 1 && this.#strips[to - 1]?.toBottom === true;
  }

  /** Places a unit that is taller than a page in parts, which are held together more firmly than the unit is. */
  #loosen(from: number, to: number, hold: Hold): void {
    let at = from;
    while (at < to) {
      const end = this.#partEnd(at, to, hold);
      this.placeUnit(at, end, hold === 1 ? 2 : hold === 2 ? 3 : 4);
      at = end;
    }
  }

  /** The last line of headings that are taller than a page still stays with what it heads. */
  #partEnd(at: number, to: number, hold: Hold): number {
    if (hold < 3) return unitEnd(this.#strips, at, to, hold === 1 ? 2 : 3);
    return hold === 3 && at === to - 2 ? to : at + 1;
  }

  #placeAlone(at: number): void {
    this.newPage();
    this.#place(at, at + 1, 0);
  }

  #fitsAlone(from: number, to: number): boolean {
    const head = this.#strips[from]?.repeatedHead?.height ?? 0;
    return bottomOf(this.#strips, from, to, this.#body.top + head) <= this.#body.bottom + heightTolerance;
  }

  #repeatHead(at: number): void {
    const head = this.#strips[at]?.repeatedHead;
    if (head === undefined || !this.#at.top) return;
    let y = this.#at.y;
    for (const each of head.copy()) {
      placeStrip(each, y, this.#sheet, this.#sheet);
      y += each.height;
    }
    this.#at.y += head.height;
  }

  #place(from: number, to: number, down: number): void {
    if (down > 0) this.#at.y += down;
    for (let at = from; at < to; at++) {
      const each = this.#strips[at] as Strip;
      const y = stripTop(each, this.#at);
      placeStrip(each, y, this.#sheet, this.#sheet);
      for (const heading of each.headings) this.destinations.push({ heading, page: this.sheets.length, y });
      moveBelow(this.#at, each, y);
    }
  }
}

/** How far down strips would reach from a place, or from the top of a page, pt. */
export function bottomOf(
  strips: readonly Strip[],
  from: number,
  to: number,
  start: Readonly<PagePosition> | number,
): number {
  let bottom = 0;
  const position = typeof start === 'number' ? topOfPage(start) : { ...start };
  for (let at = from; at < to; at++) {
    const each = strips[at] as Strip;
    const y = stripTop(each, position);
    bottom = Math.max(bottom, y + each.reach, y + each.height, each.sideReach > 0 ? y + each.sideReach : 0);
    moveBelow(position, each, y);
  }
  return bottom;
}

function topOfPage(y: number): PagePosition {
  return { y, side: 0, top: true };
}

/** Where a strip's top stands: below the strip before it, and clear of the side column where it uses that. */
function stripTop(strip: Strip, { y, side, top }: Readonly<PagePosition>): number {
  const before = top ? 0 : strip.before;
  const free = y + before;
  return strip.clearsSide || strip.sideReach > 0 ? Math.max(free, side + Math.min(before, space.side)) : free;
}

/** Moves on below a strip whose top stands at `y`. */
function moveBelow(position: PagePosition, strip: Strip, y: number): void {
  position.y = y + strip.height;
  if (strip.sideReach > 0) position.side = Math.max(position.side, y + strip.sideReach);
  position.top = false;
}
