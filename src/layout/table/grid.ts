import type { Table, TableCell, TableRow } from '../../document/node.ts';
import type { LayoutArea } from '../flow/context.ts';

/** A table's columns on the page. */
export interface Grid {
  readonly table: Table;
  /** The left edges of the columns, and the right edge of the last; pt. */
  readonly edges: readonly number[];
  readonly area: LayoutArea;
  readonly clearsSide: boolean;
}

/** A cell, and the first of the columns that it stands in. */
export interface GridCell {
  readonly cell: TableCell;
  readonly column: number;
}

/**
 * Finds the column of every cell of some rows: the first one that no cell of a row above reaches down into (HTML,
 * 4.9.12.1).
 * @param rows into which no cell reaches from above them
 * @returns the cells of each row
 */
export function gridCells(rows: readonly TableRow[]): GridCell[][] {
  /** By column: how many rows, counted from the current one, its latest cell still takes. */
  const taken: number[] = [];
  return rows.map(({ cells }) => {
    let column = 0;
    const placed = cells.map((cell): GridCell => {
      while ((taken[column] ?? 0) > 0) column++;
      const first = column;
      column += cell.columnSpan;
      for (let at = first; at < column; at++) taken[at] = cell.rowSpan;
      return { cell, column: first };
    });
    for (let at = 0; at < taken.length; at++) taken[at] = Math.max(0, (taken[at] ?? 0) - 1);
    return placed;
  });
}

/** Divides rows into bands. Rows that a cell reaches across stand in one band; most bands are one row. */
export function bandsOf(rows: readonly TableRow[]): TableRow[][] {
  const bands: TableRow[][] = [];
  let reach = 0;
  rows.forEach((row, at) => {
    if (at < reach) bands[bands.length - 1]?.push(row);
    else bands.push([row]);
    reach = Math.max(reach, at + Math.max(...row.cells.map(({ rowSpan }) => rowSpan)));
  });
  return bands;
}
