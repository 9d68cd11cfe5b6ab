import type { Heading, Section } from '../../document/node.ts';
import type { Decoration } from '../placed/decoration.ts';
import { copyAsArtifact, type Item, moveDown } from '../placed/items.ts';

/**
 * How firmly a strip is held to the next one. 0: not at all; 1: as part of a group that is kept whole; 2: as a line
 * that does not stand alone, or as a table's head; 3: as a heading to what it heads.
 */
export type Keep = 0 | 1 | 2 | 3;

/**
 * A piece that is never divided between pages: a line of text, a row of a table. Heights are in pt. Those of its items
 * are counted from its top until it is placed.
 */
export interface Strip {
  /** White space above, dropped at the top of a page. */
  before: number;
  height: number;
  /** The first baseline, from the top. */
  baseline: number;
  /** How far down from its top anything reaches in its own columns. */
  reach: number;
  /** How far down from its top anything reaches in the side column; 0 where nothing stands there. */
  sideReach: number;
  /** It uses the side column, so it stands below what is there already. */
  readonly clearsSide: boolean;
  keep: Keep;
  items: Item[];
  decorations: readonly Decoration[];
  /** Headings that stand in it, for destinations. */
  headings: readonly Heading[];
  newPage?: Section['newPage'];
  /** The last of those that are to fit on the page that they begin: of all of a section, or of what stands before its own sections. */
  endsFitted?: 'whole' | 'own';
  /** The unit it belongs to is moved to the foot of the first page. */
  toBottom?: boolean;
  /** It is a rule to write on, level with the one beside it. */
  toWriteOn?: boolean;
  /** Drawn first where a page begins with this strip. */
  repeatedHead?: RepeatedHead;
}

/** The head of a table, to be drawn again on each page that the table runs over. */
export interface RepeatedHead {
  readonly height: number;
  /** Makes a new copy of the head, its items as artifacts. */
  readonly copy: () => Strip[];
}

/** Copies strips with their items as artifacts, to be drawn again at the top of a page. */
export function copyAsArtifacts(strips: readonly Strip[]): Strip[] {
  return strips.map((each) => {
    const items = copyAsArtifact(each.items, 'repeated-header');
    return { ...each, before: 0, decorations: [], headings: [], items };
  });
}

/** The decorations and headings of most strips. */
const none: readonly never[] = [];

/** Makes a strip. */
export function strip(height: number, baseline: number, items: Item[], keep: Keep = 0, clearsSide = false): Strip {
  return {
    before: 0,
    height,
    baseline,
    reach: height,
    sideReach: 0,
    clearsSide,
    keep,
    items,
    decorations: none,
    headings: none,
  };
}

/** Gives a strip more white space of its own, above what it holds. */
export function padTop(padded: Strip, by: number): void {
  moveDown(padded.items, by);
  padded.baseline += by;
  padded.height += by;
  padded.reach += by;
  if (padded.sideReach > 0) padded.sideReach += by;
}

/** Height of strips below each other, without the space above the first. */
export function stackHeight(strips: readonly Strip[]): number {
  let y = 0;
  let bottom = 0;
  strips.forEach((each, at) => {
    if (at > 0) y += each.before;
    bottom = Math.max(bottom, y + each.reach);
    y += each.height;
  });
  return Math.max(bottom, y);
}

/**
 * Moves a strip's items to their height and adds them, with its decorations, to the items of a page or cell.
 * @param sheet stands for the page: a decoration that goes on from another sheet begins anew
 */
export function placeStrip(placed: Strip, y: number, onto: Item[], sheet: object): void {
  const { decorations, items } = placed;
  for (let at = 0; at < decorations.length; at++) decorations[at]?.cover(y, y + placed.height, onto, sheet);
  moveDown(items, y);
  for (let at = 0; at < items.length; at++) onto.push(items[at] as Item);
}

/** Places strips below each other, the first one at `from`. */
export function placeStack(strips: readonly Strip[], from: number, onto: Item[], sheet: object): void {
  let y = from;
  strips.forEach((each, at) => {
    if (at > 0) y += each.before;
    placeStrip(each, y, onto, sheet);
    y += each.height;
  });
}

/**
 * Leaves no item of a list alone on a page: the first stays with the second, and the last with the last but one.
 * @param ends where in the strips each item ends
 */
export function keepCompany(strips: readonly Strip[], ends: readonly number[]): void {
  for (const end of ends.length > 1 ? [ends[0], ends.at(-2)] : []) {
    const last = strips[end ?? -1];
    if (last?.keep === 0) last.keep = 1;
  }
}
