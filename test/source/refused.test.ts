import { describe, expect, test } from 'vitest';
import { ALIASED_VALUES_LIMIT } from '../../src/source/convert.ts';
import { ALIAS_LIMIT } from '../../src/source/scan-lexemes.ts';
import { countCalls } from '../support/count-calls.ts';
import { read } from '../support/read-yaml.ts';

describe('an empty file', () => {
  test.each(['', '\n\n', '   \r\n', '# bara en kommentar\n', '---\n', '...\n'])('%j', (text) => {
    expect(read(text).lines).toEqual(['1:1 file-empty']);
    expect(read(text).document).toBeUndefined();
  });

  test('null is a value, for the schema to judge', () => {
    expect(read('null\n').document?.value).toBeNull();
  });
});

describe('YAML that no district needs', () => {
  test.each([
    ['a second document', 'a: 1\n---\nb: 2\n', '2:1 yaml-second-document'],
    ['a second document after an end mark', 'a: 1\n...\nb: 2\n', '3:1 yaml-second-document'],
    ['a tag', 'name: !!js/function "x"\n', '1:7 yaml-tag'],
    ['a tag of the core schema', 'a: 1\nname: !!str 5\n', '2:7 yaml-tag'],
    ['a tag in braces', 'a: [1, !x y]\n', '1:8 yaml-tag'],
    ['a merge key', 'a: &x { b: 1 }\nc:\n  <<: *x\n', '3:3 yaml-merge-key'],
    ['an alias inside its own anchor', 'a: &x [1, *x]\n', '1:11 yaml-self-alias'],
    ['a duplicate key', 'a: 1\nb: 2\na: 3\n', '3:1 duplicate-key'],
    ['a duplicate key in braces', 'x: { a: 1, "a": 2 }\n', '1:12 duplicate-key'],
    ['the same letters, composed otherwise', 'å: 1\n"a\u030a": 2\n', '2:1 duplicate-key'],
    ['__proto__', 'a: 1\n__proto__: { polluted: true }\n', '2:1 forbidden-key'],
    ['constructor, deep down', 'a:\n  - b: { constructor: 1 }\n', '2:10 forbidden-key'],
    ['prototype, by an escape', '"\\x70rototype": 1\n', '1:1 forbidden-key'],
    ['a number as a key', '2010: x\n', '1:1 key-not-text'],
    ['a truth value as a key', 'a: { true: x }\n', '1:6 key-not-text'],
    ['nothing as a key', ': x\n', '1:1 key-not-text'],
    ['a list as a key', '[a]: x\n', '1:1 key-not-text'],
    ['an alias as a key', 'a: &x y\n*x : z\n', '2:1 key-not-text'],
    ['a control character by an escape', 'a: 1\nb: "x\\0y"\n', '2:4 control-character'],
    ['an escape character by an escape', 'b: "\\e[31m"\n', '1:4 control-character'],
    ['half a surrogate pair by an escape', 'b: "\\ud800"\n', '1:4 control-character'],
    ['a bidirectional override by an escape', 'b: "\\u202e"\n', '1:4 bidi-character'],
    ['the same in a key', '"\\u202e": 1\n', '1:1 bidi-character'],
  ])('%s', (_, text, line) => {
    expect(read(text).lines).toEqual([line]);
  });

  test('an unescaped bidirectional override is reported once', () => {
    expect(read('name: "Test\u202edalen"\n').lines).toEqual(['1:12 bidi-character']);
  });

  test('all problems of a file are reported together', () => {
    const text = 'a: 1\na: 2\n__proto__: 3\nb: !x "\\e"\n---\nc: 1\n';
    expect(read(text).lines).toEqual([
      '2:1 duplicate-key',
      '3:1 forbidden-key',
      '4:4 yaml-tag',
      '4:7 control-character',
      '5:1 yaml-second-document',
    ]);
  });

  test('of a hundred alike, twenty are reported', () => {
    expect(read('a: 1\n'.repeat(100)).lines).toHaveLength(20);
    expect(read('!x\n'.repeat(100)).lines).toHaveLength(20);
  });

  test('a duplicate points to the first, and the first counts', () => {
    const { document, problems } = read('a: 1\nb: 2\na: 3\n');
    expect(problems).toMatchObject([{ args: { key: 'a' }, pointer: '/a', firstOccurrence: { start: 0, end: 1 } }]);
    expect({ ...(document?.value as object) }).toEqual({ a: 1, b: 2 });
  });

  test('no key reaches an object’s prototype', () => {
    const { document } = read('a: {}\n"__proto__": { polluted: true }\n');
    expect(Object.getPrototypeOf(document?.value)).toBeNull();
    expect(Object.keys(document?.value as object)).toEqual(['a']);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('aliases', () => {
  test('a few are followed', () => {
    const { document, lines } = read('a: &x { b: [1, 2] }\nc: *x\n');
    expect(lines).toEqual([]);
    expect(JSON.stringify(document?.value)).toBe('{"a":{"b":[1,2]},"c":{"b":[1,2]}}');
  });

  test('a name may be given anew', () => {
    expect(JSON.stringify(read('- &x 1\n- *x\n- &x 2\n- *x\n').document?.value)).toBe('[1,1,2,2]');
  });

  test('more than a hundred are refused, where the limit is passed', () => {
    const text = (count: number) => `- &x 1\n${'- *x\n'.repeat(count)}`;
    expect(read(text(ALIAS_LIMIT)).lines).toEqual([]);
    expect(read(text(ALIAS_LIMIT + 1)).lines).toEqual([`${ALIAS_LIMIT + 2}:3 yaml-aliases`]);
  });

  test('a bomb is answered at once, with many aliases or few', async () => {
    const bomb = (width: number) =>
      `a: &a [${Array(9).fill('x')}]\n${[...'bcdefghijkl'].map((key, at) => `${key}: &${key} [${Array(width).fill(`*${'abcdefghijkl'[at]}`)}]\n`).join('')}`;
    // The hundred-and-first alias is the first of the eleventh row of ten.
    expect(read(bomb(10)).lines).toEqual(['12:8 yaml-aliases']);
    const { problems, document } = read(bomb(9));
    expect(document).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'yaml-aliases', args: { limit: ALIASED_VALUES_LIMIT, of: 'values' } }]);
    // Written out, the second would be thousands of millions of values.
    const calls = await countCalls(
      () => read(bomb(10)),
      () => read(bomb(9)),
    );
    for (const count of calls) expect(count).toBeLessThan(50_000);
  });

  test('depth by aliases is depth', () => {
    const nested = (inner: string) => `${'['.repeat(30)}${inner}${']'.repeat(30)}`;
    const two = `a: &a ${nested('1')}\nb: &b ${nested('*a')}\n`;
    expect(read(two).lines).toEqual([]);
    expect(read(`${two}c: ${nested('*b')}\n`).lines).toEqual(['3:34 too-deep']);
  });
});
