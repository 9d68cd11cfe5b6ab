import { present } from '../values/present.ts';
import { readInlines } from './inline.ts';
import type { Paragraph, Table, TableCell, TableColumn, TableRow } from './node.ts';
import { type BlockReader, elementsOf, languageAndOrigin } from './reader.ts';
import { structureError } from './report.ts';
import { attribute, type WrittenElement } from './written-element.ts';

/** The parts of a table in the order in which they may stand. */
const partOrder = ['caption', 'colgroup', 'thead', 'tbody'];

/** Reads `<table>`. The structure check finds out whether all its rows have the same number of columns. */
export function readTable(element: WrittenElement, reader: BlockReader): Table {
  const rows: Record<'thead' | 'tbody', TableRow[]> = { thead: [], tbody: [] };
  let caption: Paragraph | undefined;
  let columns: TableColumn[] = [];
  let latest = 0;
  for (const part of elementsOf(element, reader.report)) {
    const at = partOrder.indexOf(part.name);
    if (at < latest) reader.report(structureError('element-not-here', part.name, part.place));
    latest = Math.max(at, latest);
    if (part.name === 'caption') caption = readCaption(part, reader);
    else if (part.name === 'colgroup') columns = readColumns(part, reader);
    else if (part.name === 'thead' || part.name === 'tbody') rows[part.name].push(...readRows(part, reader));
  }
  if (rows.tbody.length === 0) reader.report(structureError('child-missing', 'tbody', element.place));
  if (columns.length === 0) columns = defaultColumns(rows.thead[0] ?? rows.tbody[0]);
  const table: Table = {
    type: 'table',
    place: element.place,
    columns,
    head: rows.thead,
    body: rows.tbody,
    ...languageAndOrigin(element),
    ...present({ caption }),
  };
  reader.found.tables.push(table);
  return table;
}

function readCaption(element: WrittenElement, reader: BlockReader): Paragraph {
  const children = readInlines(element.children, element.place, reader);
  return { type: 'paragraph', place: element.place, variant: 'strong', children, ...languageAndOrigin(element) };
}

function readColumns(element: WrittenElement, reader: BlockReader): TableColumn[] {
  const columns: TableColumn[] = [];
  for (const column of elementsOf(element, reader.report)) {
    if (column.name !== 'col') {
      reader.report(structureError('element-not-here', column.name, column.place));
      continue;
    }
    const align = attribute(column, 'data-align') === 'right' ? 'right' : 'left';
    const width = attribute(column, 'data-width');
    columns.push(width === undefined ? { align } : { align, width: Number(width) });
  }
  return columns;
}

function defaultColumns(row: TableRow | undefined): TableColumn[] {
  const count = row?.cells.reduce((sum, cell) => sum + cell.columnSpan, 0) ?? 0;
  return Array.from({ length: count }, () => ({ align: 'left' }));
}

function readRows(element: WrittenElement, reader: BlockReader): TableRow[] {
  const rows: TableRow[] = [];
  for (const row of elementsOf(element, reader.report)) {
    if (row.name !== 'tr') {
      reader.report(structureError('element-not-here', row.name, row.place));
      continue;
    }
    const cells: TableCell[] = [];
    for (const cell of elementsOf(row, reader.report)) {
      if (cell.name === 'td' || cell.name === 'th') cells.push(readCell(cell, reader));
      else reader.report(structureError('element-not-here', cell.name, cell.place));
    }
    if (cells.length === 0) reader.report(structureError('child-missing', 'tr', row.place));
    rows.push({ type: 'table-row', place: row.place, cells, ...languageAndOrigin(row) });
  }
  return rows;
}

function readCell(element: WrittenElement, reader: BlockReader): TableCell {
  const header = element.name === 'th';
  const scope = attribute(element, 'scope') as TableCell['scope'];
  // PDF/UA-1, 7.5: a header cell says by its scope which cells it heads.
  if (header && scope === undefined) reader.report(structureError('scope-missing', 'th', element.place));
  return {
    type: 'table-cell',
    place: element.place,
    header,
    ...present({ scope }),
    columnSpan: Number(attribute(element, 'colspan') ?? 1),
    rowSpan: Number(attribute(element, 'rowspan') ?? 1),
    children: reader.flow(element, 'cell'),
    ...languageAndOrigin(element),
  };
}
