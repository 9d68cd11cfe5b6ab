import type { Block, DescriptionEntry, DescriptionList } from '../../document/node.ts';
import { attachedText } from '../flow/attach.ts';
import type { LayoutArea, LayoutContext } from '../flow/context.ts';
import type { Flow } from '../flow/flow.ts';
import { holdTogether } from '../flow/keep-together.ts';
import { addLabelLines } from '../flow/paragraph.ts';
import { keepCompany, stackHeight } from '../flow/strip.ts';
import { segmentsOf } from '../inline/segments.ts';
import { compactText, styles } from '../inline/text-style.ts';
import { type Column, labelWidth, space } from '../placed/measures.ts';

const gutter = 6;

/** Where the labels of a list stand, and where their text does. */
interface Columns {
  readonly label: Column;
  /** The labels stand in the side column. */
  readonly beside: boolean;
  /** Of the text, and of what stands across both. */
  readonly inner: LayoutArea;
  readonly outer: LayoutArea;
  /** Above each row but the first, pt. */
  readonly gap: number;
}

/** Sets labels and their text in two columns; a label stands on the first baseline of its text. */
export function layDescriptionList(context: LayoutContext, flow: Flow, list: DescriptionList, area: LayoutArea): void {
  const facts = list.variant === 'facts' && area.firstPage;
  const columns = columnsOf(context, list, area);
  flow.space(facts ? space.facts : space.rows);
  const first = flow.strips.length;
  const ends: number[] = [];
  for (const entry of list.entries) {
    flow.space(columns.gap);
    layDescriptionEntry(context, flow, entry, columns);
    ends.push(flow.strips.length - 1);
  }
  keepCompany(flow.strips, ends);
  // Rows beside their labels are each a matter of its own, as headings would be: a page may end between them.
  if (!columns.beside) holdTogether(flow.strips, first, flow.measures.whole.rows);
  flow.space(facts ? space.facts : space.rowsAfter);
}

/** Only in the main column is the side column beside it; elsewhere labels take their room from the text. */
function columnsOf(context: LayoutContext, { variant }: DescriptionList, area: LayoutArea): Columns {
  const text: LayoutArea = { ...area, widens: false, text: compactText(area.text), gap: space.compact };
  if (variant === 'beside' && area.side && area.widens)
    return { label: context.measures.columns.side, beside: true, inner: text, outer: text, gap: space.besideRow };
  const width = Math.min(labelWidth, area.width * 0.4);
  return {
    label: { x: area.x, width: width - gutter },
    beside: false,
    inner: { ...text, x: area.x + width, width: area.width - width },
    outer: text,
    gap: space.compact,
  };
}

function layDescriptionEntry(context: LayoutContext, flow: Flow, entry: DescriptionEntry, columns: Columns): void {
  const { inner, outer } = columns;
  const first = flow.strips.length;
  layTerm(context, flow, entry, columns);
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
  { label: column, beside, outer }: Columns,
): void {
  const segments = segmentsOf(term.children, styles.term, term, context.measurer);
  const label = attachedText(context, segments, column, styles.term, beside);
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
