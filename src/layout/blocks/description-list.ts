import type { Block, DescriptionEntry, DescriptionList } from '../../document/node.ts';
import { attachedText } from '../flow/attach.ts';
import type { LayoutArea, LayoutContext } from '../flow/context.ts';
import type { Flow } from '../flow/flow.ts';
import { holdTogether } from '../flow/keep-together.ts';
import { addLabelLines } from '../flow/paragraph.ts';
import { keepCompany, stackHeight } from '../flow/strip.ts';
import { segmentsOf } from '../inline/segments.ts';
import { compactText, styles } from '../inline/text-style.ts';
import { labelWidth, space } from '../placed/measures.ts';

const gutter = 6;

/** Sets labels and their text in two columns; a label stands on the first baseline of its text. */
export function layDescriptionList(context: LayoutContext, flow: Flow, list: DescriptionList, area: LayoutArea): void {
  const facts = list.variant === 'facts' && area.firstPage;
  const label = Math.min(labelWidth, area.width * 0.4);
  const inner: LayoutArea = {
    ...area,
    x: area.x + label,
    width: area.width - label,
    widens: false,
    text: compactText(area.text),
    gap: space.compact,
  };
  flow.space(facts ? space.facts : space.rows);
  const first = flow.strips.length;
  const outer = { ...inner, x: area.x, width: area.width, label: label - gutter };
  const ends: number[] = [];
  for (const entry of list.entries) {
    layDescriptionEntry(context, flow, entry, outer, inner);
    ends.push(flow.strips.length - 1);
  }
  keepCompany(flow.strips, ends);
  holdTogether(flow.strips, first, flow.measures.whole.rows);
  flow.space(facts ? space.facts : space.rowsAfter);
}

function layDescriptionEntry(
  context: LayoutContext,
  flow: Flow,
  entry: DescriptionEntry,
  outer: LayoutArea & { readonly label: number },
  inner: LayoutArea,
): void {
  const first = flow.strips.length;
  layTerm(context, flow, entry, outer);
  entry.children.forEach((child, at) => {
    const across = at > 0 && outer.side && standsAcross(child);
    if (across) makeRoomForLabel(flow, first);
    context.blocks(flow, [child], across ? outer : inner);
  });
  flow.flush();
  makeRoomForLabel(flow, first);
  holdTogether(flow.strips, first, flow.measures.whole.rows);
}

/**
 * A district's remark on a row has the whole width, so that its rule stands where all such rules stand. An addition to
 * the row's list stays in the list's column.
 */
function standsAcross(child: Block): boolean {
  return child.type === 'local-addition' && child.children.every(({ type }) => type === 'paragraph');
}

/** Sets a label beside its text, or above it where it would fill most of a page. */
function layTerm(
  context: LayoutContext,
  flow: Flow,
  { term }: DescriptionEntry,
  outer: LayoutArea & { readonly label: number },
): void {
  const segments = segmentsOf(term.children, styles.term, term, context.measurer);
  const label = attachedText(context, segments, { x: outer.x, width: outer.label }, styles.term, false);
  if (label.descent <= flow.measures.tallestBeside) flow.attach(label);
  else addLabelLines(context, flow, segments, outer, styles.term);
}

/** A label of more lines than its text pushes the next one down. */
function makeRoomForLabel(flow: Flow, first: number): void {
  const added = flow.strips.slice(first);
  const last = added[added.length - 1];
  if (last === undefined) return;
  const height = added.reduce((sum, each, at) => sum + each.height + (at > 0 ? each.before : 0), 0);
  const missing = stackHeight(added) - height;
  // The label's smaller type alone reaches a fraction of a pt further down.
  if (missing > 1) last.height += missing;
}
