import type { Block, Table, TableCell, TableRow } from '../document/node.ts';
import { plainText } from '../document/plain-text.ts';
import { isSlim, roomFor, widthsOf } from './column-widths.ts';
import { writeFlow } from './flow.ts';
import { writeInlines } from './inline.ts';
import { type Attributes, block, inline, nodeAttributes } from './markup.ts';
import type { Page } from './page.ts';

/**
 * How a table fits a narrow screen. `fits`: two columns stand beside each other anywhere. `stacks`: each row becomes a
 * small list, its cells below each other with their columns' names. `scrolls`: it keeps its shape, in a frame of its own
 * that can be moved sideways, by keyboard too.
 */
export type Fit = 'fits' | 'stacks' | 'scrolls';

/** More columns than this have no room beside each other on the narrowest of wide screens. */
const mostColumns = 5;

/** Decides how a table fits. Only one whose rows each begin with what they are about can be read as small lists. */
export function fitOf({ columns, head, body }: Table): Fit {
  const plainHead = head.length === 1 && head[0]?.cells.every((cell) => cell.columnSpan === 1) === true;
  const plainBody = body.every(({ cells }) => isGroup(cells) || isRecord(cells, columns.length));
  if (columns.length <= 2) return 'fits';
  return plainHead && plainBody && columns.length <= mostColumns ? 'stacks' : 'scrolls';
}

/** A row that only heads the rows below it. */
function isGroup(cells: readonly TableCell[]): boolean {
  return cells.length === 1 && cells[0]?.header === true && cells[0].rowSpan === 1;
}

/** A row that begins with what it is about; a cell of it may fill several columns. */
function isRecord(cells: readonly TableCell[], columns: number): boolean {
  const width = cells.reduce((sum, { columnSpan }) => sum + columnSpan, 0);
  const isWhole = width === columns && cells.every(({ rowSpan }) => rowSpan === 1);
  return isWhole && cells.length > 1 && cells[0]?.header === true && cells[0].columnSpan === 1;
}

/** Writes a table and the frame around it. */
export function writeTable(table: Table, page: Page): string {
  const fit = fitOf(table);
  const name = nameAttributes(table, page);
  const written = writeWhole(table, fit, name, page);
  if (fit !== 'scrolls') return block('div', { class: 'table' }, [written]);
  // No `region`: a landmark for every table would bury the page's own (WAI-ARIA 1.2, 5.3.26).
  return block('div', { class: 'table scrolls', role: 'group', tabindex: '0', ...name }, [written]);
}

function nameAttributes({ caption }: Table, { latestHeading, words }: Page): Attributes {
  if (caption !== undefined) return { 'aria-label': plainText(caption.children) };
  return latestHeading === undefined ? { 'aria-label': words.table } : { 'aria-labelledby': latestHeading };
}

/** Everything that the writers of a table's parts share. */
interface TableContext {
  readonly page: Page;
  readonly table: Table;
  /** By column, where the table stacks: what stands before a cell when the head is out of sight. */
  readonly labels: readonly string[];
  /** The columns' classes, which stand on the first row; the style sheet says how wide they are. */
  readonly widths: readonly string[];
}

function writeWhole(table: Table, fit: Fit, name: Attributes, page: Page): string {
  const stacks = fit === 'stacks';
  const labels = stacks ? (table.head[0]?.cells ?? []).map(({ children }) => columnLabel(children)) : [];
  const widths = widthsOf(table);
  const context: TableContext = { page, table, labels, widths: widths?.map((width) => `w${width}`) ?? [] };
  const caption =
    table.caption === undefined
      ? ''
      : inline('caption', nodeAttributes(table.caption), writeInlines(table.caption.children, page));
  const kinds = [
    stacks && 'stacks',
    // The browser divides the width by the columns' words; the style sheet says how wide each is at least.
    stacks && widths === undefined && `columns-${table.columns.length}`,
    roomFor(table),
    isSlim(table) && 'slim',
  ].filter((one) => typeof one === 'string');
  const own = { class: kinds.length === 0 ? undefined : kinds.join(' '), ...nodeAttributes(table) };
  return block('table', table.caption === undefined ? { ...own, ...name } : own, [
    caption,
    writeRowGroup('thead', table.head, context),
    ...groupsOf(table.body).map((rows) => writeRowGroup('tbody', rows, context)),
  ]);
}

function columnLabel(blocks: readonly Block[]): string {
  return blocks.map((one) => (one.type === 'paragraph' ? plainText(one.children) : '')).join(' ');
}

/** A header of a group of rows heads the rest of its `tbody` (HTML, 4.9.12), so each group needs its own. */
function groupsOf(rows: readonly TableRow[]): TableRow[][] {
  const groups: TableRow[][] = [];
  let whole = 0;
  rows.forEach((row, at) => {
    const begins = row.cells[0]?.scope === 'rowgroup' && at >= whole;
    if (begins || groups.length === 0) groups.push([]);
    groups.at(-1)?.push(row);
    // A group does not begin inside the cells that reach down from above.
    whole = Math.max(whole, ...row.cells.map(({ rowSpan }) => at + rowSpan));
  });
  return groups;
}

function writeRowGroup(name: string, rows: readonly TableRow[], context: TableContext): string {
  if (rows.length === 0) return '';
  return block(
    name,
    {},
    rows.map((row) => writeRow(row, context)),
  );
}

function writeRow(row: TableRow, context: TableContext): string {
  let column = 0;
  const { table, widths } = context;
  const isFirst = row === (table.head[0] ?? table.body[0]);
  const cells = row.cells.map((cell) => {
    const at = column;
    column += cell.columnSpan;
    return writeCell(cell, at, context, isFirst ? widths[at] : undefined);
  });
  return block('tr', nodeAttributes(row), cells);
}

const more = (count: number) => (count > 1 ? String(count) : undefined);

function writeCell(cell: TableCell, column: number, context: TableContext, width: string | undefined): string {
  const { header, scope, columnSpan, rowSpan } = cell;
  const right = context.table.columns[column]?.align === 'right' && columnSpan === 1;
  const isNumbered = right && scope === 'row';
  const attributes = {
    class: right ? ['right', width].filter(Boolean).join(' ') : width,
    scope: header ? scope : undefined,
    colspan: more(columnSpan),
    rowspan: more(rowSpan),
    // A mere number says nothing without its column's name; what fills several columns is of none of them.
    'data-label': (header && !isNumbered) || columnSpan > 1 ? undefined : context.labels[column],
    ...nodeAttributes(cell),
  };
  return writeFlow(header ? 'th' : 'td', attributes, cell.children, context.page);
}
