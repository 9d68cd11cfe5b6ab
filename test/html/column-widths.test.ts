import { describe, expect, test } from 'vitest';
import type { Table } from '../../src/document/node.ts';
import { isSlim, roomFor, widthsOf } from '../../src/html/column-widths.ts';
import { writeHtml } from '../../src/html/write.ts';
import { sha256 } from '../../src/io/sha256.ts';
import { all, attribute, first, readPage, textBelow } from '../support/html/read-page.ts';
import { cell, heading, root, table } from '../support/pdf/nodes.ts';

const cells = (...texts: readonly string[]) => texts.map((one) => cell(one));
const tableOf = (...widths: readonly (number | undefined)[]): Table => ({
  ...table('', [cells('a', 'b', 'c')], [cells('x', 'y', 'z')]),
  columns: widths.map((width) => ({ align: 'left', ...(width === undefined ? {} : { width }) })),
});

test('columns are as wide as the document says, in hundredths of the table', () => {
  expect(widthsOf(tableOf(39, 51, 72))).toEqual([24, 31, 44]);
  expect(widthsOf(tableOf(39, undefined, 72))).toBeUndefined();
  expect(
    widthsOf({ ...tableOf(39, 51, 72), head: table('', [[cell('a', { columnSpan: 3 })]], []).head }),
  ).toBeUndefined();
  expect(widthsOf(tableOf(undefined, undefined, undefined))).toBeUndefined();
});

test('the page says it in its own style sheet', () => {
  const page = readPage(writeHtml(root([heading(1, 't', 'T'), tableOf(39, 51, 72)]), { sha256 }));
  expect(
    all(page, 'td')
      .map((one) => attribute(one, 'class'))
      .slice(0, 3),
  ).toEqual(['w24', 'w31', 'w44']);
  const style = textBelow(first(page, 'style'));
  for (const width of [24, 31, 44]) expect(style).toContain(`.w${width}{width:${width}%}`);
  expect(style).not.toContain('.w25{');
});

describe('words are whole', () => {
  const wordsOf = (...lengths: readonly number[]) => ({
    ...tableOf(1, 1, 1),
    body: table('', [], [cells(...lengths.map((length) => `ett ${'x'.repeat(length)}`))]).body,
  });

  test.each([
    [[26, 26, 26], 'whole'],
    [[26, 26, 27], 'roomy'],
    [[31, 31, 32], 'roomy'],
    [[31, 32, 32], undefined],
  ])('where the longest of the columns have room: %j', (lengths, expected) => {
    expect(roomFor(wordsOf(...lengths))).toBe(expected);
  });

  test('of two columns on a phone, too, where a line may end at a no-break space', () => {
    const two = (...words: readonly string[]): Table => ({
      ...table('', [cells('a', 'b')], [cells(...words)]),
      columns: [{ align: 'left' }, { align: 'left' }],
    });
    expect(isSlim(two('skyddsmötet', 'familjebehandlare'))).toBe(true);
    expect(isSlim(two('skyddsmötet (lokal\u00a0påbyggnad)', 'familjebehandlare'))).toBe(true);
    expect(isSlim(two('skolplaneringsmöte', 'familjebehandlare'))).toBe(false);
    expect(isSlim(wordsOf(1, 1, 1))).toBe(false);
    const page = readPage(writeHtml(root([heading(1, 't', 'T'), two('ett', 'två')]), { sha256 }));
    expect(attribute(first(page, 'table'), 'class')).toContain('slim');
    expect(textBelow(first(page, 'style'))).toContain('(min-width:22rem){.slim :is(th,td){overflow-wrap:break-word}}');
  });

  test('and an address counts by its parts, a long one not at all', () => {
    const addresses = [`${'x'.repeat(23)}@example.se`, `${'x'.repeat(200)}@example.se`, 'z'];
    expect(roomFor({ ...tableOf(1, 1, 1), body: table('', [], [cells(...addresses)]).body })).toBe('whole');
  });
});
