import { childrenOf } from '../document/children.ts';
import type { DocumentNode, Table } from '../document/node.ts';
import { longestBound } from './bound.ts';

/**
 * The widths of a table's columns in hundredths of the table; undefined where the document does not give all of them,
 * or the first row has not a cell for each.
 */
export function widthsOf({ columns, head, body }: Table): readonly number[] | undefined {
  const sum = columns.reduce((total, { width }) => total + (width ?? 0), 0);
  if ((head[0] ?? body[0])?.cells.length !== columns.length) return undefined;
  if (sum === 0 || columns.some(({ width }) => width === undefined)) return undefined;
  return columns.map(({ width = 0 }) => Math.round((100 * width) / sum));
}

/**
 * At most this many characters, the space of each column included, have room beside each other in a wide font: on paper
 * and where wide screens begin, and on a screen as wide as a page becomes.
 */
const roomOnPaper = 84;
const roomOnDesk = 100;
/** The same for two columns on a phone. Where letters are larger than usual the screen counts as narrower, since it is measured in them. */
const roomOnPhone = 32;
const aroundCell = 2;

/**
 * Finds whether the longest words of a table's columns have room beside each other, so that no word need be broken.
 * @returns `whole` where they have it on every wide screen and on paper, `roomy` where they have it on the widest page
 *   only, else undefined
 */
export function roomFor(table: Table): 'whole' | 'roomy' | undefined {
  const characters = charactersOf(table);
  if (characters <= roomOnPaper) return 'whole';
  return characters <= roomOnDesk ? 'roomy' : undefined;
}

/** Whether the longest words of two columns have room beside each other on a phone, too. */
export function isSlim(table: Table): boolean {
  return table.columns.length === 2 && charactersOf(table, /[ \u00a0]/) <= roomOnPhone;
}

/**
 * How many characters the longest words of all columns have beside each other, with the space around them.
 * @param between what divides words: on a phone a line may end at a no-break space, too
 */
function charactersOf({ columns, head, body }: Table, between: RegExp = / /): number {
  const longest = columns.map(() => 0);
  for (const { cells } of [...head, ...body]) {
    let at = 0;
    for (const cell of cells) {
      const each = Math.ceil(Math.max(0, ...lengthsIn(cell, between)) / cell.columnSpan);
      for (const end = at + cell.columnSpan; at < end; at++) longest[at] = Math.max(longest[at] ?? 0, each);
    }
  }
  return longest.reduce((sum, each) => sum + each + aroundCell, 0);
}

function lengthsIn(node: DocumentNode, between: RegExp): number[] {
  // A long part of a mail address is broken anywhere.
  if (node.type === 'text')
    return node.text.split(between).flatMap((word) => (word.includes('@') ? addressLengths(word) : word.length));
  return childrenOf(node).flatMap((child) => lengthsIn(child, between));
}

function addressLengths(address: string): number[] {
  return address.split('@').flatMap(({ length }) => (length < longestBound ? length + 1 : []));
}
