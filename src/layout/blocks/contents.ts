import type { Contents, Heading } from '../../document/node.ts';
import { plainText } from '../../document/plain-text.ts';
import { type LayoutArea, type LayoutContext, wideColumn } from '../flow/context.ts';
import type { Flow } from '../flow/flow.ts';
import { baselineOf } from '../flow/paragraph.ts';
import { type Strip, strip } from '../flow/strip.ts';
import { breakLines } from '../inline/break-lines.ts';
import type { Line } from '../inline/line.ts';
import { placeLine } from '../inline/place-line.ts';
import { plainSegments } from '../inline/segments.ts';
import { styles } from '../inline/text-style.ts';
import type { Item, TextItem } from '../placed/items.ts';
import { type Column, contentsNumberWidth, space } from '../placed/measures.ts';
import type { Owner, PlacedWord } from '../placed/page.ts';

/** White space between a title and its leader, and the distance between the leader's dots; pt. */
const leaderGap = 6;
const leaderPitch = 4.4;

/**
 * Sets the table of contents without its page numbers. They have the same room whatever they are, so that no page
 * changes when they are filled in.
 */
export function layContents(context: LayoutContext, flow: Flow, contents: Contents, area: LayoutArea): void {
  const first = flow.strips.length;
  const column = wideColumn(context, area);
  flow.space(area.firstPage ? space.contents : space.paragraph);
  const layout: ContentsLayout = { contents, column, wide: area.widens, dots: leaderDots(context, column.width) };
  for (const heading of context.chapters) layContentsEntry(context, flow, heading, layout);
  if (area.firstPage) standAtFoot(flow, first);
  flow.space(space.paragraph);
}

/** Room for the heading of the contents at the top of a page, pt. */
const headingRoom = 40;

/**
 * On the first page the contents stand whole at the foot, with their heading; where they do not fit, they begin the
 * next page.
 */
function standAtFoot(flow: Flow, first: number): void {
  const added = flow.strips.slice(first);
  const height = added.reduce((sum, each) => sum + each.height, 0);
  if (height > flow.measures.body.bottom - flow.measures.body.top - headingRoom) return;
  for (const each of added.slice(0, -1)) each.keep = 2;
  for (const each of added) each.toBottom = true;
}

/** What all entries of the contents share. */
interface ContentsLayout {
  readonly contents: Contents;
  readonly column: Column;
  readonly wide: boolean;
  /** The dots of a leader that is as wide as the column. Each leader takes as many of them as it needs. */
  readonly dots: readonly PlacedWord[];
}

function layContentsEntry(context: LayoutContext, flow: Flow, heading: Heading, layout: ContentsLayout): void {
  const { measurer } = context;
  const { contents, column, wide, dots } = layout;
  const style = { ...styles.compact, hyphenate: false };
  const title = plainText(heading.children);
  const x = column.x + contentsNumberWidth;
  const width = column.width - 3 * contentsNumberWidth;
  const lines = breakLines(plainSegments(title, style, owner(contents, heading, 'content'), measurer), width, context);
  const baseline = baselineOf(style, measurer);
  lines.forEach((line, at) => {
    const items: Item[] = [];
    const last = at === lines.length - 1;
    if (at === 0) placeNumber(context, contents, heading, column.x, baseline, items);
    items.push(...placeLine(line, x, baseline));
    if (last) placeEnd(context, contents, heading, { x, line, right: column.x + column.width, baseline, dots }, items);
    items.push(linkOver(contents, heading, column, style.leading, title));
    const added: Strip = strip(style.leading, baseline, items, last ? 0 : 2, wide);
    flow.add(added);
  });
}

function owner(contents: Contents, entry: Heading, role: 'content' | 'label' | 'page-number'): Owner {
  return { node: contents, role, entry };
}

function placeNumber(
  context: LayoutContext,
  contents: Contents,
  heading: Heading,
  x: number,
  baseline: number,
  items: Item[],
): void {
  if (heading.number === undefined) return;
  const style = { ...styles.compact, colour: 'quiet' as const, hyphenate: false, tabular: true };
  const segments = plainSegments(heading.number, style, owner(contents, heading, 'label'), context.measurer);
  for (const line of breakLines(segments, contentsNumberWidth * 2, context))
    items.push(...placeLine(line, x, baseline));
}

interface EntryEnd {
  readonly x: number;
  readonly line: Line;
  readonly right: number;
  readonly baseline: number;
  readonly dots: readonly PlacedWord[];
}

/** The leader, and the page number that is filled in when the pages are known. */
function placeEnd(context: LayoutContext, contents: Contents, heading: Heading, end: EntryEnd, items: Item[]): void {
  const from = end.x + end.line.width + leaderGap;
  const to = end.right - contentsNumberWidth;
  const leader = leaderItem(end.dots, from, to, end.baseline);
  if (leader !== undefined) items.push(leader);
  const { face, size, colour } = styles.compact;
  const number: TextItem = {
    type: 'text',
    x: end.right,
    y: end.baseline,
    face,
    size,
    colour,
    words: [],
    owner: owner(contents, heading, 'page-number'),
  };
  items.push(number);
  context.contentsLines.push({ heading, number, right: end.right });
}

/** Dots at the same places on every line, counted from the right. */
function leaderItem(dots: readonly PlacedWord[], from: number, to: number, y: number): TextItem | undefined {
  const count = Math.floor((to - from) / leaderPitch);
  if (count < 3) return undefined;
  const { face, size } = styles.compact;
  const words = dots.slice(0, count);
  const x = to - count * leaderPitch;
  return { type: 'text', x, y, face, size, colour: 'quiet', words, owner: { artifact: 'dot-leader' } };
}

function leaderDots(context: LayoutContext, width: number): PlacedWord[] {
  const { face, size } = styles.compact;
  const word = context.measurer.word(face, '.');
  const spaceAfter = leaderPitch - (word.width * size) / 1000;
  const dots: PlacedWord[] = [];
  for (let at = 0; at * leaderPitch < width; at++) dots.push({ word, dx: at * leaderPitch, spaceAfter });
  return dots;
}

function linkOver(contents: Contents, heading: Heading, column: Column, height: number, description: string): Item {
  return {
    type: 'link',
    x: column.x,
    y: 0,
    width: column.width,
    height,
    target: `#${heading.id}`,
    description,
    owner: owner(contents, heading, 'content'),
  };
}
