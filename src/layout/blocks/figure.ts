import type { Figure } from '../../document/node.ts';
import type { DrawnLabel } from '../../figure/drawing.ts';
import { type LayoutArea, type LayoutContext, wideColumn } from '../flow/context.ts';
import type { Flow } from '../flow/flow.ts';
import { addLines, paragraphSegments } from '../flow/paragraph.ts';
import { strip } from '../flow/strip.ts';
import { breakLines } from '../inline/break-lines.ts';
import { placeLine } from '../inline/place-line.ts';
import { plainSegments } from '../inline/segments.ts';
import { paragraphStyle, styles, type TextStyle } from '../inline/text-style.ts';
import type { DrawingItem, Item } from '../placed/items.ts';
import { space } from '../placed/measures.ts';

/**
 * Sets a figure no larger than there is room for: a wide one in the middle of both columns where it stands in the main one,
 * others from where the text begins. Its caption stays below it.
 */
export function layFigure(context: LayoutContext, flow: Flow, figure: Figure, area: LayoutArea): void {
  const { width, height } = figure.drawing;
  const isWide = figure.placement === 'wide';
  if (isWide) flow.flush();
  const column = isWide ? wideColumn(context, area) : area;
  const scale = Math.min(1, column.width / width, context.measures.tallest / height);
  const drawing: DrawingItem = {
    type: 'drawing',
    x: column.x + (isWide ? (column.width - width * scale) / 2 : 0),
    y: 0,
    scale,
    drawing: figure.drawing,
    owner: { node: figure, role: 'content' },
  };
  const labels = figure.drawing.labels.flatMap((label) => placeDrawnLabel(context, label, drawing));
  flow.space(space.table);
  const caption = figure.caption;
  const clearsSide = isWide && area.widens;
  // What heads a figure from the side stands level with the words that are uppermost in it.
  const baseline = isWide ? height : Math.min(height, ...figure.drawing.labels.map(({ y }) => y));
  const keep = caption === undefined ? 0 : 2;
  flow.add(strip(height * scale, baseline * scale, [drawing, ...labels], keep, clearsSide));
  if (caption !== undefined) {
    const style = paragraphStyle(caption, area.text);
    flow.space(space.paragraph);
    addLines(
      context,
      flow,
      breakLines(paragraphSegments(context, caption, style), column.width, context),
      column,
      style,
      0,
      clearsSide,
    );
  }
  flow.space(space.tableAfter);
}

/** Sets a label on one line, at its point of the drawing. */
function placeDrawnLabel(context: LayoutContext, label: DrawnLabel, { x, scale, owner }: DrawingItem): Item[] {
  const style: TextStyle = { ...styles.rowHead, size: label.size * scale, colour: label.colour };
  const line = breakLines(
    plainSegments(label.text, style, owner, context.measurer),
    Number.POSITIVE_INFINITY,
    context,
  )[0];
  if (line === undefined) return [];
  const left = label.anchor === 'start' ? 0 : label.anchor === 'middle' ? line.width / 2 : line.width;
  return placeLine(line, x + label.x * scale - left, label.y * scale);
}
