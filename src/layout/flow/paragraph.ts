import type { Paragraph } from '../../document/node.ts';
import type { Measurer } from '../face/measure.ts';
import { breakLines } from '../inline/break-lines.ts';
import type { Line } from '../inline/line.ts';
import { placeLine } from '../inline/place-line.ts';
import { type Segment, segmentsOf } from '../inline/segments.ts';
import { paragraphStyle, styles, type TextStyle } from '../inline/text-style.ts';
import { type Column, type Measures, space } from '../placed/measures.ts';
import type { LayoutArea, LayoutContext } from './context.ts';
import type { Flow } from './flow.ts';
import { type Keep, strip } from './strip.ts';

/** Sets a paragraph as one strip for each line. Its first two lines stay together, and its last two. */
export function layParagraph(context: LayoutContext, flow: Flow, paragraph: Paragraph, area: LayoutArea): void {
  const style = paragraphStyle(paragraph, area.text);
  flow.space(paragraph.variant === 'lead' ? space.lead : area.gap);
  // On a first page the eye need not find its way back to the next line: subtitle and frame are read at a glance.
  const width = area.firstPage ? area.width : Math.min(area.width, longestLine(style, context.measures));
  const column = style.align === 'right' ? area : { x: area.x, width };
  addLines(
    context,
    flow,
    breakLines(paragraphSegments(context, paragraph, style), column.width, context),
    column,
    style,
  );
}

/**
 * The widest line, pt. None holds more characters than the main column's, so small type has shorter lines: else the eye
 * loses its way back.
 */
function longestLine({ size }: TextStyle, { columns }: Measures): number {
  return (columns.main.width * size) / styles.text.size;
}

/** The paragraph's segments; those of a table's cells were shaped when its columns were measured. */
export function paragraphSegments(context: LayoutContext, paragraph: Paragraph, style: TextStyle): readonly Segment[] {
  return context.shaped.get(paragraph) ?? segmentsOf(paragraph.children, style, paragraph, context.measurer);
}

/**
 * Adds lines as strips. `keep` holds each of them to the next, and the last to what follows, as is done with a heading.
 */
export function addLines(
  context: LayoutContext,
  flow: Flow,
  lines: readonly Line[],
  column: Column,
  style: TextStyle,
  keep: Keep = 0,
  clearsSide = false,
): void {
  const baseline = baselineOf(style, context.measurer);
  lines.forEach((line, at) => {
    const items = placeLine(line, lineStart(line, column, style), baseline);
    flow.add(strip(style.leading, baseline, items, keep || keepOf(at, lines.length, line), clearsSide));
  });
}

/** Adds a label above its text, to which its last line is held. */
export function addLabelLines(
  context: LayoutContext,
  flow: Flow,
  segments: readonly Segment[],
  column: Column,
  style: TextStyle,
): void {
  addLines(context, flow, breakLines(segments, column.width, context), column, style);
  const last = flow.strips.at(-1);
  if (last !== undefined) last.keep = 3;
}

/** Two lines stay together at the beginning and the end of a paragraph, and a divided word is never a page's last. */
function keepOf(at: number, count: number, line: Line): Keep {
  if (at === count - 1) return 0;
  return at === 0 || at === count - 2 || line.end === 'hyphen' ? 2 : 0;
}

/** Where a line begins, from the page's left edge; pt. */
export function lineStart(line: Line, column: Column, style: TextStyle): number {
  return style.align === 'right' ? column.x + column.width - line.width : column.x;
}

/** From the top of a line to its baseline, pt: capitals stand in the middle of the leading. */
export function baselineOf(style: TextStyle, measurer: Measurer): number {
  return style.leading / 2 + (measurer.metrics(style.face).capHeight * style.size) / 2000;
}
