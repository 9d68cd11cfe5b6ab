import type { Table, TableCell, TableRow } from '../../document/node.ts';
import type { LayoutContext } from '../flow/context.ts';
import type { Division } from '../inline/divisions.ts';
import type { TextStyle } from '../inline/text-style.ts';
import { cellSpace } from '../placed/measures.ts';
import { blocksExtent, type Extent, type ExtentOf, partsExtent, wordsExtent } from './content-extent.ts';
import { type GridCell, gridCells } from './grid.ts';
import { cellStyle, rightSpace } from './table-row.ts';

/** No word asks for more than this part of a table's width. */
const mostOfTable = 0.4;

/**
 * Divides a table's width among its columns: by the template's relative widths where it gives them and no name needs
 * more, else by content, much as CSS 2.1, 17.5.2.2 does.
 * @param width pt
 */
export function columnWidths(context: LayoutContext, table: Table, width: number): number[] {
  const given = table.columns.map((column) => column.width);
  const sum = given.reduce<number>((total, each) => total + (each ?? 0), 0);
  const measured = measuredTable(context, table, width);
  const extents = columnExtents(measured, wordsExtent);
  if (given.every((each) => each !== undefined)) {
    const wanted = given.map((each) => (width * each) / sum);
    if (wanted.every((each, at) => (extents[at] as Extent).min <= each)) return wanted;
    const partsOf = (kinds: readonly Division['kind'][]) => partsExtent(context, width * mostOfTable, kinds);
    // Hardly any table has a part that is too wide, so words that are narrow enough are not divided to find out.
    const lackingIn = (widths: readonly number[], kinds: readonly Division['kind'][]) =>
      columnExtents(measured, partsOf(kinds), widths).map(({ min }, at) => min - (widths[at] as number));
    const words = () => columnExtents(measured, partsOf(['address', 'in-name']));
    // Names come first: an address can be read as well in two lines.
    const named = widened(wanted, lackingIn(wanted, ['hyphen', 'sign', 'address', 'in-name']), words);
    return widened(named, lackingIn(named, ['hyphen', 'sign', 'address']), words);
  }
  // Where only some columns have widths, these are hundredths of the table.
  const share = Math.min(1, sum / 100);
  const open = extents.filter((_, at) => given[at] === undefined);
  const rest = distribute(open, width * (1 - share * (sum >= 100 ? 0.8 : 1)));
  const scale = sum >= 100 ? (0.8 * width) / sum : width / 100;
  return given.map((each) => (each === undefined ? (rest.shift() ?? 0) : each * scale));
}

/**
 * Widens columns in which a word would be divided that should stay whole (a name, or a part of an address) by the room
 * that other columns do not need for their own words.
 */
function widened(widths: readonly number[], lacking: readonly number[], words: () => readonly Extent[]): number[] {
  const lack = lacking.reduce((sum, each) => sum + each);
  if (lack === 0) return [...widths];
  const needed = words();
  const spare = widths.map((width, at) => (lacking[at] ? 0 : Math.max(0, width - (needed[at] as Extent).min)));
  const all = spare.reduce((sum, each) => sum + each);
  const moved = Math.min(lack, all);
  if (moved === 0) return [...widths];
  return widths.map((width, at) => width + moved * ((lacking[at] as number) / lack - (spare[at] as number) / all));
}

function distribute(extents: readonly Extent[], width: number): number[] {
  const min = extents.reduce((sum, each) => sum + each.min, 0);
  const max = extents.reduce((sum, each) => sum + each.max, 0);
  if (min >= width) return extents.map((each) => (width * each.min) / min);
  if (max <= width) return extents.map((each) => each.max + ((width - max) * each.max) / max);
  return (
    withModest(extents, width) ??
    extents.map((each) => each.min + ((width - min) * (each.max - each.min)) / (max - min))
  );
}

/**
 * Gives columns that want no more than an equal share what they want, and divides the rest among the others.
 * @returns undefined where no column wants so little, or where the rest would be too narrow for the others' words
 */
function withModest(extents: readonly Extent[], width: number): number[] | undefined {
  const isModest = (each: Extent) => each.max <= width / extents.length;
  const others = extents.filter((each) => !isModest(each));
  const taken = extents.reduce((sum, each) => sum + (isModest(each) ? each.max : 0), 0);
  const needed = others.reduce((sum, each) => sum + each.min, 0);
  if (others.length === extents.length || needed > width - taken) return undefined;
  const rest = distribute(others, width - taken);
  return extents.map((each) => (isModest(each) ? each.max : (rest.shift() ?? 0)));
}

/** A table's content as its columns are measured by it. */
interface MeasuredTable {
  readonly context: LayoutContext;
  readonly cells: readonly MeasuredCell[];
  /** How many columns there are. */
  readonly columns: number;
  /** pt */
  readonly width: number;
}

interface MeasuredCell extends GridCell {
  readonly style: TextStyle;
  /** White space to its left and right, pt. */
  readonly around: number;
}

function measuredTable(context: LayoutContext, table: Table, width: number): MeasuredTable {
  const columns = table.columns.length;
  const cellsOf = (rows: readonly TableRow[], head: boolean) =>
    gridCells(rows)
      .flat()
      .map(({ cell, column }): MeasuredCell => {
        const style = cellStyle(table, cell, column, head);
        const around = cellSpace.left + rightSpace(table, Math.min(column + cell.columnSpan, columns));
        return { cell, column, style, around };
      });
  return { context, cells: [...cellsOf(table.head, true), ...cellsOf(table.body, false)], columns, width };
}

/**
 * Finds how narrow and how wide each column wants to be.
 * @param least pt; how narrow the columns may be at any rate
 */
function columnExtents(
  { context, cells, columns, width }: MeasuredTable,
  extentOf: ExtentOf,
  least: readonly number[] = [],
): Extent[] {
  const extents = Array.from({ length: columns }, (_, at): Extent => ({ min: least[at] ?? 1, max: 1 }));
  for (const { cell, column, style, around } of cells) {
    const known = extents.slice(column, column + cell.columnSpan).reduce((sum, { min }) => sum + min, 0);
    const { min, max } = blocksExtent(context, cell.children, style, extentOf, known - around);
    widen(extents, column, cell, { min: Math.min(min, width * mostOfTable) + around, max: max + around });
  }
  return extents;
}

/** A cell across several columns widens each of them by the same amount. */
function widen(extents: Extent[], column: number, cell: TableCell, extent: Extent): void {
  const spanned = extents.slice(column, column + cell.columnSpan);
  const min = spanned.reduce((sum, each) => sum + each.min, 0);
  if (spanned.length === 1) {
    const [only] = spanned as [Extent];
    only.min = Math.max(only.min, extent.min);
    only.max = Math.max(only.max, extent.max);
  } else if (extent.min > min) {
    for (const each of spanned) {
      each.min += (extent.min - min) / spanned.length;
      each.max = Math.max(each.max, each.min);
    }
  }
}
