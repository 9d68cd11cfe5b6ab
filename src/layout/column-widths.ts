import type { Block, Paragraph, Table, TableCell } from '../document/node.ts';
import type { Context } from './context.ts';
import { bulletIndent, cell as cellSpace, labelWidth, localRule } from './look.ts';
import { shape } from './paragraph.ts';
import type { Segment } from './segments.ts';
import { cellStyle, rightSpace } from './table-row.ts';
import { compactText, paragraphStyle, styles, type TextStyle } from './text-style.ts';

/** The narrowest width in which no word is divided, and the one in which no line is broken; pt. */
interface Extent {
  min: number;
  max: number;
}

/** No word asks for more than this part of a table. */
const mostOfTable = 0.4;

/**
 * Divides a table's width among its columns: by the template's relative widths where it gives them, else by content, much
 * as CSS 2.1, 17.5.2.2 does.
 * @param width pt
 */
export function columnWidths(context: Context, table: Table, width: number): number[] {
  const given = table.columns.map((column) => column.width);
  const sum = given.reduce<number>((total, each) => total + (each ?? 0), 0);
  const extents = measure(context, table, width);
  if (given.every((each) => each !== undefined)) return given.map((each) => (width * each) / sum);
  // Widths of some columns only are hundredths of the table.
  const share = Math.min(1, sum / 100);
  const open = extents.filter((_, at) => given[at] === undefined);
  const rest = distribute(open, width * (1 - share * (sum >= 100 ? 0.8 : 1)));
  const scale = sum >= 100 ? (0.8 * width) / sum : width / 100;
  return given.map((each) => (each === undefined ? (rest.shift() ?? 0) : each * scale));
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
 * Columns that want no more than an equal share get what they want, and the others divide the rest; not where there are
 * none, or where the rest would be too narrow for the words of the others.
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

function measure(context: Context, table: Table, width: number): Extent[] {
  const extents = table.columns.map(() => ({ min: 1, max: 1 }));
  for (const [rows, head] of [
    [table.head, true],
    [table.body, false],
  ] as const) {
    const taken: number[] = [];
    for (const row of rows) {
      let column = 0;
      for (const cell of row.cells) {
        while ((taken[column] ?? 0) > 0) column++;
        widen(extents, column, cell, cellExtent(context, table, cell, column, head, width));
        for (let at = column; at < column + cell.columnSpan; at++) taken[at] = cell.rowSpan;
        column += cell.columnSpan;
      }
      for (let at = 0; at < table.columns.length; at++) taken[at] = Math.max(0, (taken[at] ?? 0) - 1);
    }
  }
  return extents;
}

/** A cell across several columns widens each of them by the same. */
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

function cellExtent(
  context: Context,
  table: Table,
  cell: TableCell,
  column: number,
  head: boolean,
  width: number,
): Extent {
  const style = cellStyle(table, cell, column, head);
  const extent = blocksExtent(context, cell.children, style);
  const around = cellSpace.left + rightSpace(table, Math.min(column + cell.columnSpan, table.columns.length));
  return { min: Math.min(extent.min, width * mostOfTable) + around, max: extent.max + around };
}

function blocksExtent(context: Context, blocks: readonly Block[], style: TextStyle): Extent {
  const extent = { min: 0, max: 0 };
  for (const block of blocks) grow(extent, blockExtent(context, block, style));
  return extent;
}

function grow(extent: Extent, by: Extent, indent = 0): void {
  extent.min = Math.max(extent.min, by.min + indent);
  extent.max = Math.max(extent.max, by.max + indent);
}

function blockExtent(context: Context, block: Block, style: TextStyle): Extent {
  const extent = { min: 0, max: 0 };
  switch (block.type) {
    case 'paragraph':
      return paragraphExtent(context, block, paragraphStyle(block, style));
    case 'list':
      for (const item of block.items)
        grow(extent, blocksExtent(context, item.children, compactText(style)), bulletIndent);
      return extent;
    case 'description-list':
      for (const entry of block.entries)
        grow(extent, blocksExtent(context, entry.children, compactText(style)), labelWidth);
      return extent;
    case 'local-addition':
      grow(extent, paragraphExtent(context, block.label, styles.sideLabel), localRule.indent);
      grow(extent, blocksExtent(context, block.children, style), localRule.indent);
      return extent;
    default:
      return extent;
  }
}

function paragraphExtent(context: Context, paragraph: Paragraph, style: TextStyle): Extent {
  const segments = shape(context, paragraph, style);
  context.shaped.set(paragraph, segments);
  return segmentsExtent(segments);
}

function segmentsExtent(segments: readonly Segment[]): Extent {
  const extent = { min: 0, max: 0 };
  let group = 0;
  let line = 0;
  for (const { width, space, after } of segments) {
    group += width;
    line += width;
    extent.min = Math.max(extent.min, group);
    extent.max = Math.max(extent.max, line);
    group = after === 'join' ? group + space : 0;
    line = after === 'must-break' ? 0 : line + space;
  }
  return extent;
}
