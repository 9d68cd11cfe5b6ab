import type { Table, TableCell, TableRow } from '../../document/node.ts';
import type { LayoutArea, LayoutContext } from '../flow/context.ts';
import { Flow } from '../flow/flow.ts';
import { addParallel, type ParallelOptions } from '../flow/parallel.ts';
import { placeStack, type RepeatedHead, type Strip, stackHeight, strip } from '../flow/strip.ts';
import { styles, type TextStyle } from '../inline/text-style.ts';
import { horizontalRule, type Item, moveDown } from '../placed/items.ts';
import { type CellRoom, cellSpace, space } from '../placed/measures.ts';
import { type Grid, type GridCell, gridCells } from './grid.ts';

export interface BandOptions {
  readonly head: boolean;
  readonly keep?: 2;
  readonly repeatedHead?: RepeatedHead | undefined;
}

interface SetCell extends GridCell {
  readonly strips: readonly Strip[];
  readonly height: number;
}

/** Sets rows that belong together as one strip, or row by row where that strip would be taller than a page. */
export function addBand(
  context: LayoutContext,
  flow: Flow,
  grid: Grid,
  rows: readonly TableRow[],
  options: BandOptions,
): void {
  const cells = gridCells(rows).map((row) => row.map((each) => setCell(context, grid, each, options.head)));
  const { cellRoom } = context.measures;
  const tops = rows.map((row) => spaceAbove(row, options.head, cellRoom));
  if (rows.length === 1) {
    addRow(flow, grid, rows[0] as TableRow, cells[0] ?? [], options);
    return;
  }
  const heights = rowHeights(rows, cells, tops, cellRoom);
  const height = heights.reduce((sum, each) => sum + each, 0);
  if (height > context.measures.tallest - (options.repeatedHead?.height ?? 0))
    rows.forEach((row, at) => {
      addRow(flow, grid, row, cells[at] ?? [], options);
    });
  else flow.add(bandStrip(grid, cells, tops, heights, options));
}

/** True for a row that heads a group of rows: it stands with the rows it heads. */
export function isGroupHead({ cells: [cell, more] }: TableRow): boolean {
  return cell !== undefined && more === undefined && cell.scope === 'rowgroup' && cell.columnSpan > 1;
}

function spaceAbove(row: TableRow, head: boolean, { groupTop, top }: CellRoom): number {
  return !head && isGroupHead(row) ? groupTop : top;
}

function addRow(flow: Flow, grid: Grid, row: TableRow, cells: readonly SetCell[], options: BandOptions): void {
  const keep = options.keep ?? (isGroupHead(row) ? 3 : 0);
  const parallel: ParallelOptions = {
    top: spaceAbove(row, options.head, flow.measures.cellRoom),
    bottom: flow.measures.cellRoom.bottom,
    clearsSide: grid.clearsSide,
    keep,
    repeatedHead: options.repeatedHead,
    finish: (height, items) => items.push(rowRule(grid, 0, grid.edges.length - 1, height, options.head)),
  };
  addParallel(flow, cells, parallel);
}

function rowRule(grid: Grid, from: number, to: number, y: number, head: boolean): Item {
  const width = head ? 1 : 0.5;
  const x1 = grid.edges[from] ?? 0;
  const x2 = grid.edges[to] ?? x1;
  return horizontalRule(x1, x2, y - width / 2, width, head ? 'blue' : 'hairline');
}

function setCell(context: LayoutContext, grid: Grid, { cell, column }: GridCell, head: boolean): SetCell {
  const last = Math.min(column + cell.columnSpan, grid.edges.length - 1);
  const x = (grid.edges[column] ?? 0) + cellSpace.left;
  const right = (grid.edges[last] ?? x) - rightSpace(grid.table, last);
  const text = cellStyle(grid.table, cell, column, head);
  const flow = new Flow(context.measures);
  const area: LayoutArea = { ...grid.area, x, width: Math.max(right - x, 1), text, gap: space.compact };
  context.blocks(flow, cell.children, area);
  flow.flush();
  return { cell, column, strips: flow.strips, height: stackHeight(flow.strips) };
}

/** White space to the right of a cell that ends at a column's edge, pt. */
export function rightSpace(table: Table, edge: number): number {
  const right = table.columns[edge - 1]?.align === 'right';
  return edge === table.columns.length || right ? cellSpace.edge : cellSpace.right;
}

/** How a cell's text is set: heads in semibold, numbers to the right. */
export function cellStyle(table: Table, cell: TableCell, column: number, head: boolean): TextStyle {
  const right = cell.columnSpan === 1 && table.columns[column]?.align === 'right';
  const style = head ? styles.tableHead : cell.header ? styles.rowHead : styles.compact;
  return right ? { ...style, align: 'right', tabular: true, hyphenate: false } : style;
}

/** Heights of a band's rows, pt. A cell that reaches across rows and needs more stretches the last of them. */
function rowHeights(
  rows: readonly TableRow[],
  cells: readonly SetCell[][],
  tops: readonly number[],
  { bottom }: CellRoom,
): number[] {
  const heights = rows.map((_, at) => {
    const own = (cells[at] ?? []).filter(({ cell }) => cell.rowSpan === 1).map(({ height }) => height);
    return Math.max(0, ...own) + (tops[at] ?? 0) + bottom;
  });
  cells.forEach((row, at) => {
    for (const { cell, height } of row) {
      const last = Math.min(at + cell.rowSpan, rows.length) - 1;
      const covered = heights.slice(at, last + 1).reduce((sum, each) => sum + each, 0);
      const missing = height + (tops[at] ?? 0) + bottom - covered;
      if (missing > 0) heights[last] = (heights[last] ?? 0) + missing;
    }
  });
  return heights;
}

function bandStrip(
  grid: Grid,
  cells: readonly SetCell[][],
  tops: readonly number[],
  heights: readonly number[],
  options: BandOptions,
): Strip {
  const items: Item[] = [];
  let y = 0;
  cells.forEach((row, at) => {
    const sheet: Item[] = [];
    for (const { strips } of row) placeStack(strips, tops[at] ?? 0, sheet, sheet);
    moveDown(sheet, y);
    items.push(...sheet);
    y += heights[at] ?? 0;
    items.push(...rulesBelow(grid, cells, at, y, options.head));
  });
  const baseline = (tops[0] ?? 0) + (cells[0]?.[0]?.strips[0]?.baseline ?? 0);
  const band = strip(y, baseline, items, options.keep ?? 0, grid.clearsSide);
  if (options.repeatedHead !== undefined) band.repeatedHead = options.repeatedHead;
  return band;
}

/** The rules below a row of a band; there is none under cells that continue in the next row. */
function rulesBelow(grid: Grid, cells: readonly SetCell[][], row: number, y: number, head: boolean): Item[] {
  const count = grid.edges.length - 1;
  const open = new Array<boolean>(count).fill(false);
  cells.slice(0, row + 1).forEach((each, at) => {
    for (const { cell, column } of each)
      if (at + cell.rowSpan > row + 1) open.fill(true, column, column + cell.columnSpan);
  });
  const rules: Item[] = [];
  for (let from = 0; from < count; from++) {
    if (open[from]) continue;
    let to = from;
    while (to < count && !open[to]) to++;
    // Only the last row of a head has the head's rule.
    rules.push(rowRule(grid, from, to, y, head && row === cells.length - 1));
    from = to;
  }
  return rules;
}
