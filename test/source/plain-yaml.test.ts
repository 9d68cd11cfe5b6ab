// YAML of the plainest is read without the library; what is accepted must be what the library would have read.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
import { isMap, isScalar, isSeq, type Pair, type ParsedNode } from 'yaml';
import { composeByLibrary } from '../../src/source/compose.ts';
import { nodeSpan } from '../../src/source/node-span.ts';
import { readPlainYaml } from '../../src/source/plain-yaml.ts';
import { type SourceText, sourceText } from '../../src/source/source-text.ts';
import { expectLinear } from '../support/count-calls.ts';
import { runs } from '../support/whole.ts';

const sourceOf = (text: string): SourceText => sourceText('a.yaml', text);

/** All that the project asks a node for. */
function shown(source: SourceText, node: ParsedNode | null): unknown {
  if (node === null) return 'nothing';
  const { anchor, tag } = node as { anchor?: string; tag?: string };
  const common = { span: nodeSpan(source, node), start: node.range[0], anchor, tag };
  if (isScalar(node)) {
    const isBlock = node.type?.startsWith('BLOCK') === true;
    return { ...common, value: node.value, type: node.type, end: isBlock ? 'any' : node.range[1] };
  }
  const flow = 'flow' in node && node.flow === true;
  const collection = { ...common, flow, end: flow ? node.range[1] : 'any' };
  if (isSeq(node)) return { ...collection, list: (node.items as ParsedNode[]).map((one) => shown(source, one)) };
  if (!isMap(node)) throw new Error('an alias');
  const pairs = node.items as Pair<ParsedNode, ParsedNode | null>[];
  return { ...collection, map: pairs.map(({ key, value }) => [shown(source, key), shown(source, value)]) };
}

/** Holds a text that is read plainly to what the library reads; returns whether it was. */
function expectAsTheLibrary(text: string): boolean {
  const source = sourceOf(text);
  const plain = readPlainYaml(source);
  if (plain === undefined) return false;
  const { contents, errors, problems, scan } = composeByLibrary(source);
  expect([errors, problems, scan.problems, scan.unclosed, scan.longQuotes]).toEqual([[], [], [], [], []]);
  expect(shown(source, plain.contents)).toEqual(shown(source, contents as ParsedNode));
  expect(plain.comments).toEqual(scan.comments);
  return true;
}

const files = globSync(['examples/**/*.yaml', 'docs/**/*.yaml', 'schemas/**/*.yaml', 'test/**/*.yaml'])
  .sort()
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
const plainFiles = files.filter(({ text }) => readPlainYaml(sourceOf(text)) !== undefined);

/** Texts that are one of a few, or white space. */
const piece = fc.oneof(
  fc.constantFrom(' ', '  ', '\n', '\n  ', '\n    ', '    ', '\n\n', '\t', '\r\n', '\u00a0', '\u00ad', '\u2028'),
  fc.constantFrom(
    '- ',
    '-',
    ':',
    ': ',
    '#',
    ' #',
    '?',
    '? ',
    '---\n',
    '...',
    '\n- ',
    'a: ',
    'key:\n',
    '- a',
    'b: c',
    'b c: ',
  ),
  fc.constantFrom('"', "'", '[', ']', '{', '}', ',', '[a, b]', '{ a: b }', "''", '""', "'a'", '"b"', '[]', '{}'),
  fc.constantFrom('|', '>', '|\n', '>-\n', '|-\n  a\n', '&a ', '*a', '!', '%', '@', '`', '\\', '=', '<<', ' : '),
  fc.constantFrom(
    '~',
    'null',
    'True',
    '1',
    '010',
    '1.5',
    '2.50',
    '12.',
    '0x1',
    '+1',
    '.5',
    '1e3',
    '2010-08-01',
    '.inf',
    'a',
    'å',
  ),
);

