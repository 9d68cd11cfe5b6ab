import type { DocumentRoot, Heading, Table, TableRow } from './node.ts';
import type { CheckedNodes } from './reader.ts';
import { type ReportFinding, structureError } from './report.ts';

/**
 * Checks what the structure tree of a PDF depends on: headings without gaps under one title (PDF/UA-1, 7.4.2), ids that
 * exist and are unique, tables whose rows have equally many columns (PDF/UA-1, 7.2).
 * @param found what was read of the document, in its order
 */
export function checkStructure(root: DocumentRoot, found: CheckedNodes, report: ReportFinding): void {
  for (const table of found.tables) checkTable(table, report);
  checkHeadings(root, found.headings, report);
  checkReferences(found.headings, found.links, report);
}

function checkHeadings(root: DocumentRoot, headings: readonly Heading[], report: ReportFinding): void {
  let level = 0;
  for (const heading of headings) {
    if (heading.level > level + 1)
      report({ code: 'document-heading-skipped', args: { from: level, to: heading.level }, place: heading.place });
    if (heading.level === 1 && level > 0) report(structureError('second-title', 'h1', heading.place));
    level = heading.level;
  }
  if (headings.length === 0) report(structureError('title-missing', 'h1', root.place));
}

function checkReferences(headings: readonly Heading[], links: CheckedNodes['links'], report: ReportFinding): void {
  const ids = new Set<string>();
  for (const { id, place } of headings) {
    if (ids.has(id)) report(structureError('duplicate-id', id, place));
    ids.add(id);
  }
  for (const { target, place } of links)
    if (target.startsWith('#') && !ids.has(target.slice(1)))
      report(structureError('unknown-link-target', target, place));
}

function checkTable(table: Table, report: ReportFinding): void {
  for (const rows of [table.head, table.body]) checkRows(rows, table.columns.length, report);
}

/** Counts each row's columns, including those that a cell of an earlier row reaches down into. */
function checkRows(rows: readonly TableRow[], columns: number, report: ReportFinding): void {
  let reaching: { columns: number; rows: number }[] = [];
  rows.forEach((row, at) => {
    let count = reaching.reduce((sum, cell) => sum + cell.columns, 0);
    for (const cell of row.cells) {
      count += cell.columnSpan;
      reaching.push({ columns: cell.columnSpan, rows: cell.rowSpan });
      if (cell.rowSpan > rows.length - at) report(structureError('unequal-columns', 'rowspan', cell.place));
    }
    if (count !== columns) report(structureError('unequal-columns', 'tr', row.place));
    reaching = reaching.map((cell) => ({ ...cell, rows: cell.rows - 1 })).filter((cell) => cell.rows > 0);
  });
}
