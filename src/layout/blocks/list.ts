import type { List, ListItem } from '../../document/node.ts';
import { attachedText } from '../flow/attach.ts';
import type { LayoutArea, LayoutContext } from '../flow/context.ts';
import type { Flow } from '../flow/flow.ts';
import { keepCompany } from '../flow/strip.ts';
import { listIndent, listLabels } from '../inline/list-label.ts';
import { plainSegments } from '../inline/segments.ts';
import { compactText, type TextStyle } from '../inline/text-style.ts';
import { narrowest, space } from '../placed/measures.ts';

/** Sets a list: each item's bullet or number stands on its first baseline. */
export function layList(context: LayoutContext, flow: Flow, list: List, area: LayoutArea): void {
  const text = compactText(area.text);
  const indent = listIndent(context.measurer, list, text);
  const inner = indented({ ...area, text, gap: space.compact }, indent);
  const fits = area.width - indent >= narrowest;
  const roomy = area.gap > space.compact;
  const labels = { x: area.x, width: Math.max(indent, 40), style: { ...text, align: 'left', tabular: true } as const };
  const marks = listLabels(list);
  const ends: number[] = [];
  flow.space(roomy ? space.list : 0);
  list.items.forEach((item, at) => {
    flow.attach(labelAttachment(context, item, marks[at] ?? '', labels));
    // Where there is no room left to indent, the label has a line of its own, on the same page.
    if (!fits) flow.flush(2);
    context.blocks(flow, item.children, { ...inner, side: area.side });
    flow.flush();
    ends.push(flow.strips.length - 1);
  });
  keepCompany(flow.strips, ends);
  flow.space(roomy ? space.listAfter : 0);
}

/** An area moved in from the left, as long as that leaves room for text. */
export function indented(area: LayoutArea, indent: number): LayoutArea {
  const by = Math.max(0, Math.min(indent, area.width - narrowest));
  return { ...area, x: area.x + by, width: area.width - by, widens: false };
}

/** The column of a list's bullets or numbers. */
interface LabelColumn {
  readonly x: number;
  readonly width: number;
  readonly style: TextStyle;
}

function labelAttachment(context: LayoutContext, item: ListItem, label: string, column: LabelColumn) {
  const segments = plainSegments(label, column.style, { node: item, role: 'label' }, context.measurer);
  return attachedText(context, segments, column, column.style, false);
}
