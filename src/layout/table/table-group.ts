import type { Block, Paragraph, TableCell, TableRow, Text } from '../../document/node.ts';
import type { LayoutContext } from '../flow/context.ts';
import { Flow } from '../flow/flow.ts';
import { copyAsArtifacts, type RepeatedHead, stackHeight } from '../flow/strip.ts';
import type { Grid } from './grid.ts';
import { addBand } from './table-row.ts';

/** Stands after a group's name where the group continues. */
const continuation = ' (forts.)';

/**
 * Sets what is drawn first on a page that begins with a row of a group: the table's head, and the group's, which says
 * that the group continues. A group's head that is taller than a quarter of a page is left out.
 */
export function continuedHead(
  context: LayoutContext,
  grid: Grid,
  row: TableRow,
  tableHead: RepeatedHead | undefined,
): RepeatedHead | undefined {
  const flow = new Flow(context.measures);
  addBand(context, flow, grid, [continued(row)], { head: false });
  const height = stackHeight(flow.strips);
  if (height > context.measures.tallestBeside / 2) return tableHead;
  const copy = () => [...(tableHead?.copy() ?? []), ...copyAsArtifacts(flow.strips)];
  return { height: height + (tableHead?.height ?? 0), copy };
}

function continued(row: TableRow): TableRow {
  const cells = row.cells.map((cell): TableCell => ({ ...cell, children: withContinuation(cell.children) }));
  return { ...row, cells };
}

function withContinuation(blocks: readonly Block[]): Block[] {
  const last = blocks.at(-1);
  if (last?.type !== 'paragraph') return [...blocks];
  const text: Text = { type: 'text', text: continuation, style: 'quiet', place: last.place };
  const paragraph: Paragraph = { ...last, children: [...last.children, text] };
  return [...blocks.slice(0, -1), paragraph];
}
