import { describe, expect, test } from 'vitest';
import { read } from '../support/read-yaml.ts';

/** Each text with all problems that are reported for it. */
const cases: readonly (readonly [what: string, text: string, ...lines: string[]])[] = [
  ['a tab before a key', 'a:\n\tname: x\n', '2:1 yaml-syntax tab'],
  ['a tab after spaces', 'a:\n  \tname: x\n', '2:3 yaml-syntax tab'],
  [
    'every line with a tab, and nothing that follows from it',
    'a:\n\tb: x\n\tc: y\nd: 1\n',
    '2:1 yaml-syntax tab',
    '3:1 yaml-syntax tab',
  ],
  ['a no-break space in front of a line', 'a:\n\u00a0\u00a0b: 1\n  c: 2\n', '2:1 yaml-syntax hard-space'],
  ['an invisible character in front of a line', 'a:\n\u200b  b: 1\n  c: 2\n', '2:1 yaml-syntax invisible'],
  ['an invisible character after a hyphen', 'a:\n  -\u2060 b: 1\n    c: 2\n', '2:4 yaml-syntax invisible'],
  ['a no-break space after a colon', 'a: 1\nb:\u00a02\n', '2:3 yaml-syntax hard-space'],
  ['a line too far in', 'a:\n  b: 1\n   c: 2\nd: 1\n', '3:4 yaml-syntax deeper-name'],
  ['a line too far out', 'a:\n    b: 1\n  c: 2\n', '3:3 yaml-syntax indentation'],
  ['a line below a value', 'a: x\n  b: 1\n', '2:3 yaml-syntax deeper-name'],
  ['a list item too far out', 'a:\n  - x\n - y\n', '3:2 yaml-syntax indentation'],
  ['a list among keys', 'a:\n  b: 1\n  - c\n', '3:3 yaml-syntax indentation'],
  ['a key among list items', 'a:\n  - b\n  c: 1\n', '3:3 yaml-syntax missing-hyphen'],
  ['a first line indented more than the others', ' a: 1\nb: 2\nc: 3\n', '2:1 yaml-syntax indentation'],
  ['an unclosed square bracket', 'a: 1\ndistrict: [\n  name: "x"\n  b: y\nc: d\n', '2:11 yaml-syntax unclosed-bracket'],
  ['an unclosed brace at the end', 'a: { b: 1', '1:4 yaml-syntax unclosed-bracket'],
  [
    'two unclosed brackets',
    'a: [x\nb: 1\nc: {d: e\nf: 2\n',
    '1:4 yaml-syntax unclosed-bracket',
    '3:4 yaml-syntax unclosed-bracket',
  ],
  ['a bracket closed by another kind', 'a: [x}\nb: 1\n', '1:4 yaml-syntax unclosed-bracket'],
  ['the inner of two brackets unclosed', 'a: {x: [1, 2}\nb: 1\n', '1:8 yaml-syntax unclosed-bracket'],
  ['a closing bracket without an opening one', 'a: 1\nb: ]\nc: 1\nd: 2\n', '2:4 yaml-syntax unopened-bracket'],
  ['an unclosed double quote', 'a: "x\nb: 1\n', '1:4 yaml-syntax unclosed-quote'],
  ['an unclosed single quote', "a: 'x\nb: 1\n", '1:4 yaml-syntax unclosed-quote'],
  ['a quote closed by an escaped one only', 'a: "x\\"', '1:4 yaml-syntax unclosed-quote'],
  ['a quote closed by a doubled one only', "a: 'x''", '1:4 yaml-syntax unclosed-quote'],
  ['a quote that the next line’s quote closes', 'a:\n  b: "hej\n  c: d\n  e: "f"\n', '2:6 yaml-syntax unclosed-quote'],
  ['text after the closing quote', 'a: "x" y\nb: 1\n', '1:8 yaml-syntax after-quote'],
  ['an apostrophe inside single quotes', "a: 'it's'\nb: 1\n", '1:8 yaml-syntax after-quote'],
  ['a key without a colon', 'a: 1\nb\nc: 2\n', '2:1 yaml-syntax line-without-colon'],
  ['a first key without a colon', 'a\nb: 1\nc: 2\n', '1:1 yaml-syntax missing-colon'],
  ['no space after the colon', 'b: 2\na:1\n', '2:1 yaml-syntax missing-space'],
  ['no space after the first colon', 'a:1\nb: 2\n', '1:1 yaml-syntax missing-space'],
  ['no space before a comment', 'a: "x"#c\n', '1:7 yaml-syntax missing-space'],
  ['a colon in a text', 'title: Möte: planering\n', '1:8 yaml-syntax nested-mapping'],
  ['no comma in a list', 'a: ["x" "y"]\n', '1:9 yaml-syntax missing-comma'],
  ['no comma between pairs', 'b: {c: 1 d: 2}\n', '1:8 yaml-syntax missing-comma'],
  ['two commas', 'a: [x,,y]\n', '1:7 yaml-syntax unexpected-character'],
  ['a list on the line of its key', 'a: - b\n', '1:4 yaml-syntax unexpected-character'],
  ['a question mark on the line of its key', 'a: ? b\n', '1:4 yaml-syntax unexpected-character'],
  [
    'texts that begin with reserved characters',
    'a: @x\nb: `y\nc: %z\n',
    '1:4 yaml-syntax reserved-start',
    '2:4 yaml-syntax reserved-start',
    '3:4 yaml-syntax reserved-start',
  ],
  ['a comma first', ', a: 1\n', '1:1 yaml-syntax reserved-start'],
  [
    'aliases without anchors',
    'a: *x\nb: **fet**\n',
    '1:4 yaml-syntax unresolved-alias',
    '2:4 yaml-syntax unresolved-alias',
  ],
  ['an anchor without a name', 'a: & b\n', '1:4 yaml-syntax reserved-start'],
  ['two anchors', 'a: &x &y b\n', '1:7 yaml-syntax bad-alias'],
  ['an anchor on an alias', 'a: &x 1\nb: &y *x\n', '2:7 yaml-syntax bad-alias'],
  ['an anchor that ends in a colon', '&a: b\n', '1:3 yaml-syntax bad-alias'],
  [
    'escapes that mean nothing',
    'b: "C:\\dir"\nc: "\\u12"\n',
    '1:7 yaml-syntax bad-escape',
    '2:5 yaml-syntax bad-escape',
  ],
  ['text on the line of a block', 'a: | text\n  x\n', '1:6 yaml-syntax block-scalar'],
  ['a text that begins with >', 'a: > b\n', '1:6 yaml-syntax block-scalar'],
  ['a block that jumps out', 'a: |\n    x\n  y\nb: 1\n', '3:3 yaml-syntax below-first-line'],
  ['a key of several lines', '"a\n b": 1\n', '1:1 yaml-syntax multiline-key'],
  ['a key of more than 1024 characters', `${'a'.repeat(1100)}: 1\n`, '1:1 yaml-syntax long-key'],
  ['a key on the marker’s line', '--- a: 1\n', '1:5 yaml-syntax on-marker-line'],
  ['a list on the marker’s line', '---   - a\n', '1:7 yaml-syntax on-marker-line'],
  ['a directive', '%YAML 1.1\n---\na: 1\n', '1:1 yaml-syntax directive'],
  ['an unknown directive', '%foo\na: 1\n', '1:1 yaml-syntax directive'],
];

