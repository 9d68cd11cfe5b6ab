import { describe, expect, test } from 'vitest';
import { DEPTH_LIMIT } from '../../src/source/compose.ts';
import { expectLinear, type TextOf } from '../support/count-calls.ts';
import { read } from '../support/read-yaml.ts';
import { runs } from '../support/whole.ts';

/** Ways to go down one level, each with its way back up. */
const ways: readonly (readonly [name: string, down: string, up: string])[] = [
  ['square brackets', '[', ']'],
  ['braces', '{a: ', '}'],
  ['hyphens', '- ', ''],
  ['question marks', '? ', ''],
  ['colons', ': ', ''],
  ['keys on one line', 'a: ', ''],
  ['quoted keys on one line', '"a": ', ''],
  ['hyphens and question marks', '- ? ', ''],
  ['brackets and braces', '[{a: ', '}]'],
];

/** Levels by indentation: a key on each line, one space further in than the last. */
const indented = (levels: number) =>
  Array.from({ length: levels }, (_, level) => `${' '.repeat(level)}a:${level === levels - 1 ? ' 1' : ''}\n`).join('');

describe('what is too deep never reaches the library’s composer', () => {
  test('20,000 nested brackets, twice, and then a good file', () => {
    const deep = `a: ${'['.repeat(20_000)}`;
    expect(read(deep).lines).toEqual([`1:${4 + DEPTH_LIMIT - 1} too-deep`]);
    expect(read(deep).lines).toEqual([`1:${4 + DEPTH_LIMIT - 1} too-deep`]);
    expect(JSON.stringify(read('a: [[1]]\n').document?.value)).toBe('{"a":[[1]]}');
  });

  test.each(ways)('%s, a thousand levels or a hundred thousand characters of them', (_, down, up) => {
    for (const levels of [1000, Math.floor(100_000 / down.length)]) {
      for (const text of [down.repeat(levels), `${down.repeat(levels)}1${up.repeat(levels)}\n`]) {
        const { lines, document } = read(text);
        expect(lines).toHaveLength(1);
        expect(lines[0]).toMatch(/ too-deep$/);
        expect(document).toBeUndefined();
      }
    }
  });

  test('indentation', () => {
    expect(read(indented(DEPTH_LIMIT)).lines).toEqual([]);
    expect(read(indented(DEPTH_LIMIT + 1)).lines).toEqual([`${DEPTH_LIMIT + 1}:${DEPTH_LIMIT + 1} too-deep`]);
    expect(read(indented(1000)).lines).toEqual([`${DEPTH_LIMIT + 1}:${DEPTH_LIMIT + 1} too-deep`]);
  });
});

describe('what is not deep is never refused', () => {
  test.each([
    ['brackets at the limit', `${'['.repeat(DEPTH_LIMIT)}1${']'.repeat(DEPTH_LIMIT)}`],
    ['brackets in a quoted text', `a: "${'['.repeat(1000)}"\nb: '${'{'.repeat(1000)}'\n`],
    ['brackets in a comment', `a: 1 # ${'['.repeat(1000)}\n`],
    ['brackets in a block', `a: |\n  ${'[{'.repeat(1000)}\nb: >\n  ${'- '.repeat(1000)}\n`],
    ['brackets in a plain text', `a: x${'[{'.repeat(1000)}\n`],
    ['hyphens in a plain text', `a: x ${'- '.repeat(1000)}y\n`],
    [
      'a thousand lists, one after the other',
      'a: [[[1]]]\n'.repeat(1000).replaceAll(/^a/gm, () => `k${Math.random()}`),
    ],
    ['a wide indentation', `a:\n${' '.repeat(500)}b: 1\n`],
    [
      'a long stair down and up again',
      Array.from({ length: 50 }, (_, at) => `k${at}:\n${indented(30).replaceAll(/^/gm, '  ').trimEnd()}\n`).join(''),
    ],
  ])('%s', (_, text) => {
    expect(read(text).lines).toEqual([]);
  });
});

/** What costs the library most: a file full of it, up to a tenth of the largest, may cost no more than its size does. */
describe('a hostile file gets an answer', () => {
  const filled =
    (text: string): TextOf =>
    (length) =>
      text.repeat(Math.floor(length / text.length));
  const kinds: readonly (readonly [name: string, text: TextOf])[] = [
    ['stray brackets', filled(']')],
    ['empty brackets', filled('[]')],
    ['commas', (length) => `[${filled(',')(length)}`],
    ['anchors', filled('&a ')],
    ['tags', filled('!a ')],
    ['directives', filled('%a\n')],
    ['keys', (length) => Array.from({ length: length / 5 }, (_, at) => `k${at}: 1\n`).join('')],
    ['escapes that mean nothing', (length) => `"${filled('\\q')(length)}"`],
    ['unclosed quotes', filled('- "\n')],
    ['unclosed brackets', filled('a: [x\n')],
    ['dashes for hyphens', (length) => `a:\n${filled('  – b: c\n    d: e\n')(length)}`],
    ['texts that go on with a colon', (length) => `a: x\n${filled('  y z\n')(length)}  y z: w\n`],
    ['comments in a text', (length) => `a: x\n${filled('# y\n')(length)}  z\n`],
    ['blank lines in a block', (length) => `a: |\n${filled('      \n')(length)}  x\n`],
    ['a line out of step after many', (length) => `a:\n${filled('    - b\n')(length)}  c: d\n`],
    ['marks of a conflict', (length) => `a: 1\n${filled('<<<<<<< b\n')(length)}`],
    ['unused anchors', filled('- &a b\n')],
    ['documents', filled('---\n')],
    ['control characters', filled('\0')],
    ['backslashes', (length) => `"${filled('\\')(length)}`],
  ];

  test.each(kinds)('%s', (_, text) => {
    // Work that reads a whole line for each of its words would take minutes in the whole run.
    expect(read(text(runs(400_000, 50_000))).lines.length).toBeLessThanOrEqual(60);
  });

  test('at a cost that grows as the file does', () => expectLinear(kinds, 10_000, read));
});
