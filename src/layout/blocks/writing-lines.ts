import type { Paragraph, WritingLines } from '../../document/node.ts';
import type { Area, Context } from '../flow/context.ts';
import type { Flow } from '../flow/flow.ts';
import { baselineOf, shape } from '../flow/paragraph.ts';
import { strip } from '../flow/strip.ts';
import { breakLines } from '../inline/break-lines.ts';
import { placeLine } from '../inline/place-line.ts';
import { paragraphStyle } from '../inline/text-style.ts';
import { horizontalRule, type Item } from '../placed/items.ts';
import { signature, space } from '../placed/measures.ts';

/** Sets rules to write on, two beside each other, the last of an odd number alone; their labels stand below. */
export function layWritingLines(context: Context, flow: Flow, lines: WritingLines, area: Area): void {
  const { labels } = lines;
  flow.space(7);
  for (let at = 0; at < labels.length; at += 2)
    layPair(context, flow, labels.slice(at, at + 2), area, at + 2 < labels.length);
  flow.space(space.paragraph);
}

function layPair(context: Context, flow: Flow, pair: readonly Paragraph[], area: Area, more: boolean): void {
  const width = pair.length === 2 ? (area.width - signature.lineGap) / 2 : area.width;
  const items: Item[] = [];
  let height = 0;
  pair.forEach((label, at) => {
    const x = area.x + at * (width + signature.lineGap);
    items.push(horizontalRule(x, x + width, signature.writingRoom, 0.75, 'ink'));
    height = Math.max(height, placeLabel(context, label, { x, width }, area, items));
  });
  const added = strip(signature.writingRoom + height, signature.writingRoom, items, more ? 2 : 0);
  added.toWriteOn = true;
  flow.add(added);
}

function placeLabel(
  context: Context,
  label: Paragraph,
  { x, width }: { readonly x: number; readonly width: number },
  area: Area,
  items: Item[],
): number {
  const style = paragraphStyle(label, area.text);
  const lines = breakLines(shape(context, label, style), width, context);
  const baseline = signature.writingRoom + baselineOf(style, context.measurer);
  lines.forEach((line, at) => {
    items.push(...placeLine(line, x, baseline + at * style.leading));
  });
  return lines.length * style.leading;
}