describe('errors of syntax', () => {
  test.each(cases)('%s', (_, text, ...lines) => {
    const { document, lines: said } = read(text);
    expect(said).toEqual(lines);
    expect(document).toBeUndefined();
  });

  test('with CRLF the places are the same', () => {
    for (const [, text, ...lines] of cases) expect(read(text.replaceAll('\n', '\r\n')).lines).toEqual(lines);
  });

  test('no more than five are reported, each on its own line', () => {
    expect(read('- @x\n'.repeat(50)).lines).toEqual(
      [1, 2, 3, 4, 5].map((line) => `${line}:3 yaml-syntax reserved-start`),
    );
  });

  test('what the library finds is named as it stands in the file', () => {
    const found = (text: string) => read(text).problems.map(({ args }) => ('found' in args ? args.found : undefined));
    expect(found('a: @x\n')).toEqual(['@']);
    expect(found('a: "\\q"\n')).toEqual(['\\q']);
    expect(found('a:\n    b: 1\n  c: 2   \n')).toEqual(['c: 2']);
    expect(found('title: Möte: planering # i mars\n')).toEqual(['Möte: planering']);
    expect(found('a: 1\nb:2 #c\n')).toEqual(['b:2']);
    expect(found('title: Möte: "fråga #1"\n')).toEqual(['Möte: "fråga #1"']);
  });
});

test('the table holds every problem that a text can provoke', () => {
  const provoked = new Set(cases.flatMap(([, , ...lines]) => lines.map((line) => line.split(' ')[2])));
  // 'other' stands for errors that the library promises never to make, or that the scan of the lexemes reports.
  expect([...provoked].sort()).toEqual([
    'after-quote',
    'bad-alias',
    'bad-escape',
    'below-first-line',
    'block-scalar',
    'deeper-name',
    'directive',
    'hard-space',
    'indentation',
    'invisible',
    'line-without-colon',
    'long-key',
    'missing-colon',
    'missing-comma',
    'missing-hyphen',
    'missing-space',
    'multiline-key',
    'nested-mapping',
    'on-marker-line',
    'reserved-start',
    'tab',
    'unclosed-bracket',
    'unclosed-quote',
    'unexpected-character',
    'unopened-bracket',
    'unresolved-alias',
  ]);
});
