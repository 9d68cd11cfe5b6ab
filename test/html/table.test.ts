import { describe, expect, test } from 'vitest';
import type { Table } from '../../src/document/node.ts';
import { fitOf } from '../../src/html/table.ts';
import { writeHtml } from '../../src/html/write.ts';
import { sha256 } from '../../src/io/sha256.ts';
import { all, attribute, first, readPage, textBelow } from '../support/html/read-page.ts';
import { cell, heading, root, table } from '../support/pdf/nodes.ts';

const head = (...names: readonly string[]) => [names.map((name) => cell(name, { scope: 'col' }))];
const row = (name: string, ...cells: readonly string[]) => [
  cell(name, { scope: 'row' }),
  ...cells.map((one) => cell(one)),
];
const group = (name: string, columnSpan: number) => [cell(name, { scope: 'rowgroup', columnSpan })];
const pageOf = (one: Table) => readPage(writeHtml(root([heading(1, 'titel', 'Titel'), one]), { sha256 }));
const without = ({ caption: _, ...rest }: Table): Table => rest;

const schools = table('Skolor', head('Skola', 'Form', 'Kod'), [
  group('Kommunala', 3),
  row('Ett', 'F–9', '1'),
  row('Två', '7–9', '2'),
  group('Fristående', 3),
  row('Tre', 'F–6', '–'),
]);

describe('how a table fits a narrow screen', () => {
  const wide = ['a', 'b', 'c', 'd', 'e', 'f'];
  const reaching = [
    [cell('x', { scope: 'row', rowSpan: 2 }), cell('y'), cell('z')],
    [cell('y'), cell('z')],
  ];
  test.each<[string, Table, string]>([
    ['two columns', table('', head('a', 'b'), [row('x', 'y')]), 'fits'],
    ['rows that begin with what they are about', schools, 'stacks'],
    ['rows that do not', table('', head('a', 'b', 'c'), [['x', 'y', 'z'].map((one) => cell(one))]), 'scrolls'],
    [
      'a cell over several columns',
      table('', head('a', 'b', 'c'), [[cell('x', { scope: 'row' }), cell('y', { columnSpan: 2 })]]),
      'stacks',
    ],
    ['no head', { ...schools, head: [] }, 'scrolls'],
    ['cells over several rows', table('', head('a', 'b', 'c'), reaching), 'scrolls'],
    ['too many columns', table('', head(...wide), [row('x', ...wide.slice(1))]), 'scrolls'],
  ])('%s', (_, one, expected) => {
    expect(fitOf(one)).toBe(expected);
  });
});

test('a header of a group heads only its group', () => {
  const bodies = all(pageOf(schools), 'tbody');
  expect(bodies.map((body) => all(body, 'tr').map((one) => textBelow(first(one, 'th'))))).toEqual([
    ['Kommunala', 'Ett', 'Två'],
    ['Fristående', 'Tre'],
  ]);
});

test('a cell over several columns is named after none of them', () => {
  const rows = [row('x', 'y', 'z'), [cell('x', { scope: 'row' }), cell('y och z', { columnSpan: 2 })]];
  const cells = all(pageOf(table('', head('a', 'b', 'c'), rows)), 'td');
  expect(cells.map((one) => attribute(one, 'data-label'))).toEqual(['b', 'c', undefined]);
});

test('cells say what they head, how far they reach, and the name of their column', () => {
  const page = pageOf({ ...schools, columns: [{ align: 'left' }, { align: 'left' }, { align: 'right' }] });
  expect(all(first(page, 'thead'), 'th').map((one) => attribute(one, 'scope'))).toEqual(['col', 'col', 'col']);
  const [kommunala, ett] = all(first(page, 'tbody'), 'th');
  expect([kommunala, ett].map((one) => one && attribute(one, 'scope'))).toEqual(['rowgroup', 'row']);
  expect(kommunala && attribute(kommunala, 'colspan')).toBe('3');
  const [form, code] = all(first(page, 'tbody'), 'td');
  expect([form, code].map((one) => one && attribute(one, 'data-label'))).toEqual(['Form', 'Kod']);
  expect([form, code].map((one) => one && attribute(one, 'class'))).toEqual([undefined, 'right']);
});

test('a row that begins with its number says what it is the number of', () => {
  const numbered = pageOf({ ...schools, columns: [{ align: 'right' }, { align: 'left' }, { align: 'left' }] });
  const [kommunala, ett] = all(first(numbered, 'tbody'), 'th');
  expect([kommunala, ett].map((one) => one && attribute(one, 'data-label'))).toEqual([undefined, 'Skola']);
  expect(attribute(first(numbered, 'th'), 'data-label')).toBeUndefined();
  expect(attribute(all(first(pageOf(schools), 'tbody'), 'th')[1] as never, 'data-label')).toBeUndefined();
});

test('a table is named by its caption, or else by the heading above', () => {
  expect(textBelow(first(pageOf(schools), 'caption'))).toBe('Skolor');
  expect(attribute(first(pageOf(schools), 'table'), 'aria-labelledby')).toBeUndefined();
  expect(attribute(first(pageOf(without(schools)), 'table'), 'aria-labelledby')).toBe('titel');
});

test('a table that must scroll can be reached by keyboard, and has a name', () => {
  const frames = (one: Table) => all(pageOf(one), 'div').filter((div) => attribute(div, 'tabindex') === '0');
  const [frame] = frames({ ...schools, head: [] });
  expect(frame && attribute(frame, 'role')).toBe('group');
  expect(frame && attribute(frame, 'aria-label')).toBe('Skolor');
  expect(frames(schools)).toEqual([]);
});
