import type { Paragraph, WritingLines } from '../../document/node.ts';
import type { LayoutArea, LayoutContext } from '../flow/context.ts';
import type { Flow } from '../flow/flow.ts';
import { baselineOf, paragraphSegments } from '../flow/paragraph.ts';
import { strip } from '../flow/strip.ts';
import { breakLines } from '../inline/break-lines.ts';
import { placeLine } from '../inline/place-line.ts';
import { paragraphStyle } from '../inline/text-style.ts';
import { horizontalRule, type Item } from '../placed/items.ts';
import { type Column, signature, space } from '../placed/measures.ts';

/** Sets rules to write on, two beside each other, the last of an odd number alone; their labels stand below. */
export function layWritingLines(context: LayoutContext, flow: Flow, lines: WritingLines, area: LayoutArea): void {
  const { labels } = lines;
  flow.space(7);
  for (let at = 0; at < labels.length; at += 2)
    layPair(context, flow, labels.slice(at, at + 2), area, at + 2 < labels.length);
  flow.space(space.paragraph);
}

function layPair(
  context: LayoutContext,
  flow: Flow,
  pair: readonly Paragraph[],
  area: LayoutArea,
  more: boolean,
): void {
  const width = pair.length === 2 ? (area.width - signature.lineGap) / 2 : area.width;
  const room = context.measures.writing.line;
  const items: Item[] = [];
  let height = 0;
  pair.forEach((label, at) => {
    const x = area.x + at * (width + signature.lineGap);
    items.push(horizontalRule(x, x + width, room, 0.75, 'ink'));
    height = Math.max(height, placeWritingLabel(context, label, { x, width }, area, items));
  });
  const added = strip(room + height, room, items, more ? 2 : 0);
  added.toWriteOn = true;
  flow.add(added);
}

function placeWritingLabel(
  context: LayoutContext,
  label: Paragraph,
  { x, width }: Column,
  area: LayoutArea,
  items: Item[],
): number {
  const style = paragraphStyle(label, area.text);
  const lines = breakLines(paragraphSegments(context, label, style), width, context);
  const baseline = context.measures.writing.line + baselineOf(style, context.measurer);
  lines.forEach((line, at) => {
    items.push(...placeLine(line, x, baseline + at * style.leading));
  });
  return lines.length * style.leading;
}
