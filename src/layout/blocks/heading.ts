import type { Heading } from '../../document/node.ts';
import { attachedText } from '../flow/attach.ts';
import { type LayoutArea, type LayoutContext, wideColumn } from '../flow/context.ts';
import type { Flow } from '../flow/flow.ts';
import { addLines } from '../flow/paragraph.ts';
import { strip } from '../flow/strip.ts';
import { breakLines } from '../inline/break-lines.ts';
import type { Line } from '../inline/line.ts';
import { placeLine } from '../inline/place-line.ts';
import { plainSegments, type Segment, segmentsOf } from '../inline/segments.ts';
import { styles, type TextStyle } from '../inline/text-style.ts';
import { horizontalRule, type Item } from '../placed/items.ts';
import { type Column, space } from '../placed/measures.ts';

/**
 * Sets a heading.
 * @param wideNext whether the block below stands across both columns, as the heading then must too
 */
export function layHeading(
  context: LayoutContext,
  flow: Flow,
  heading: Heading,
  area: LayoutArea,
  wideNext: boolean,
): void {
  if (heading.level === 1) layTitle(context, flow, heading);
  else if (heading.level === 2 && area.widens) layChapterHead(context, flow, heading);
  else if (heading.placement === 'side' && area.side && !wideNext && attachSideHead(context, flow, heading)) return;
  else layLine(context, flow, heading, area, wideNext);
}

/** The document's title stands across both columns, in lines of about the same length. */
function layTitle(context: LayoutContext, flow: Flow, heading: Heading): void {
  const { left: x, width } = context.measures.columns;
  const segments = segmentsOf(heading.children, styles.title, heading, context.measurer);
  addHeadingLines(context, flow, heading, balanced(segments, width, context), { x, width }, styles.title, true);
}

function addHeadingLines(
  context: LayoutContext,
  flow: Flow,
  heading: Heading,
  lines: readonly Line[],
  { x, width }: Column,
  style: TextStyle,
  clearsSide: boolean,
): void {
  const first = flow.strips.length;
  addLines(context, flow, lines, { x, width }, style, 3, clearsSide);
  const top = flow.strips[first];
  if (top !== undefined) top.headings = [...top.headings, heading];
}

/** The number in the side column and the title in the main column share the last baseline; a rule stands below. */
function layChapterHead(context: LayoutContext, flow: Flow, heading: Heading): void {
  const { measurer, measures } = context;
  const { columns, chapterHead } = measures;
  flow.flush();
  flow.space(space.chapter);
  const segments = segmentsOf(heading.children, { ...styles.chapter, size: chapterHead.size }, heading, measurer);
  const lines = balanced(segments, columns.main.width, context);
  lines.forEach((line, at) => {
    const items: Item[] = [];
    const baseline = at === 0 ? chapterHead.ascent : chapterHead.leading - chapterHead.toRule;
    if (at === 0) items.push(...numberItems(context, heading, baseline + (lines.length - 1) * chapterHead.leading));
    items.push(...placeLine(line, columns.main.x, baseline));
    const last = at === lines.length - 1;
    const height = baseline + chapterHead.toRule;
    if (last) items.push(horizontalRule(columns.left, columns.right, height, 1, 'blue'));
    const added = strip(height, baseline, items, 3, true);
    if (at === 0) added.headings = [heading];
    flow.add(added);
  });
  flow.space(space.chapterAfter);
}

function numberItems(context: LayoutContext, heading: Heading, baseline: number): Item[] {
  if (heading.number === undefined) return [];
  const style = { ...styles.chapterNumber, size: context.measures.chapterHead.numberSize };
  const segments = plainSegments(heading.number, style, { node: heading, role: 'label' }, context.measurer);
  const { x, width } = context.measures.columns.side;
  return breakLines(segments, width, context).flatMap((line) => placeLine(line, x, baseline));
}

/** Returns false where the heading is so long that it would fill the side column. */
function attachSideHead(context: LayoutContext, flow: Flow, heading: Heading): boolean {
  const style = heading.level === 4 ? { ...styles.sideHead, colour: 'ink' as const } : styles.sideHead;
  const segments = segmentsOf(heading.children, style, heading, context.measurer);
  const head = attachedText(context, segments, context.measures.columns.side, style, true, heading);
  if (head.descent > context.measures.tallestBeside) return false;
  flow.space(space.sideHead);
  flow.attach(head);
  return true;
}

/** A heading on lines of its own: a meeting's title, or one that heads something wide. */
function layLine(context: LayoutContext, flow: Flow, heading: Heading, area: LayoutArea, wide: boolean): void {
  const full = wide && area.widens;
  const style = heading.level === 4 || !area.widens ? styles.meeting : styles.heading;
  const chosen = area.firstPage ? styles.heading : style;
  const column = full ? wideColumn(context, area) : area;
  flow.space(heading.level === 4 ? space.meeting : space.heading);
  const segments = segmentsOf(heading.children, chosen, heading, context.measurer);
  addHeadingLines(context, flow, heading, breakLines(segments, column.width, context), column, chosen, full);
  flow.space(heading.level === 4 ? space.meetingAfter : space.headingAfter);
}

/** Breaks a text into lines of about the same length: those of the narrowest column that needs no more lines. */
function balanced(segments: readonly Segment[], width: number, context: LayoutContext): Line[] {
  let best = breakLines(segments, width, context);
  if (best.length < 2 || best.some((line) => line.end !== 'space')) return best;
  const count = best.length;
  let low = width / count;
  let high = width;
  for (let step = 0; step < 7; step++) {
    const middle = (low + high) / 2;
    const lines = breakLines(segments, middle, context);
    if (lines.length > count || lines.some((line) => line.end !== 'space')) low = middle;
    else {
      high = middle;
      best = lines;
    }
  }
  // Some slack lets the first line be the longer one where two ways of breaking are about as good.
  const loose = breakLines(segments, Math.min(high * 1.03, width), context);
  return loose.length === count ? loose : best;
}