/** Some lines of a file, moved to the left, some places of which are changed. */
const changedLines = fc
  .record({
    file: fc.nat(plainFiles.length - 1),
    from: fc.nat(400),
    count: fc.integer({ min: 1, max: 12 }),
    changes: fc.array(fc.record({ at: fc.nat(1000), removed: fc.nat(3), put: fc.oneof(piece, fc.constant('')) }), {
      maxLength: 3,
    }),
    ends: fc.constantFrom('', '\n', '\n\n', '\n  \n'),
  })
  .map(({ file, from, count, changes, ends }) => {
    const lines = (plainFiles[file]?.text ?? '').split('\n');
    const some = lines.slice(from % lines.length).slice(0, count);
    const indents = some.filter((line) => line.trim() !== '').map((line) => line.search(/[^ ]/));
    const text = some.map((line) => line.slice(indents.length > 0 ? Math.min(...indents) : 0)).join('\n') + ends;
    return changes.reduce((changed, { at, removed, put }) => {
      const start = at % (changed.length + 1);
      return changed.slice(0, start) + put + changed.slice(start + removed);
    }, text);
  });

describe('what is read plainly is what the library reads', () => {
  test.each(plainFiles.map(({ path, text }) => [path, text]))('%s', (_, text) => {
    expect(expectAsTheLibrary(text)).toBe(true);
  });

  test('lines of these files, changed', () => {
    let plain = 0;
    const numRuns = runs(50_000, 2_000);
    fc.assert(
      fc.property(changedLines, (text) => {
        if (expectAsTheLibrary(text)) plain += 1;
      }),
      { numRuns },
    );
    // Else the property says nothing.
    expect(plain).toBeGreaterThan(numRuns / 20);
  });

  test('pieces put together', () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 14 }), (pieces) => {
        expectAsTheLibrary(pieces.join(''));
      }),
      { numRuns: runs(50_000, 2_000) },
    );
  });
});

test('agreements, levels and the law are read plainly, whatever they say', () => {
  const paths = new Set(plainFiles.map(({ path }) => path));
  const examples = files.filter(
    ({ path, text }) =>
      /^examples|^schemas|^test.fixtures.sundby/.test(path) && /^(?:minimumLevel|areas|statutes):/m.test(text),
  );
  expect(examples.length).toBeGreaterThan(25);
  expect(examples.filter(({ path }) => !paths.has(path)).map(({ path }) => path)).toEqual([]);
});

test.each([
  ['an anchor', 'a: &b c\n'],
  ['a tag', 'a: !b c\n'],
  ['an alias', 'a: *b\n'],
  ['a directive', '%YAML 1.2\n---\na: b\n'],
  ['a document’s start', '---\na: b\n'],
  ['a second document', 'a: b\n---\na: b\n'],
  ['a tab', 'a:\tb\n'],
  ['an escape', 'a: "\\u00e5"\n'],
  ['a text over two lines', 'a: b\n  c\n'],
  ['a text below its key', 'a:\n  b\n'],
  ['nothing after a colon', 'a:\nb: c\n'],
  ['an unclosed bracket', 'a: [b\n'],
  ['a mapping in a text', 'a: b: c\n'],
  ['a line too far to the left', 'a:\n    b: c\n  d: e\n'],
  ['a line too far to the right', 'a: b\n  c: d\n'],
  ['an explicit key', '? a\n: b\n'],
  ['a merge key', '<<: { a: b }\n'],
  ['a fraction that ends in a nought', 'a: 1.50\n'],
  ['a folded line that is indented further', 'a: >\n  b\n    c\n'],
  ['an empty file', ''],
  ['comments alone', '# a\n'],
  ['brackets in many levels', `a: ${'['.repeat(30)}${']'.repeat(30)}\n`],
  ['many levels', Array.from({ length: 30 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
])('%s is left to the library', (_, text) => {
  expect(readPlainYaml(sourceOf(text))).toBeUndefined();
});

test('in linear time', async () => {
  const repeated = (unit: string) => (length: number) => `a:\n${unit.repeat(length / unit.length)}`;
  const text = (unit: string) => (length: number) => `a: ${unit.repeat(length / unit.length)}\n`;
  await expectLinear(
    [
      ['members', repeated('  bc: d\n')],
      ['items', repeated('  - b: c\n')],
      ['comments', repeated('  # b\n')],
      ['spaces', text(' ')],
      ['number signs', text('#')],
      ['a list', (length) => `a: [${'b, '.repeat(length / 3)}c]\n`],
      ['brackets', text('[')],
      ['hyphens', repeated('- ')],
      ['lines', (length) => `a: >\n${'  b\n'.repeat(length / 4)}`],
      ['blank lines', (length) => `a: >\n  b\n${'\n'.repeat(length)}  c\n`],
    ],
    20_000,
    (one) => readPlainYaml(sourceOf(one)),
  );
});
