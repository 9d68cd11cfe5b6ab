import { expect, test } from 'vitest';
import { excerpt } from '../../src/cli/excerpt.ts';

const good = ['name: x', '', 'list:', '  - a: 1', '    b: 2', '  - c: 3', 'end: 4', ''].join('\n');
const shown = (bad: string) => excerpt(good, bad).map(({ number, text }) => `${number}|${text}`);

test('shows the lines that differ, and those they stand under', () => {
  expect(shown(good.replace('b: 2', 'b: 7 # ! wrong'))).toEqual(['3|list:', '4|  - a: 1', '5|    b: 2']);
});

test('shows lines that were added', () => {
  expect(shown(good.replace('  - c: 3\n', ''))).toEqual(['3|list:', '6|  - c: 3']);
});

test('shows what stands around lines that were taken away', () => {
  expect(shown(good.replace('end: 4', 'e: 5\nend: 4'))).toEqual(['3|list:', '6|  - c: 3', '7|end: 4']);
  expect(shown(`${good}last: 1\n`)).toEqual(['7|end: 4']);
});

test('a mark is no difference', () => {
  expect(shown(good.replace('name: x', 'name: x # ! missing'))).toEqual([]);
  expect(shown(good.replace('name: x', 'name: x # ! missing').replace('end: 4\n', ''))).toEqual(['7|end: 4']);
});
