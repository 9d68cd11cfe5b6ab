import type { Table } from '../../document/node.ts';
import { type LayoutArea, type LayoutContext, wideColumn } from '../flow/context.ts';
import type { Flow } from '../flow/flow.ts';
import { addLines, paragraphSegments } from '../flow/paragraph.ts';
import { copyAsArtifacts, keepCompany, type RepeatedHead, type Strip, stackHeight } from '../flow/strip.ts';
import { breakLines } from '../inline/break-lines.ts';
import { styles } from '../inline/text-style.ts';
import { type Column, space } from '../placed/measures.ts';
import { columnWidths } from './column-widths.ts';
import { bandsOf, type Grid } from './grid.ts';
import { continuedHead } from './table-group.ts';
import { addBand, isGroupHead } from './table-row.ts';

/**
 * Sets a table, across both columns where it stands in the main one; its head is drawn again on every page that it
 * continues on.
 */
export function layTable(context: LayoutContext, flow: Flow, table: Table, area: LayoutArea): void {
  flow.flush();
  const column = wideColumn(context, area);
  const grid = gridOf(context, table, column, area);
  flow.space(space.table);
  if (table.caption !== undefined) layCaption(context, flow, table, column, area.widens);
  const first = flow.strips.length;
  for (const band of bandsOf(table.head)) addBand(context, flow, grid, band, { head: true, keep: 2 });
  const repeatedHead = repeated(flow.strips.slice(first), context.measures.tallestBeside);
  addRows(context, flow, grid, repeatedHead);
  flow.space(space.tableAfter);
}

/**
 * Where a page begins with a row of a group, the row that heads the group is drawn again too; no row stands alone below
 * a head.
 */
function addRows(context: LayoutContext, flow: Flow, grid: Grid, tableHead: RepeatedHead | undefined): void {
  let repeatedHead = tableHead;
  const ends: number[] = [];
  for (const band of bandsOf(grid.table.body)) {
    const [row] = band;
    const headsGroup = row !== undefined && isGroupHead(row);
    addBand(context, flow, grid, band, { head: false, repeatedHead: headsGroup ? tableHead : repeatedHead });
    if (headsGroup) repeatedHead = continuedHead(context, grid, row, tableHead);
    ends.push(flow.strips.length - 1);
  }
  keepCompany(flow.strips, ends);
}

function gridOf(context: LayoutContext, table: Table, column: Column, area: LayoutArea): Grid {
  const widths = columnWidths(context, table, column.width);
  const edges = [column.x];
  for (const width of widths) edges.push((edges[edges.length - 1] ?? 0) + width);
  return { table, edges, area: { ...area, side: false, widens: false }, clearsSide: area.widens };
}

function layCaption(context: LayoutContext, flow: Flow, table: Table, column: Column, clearsSide: boolean): void {
  if (table.caption === undefined) return;
  const style = styles.rowHead;
  const lines = breakLines(paragraphSegments(context, table.caption, style), column.width, context);
  addLines(context, flow, lines, column, style, 3, clearsSide);
}

/**
 * Makes the copies of a table's head. One that is taller than `tallest`, half a page, is not repeated: little would be
 * left for the rows.
 */
function repeated(head: readonly Strip[], tallest: number): RepeatedHead | undefined {
  const height = stackHeight(head);
  if (head.length === 0 || height > tallest) return undefined;
  // Placing moves items, so a copy is taken before the head itself is placed.
  const master = copyAsArtifacts(head);
  return { height, copy: () => copyAsArtifacts(master) };
}
