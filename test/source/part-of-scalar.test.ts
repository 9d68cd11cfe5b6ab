import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { partSpan } from '../../src/source/part-of-scalar.ts';
import { countCalls } from '../support/count-calls.ts';
import { yamlDocument } from '../support/read-yaml.ts';

/** What is written of a part of the only value. */
function written(yaml: string, part: string): string {
  const { source, value, valueSpan } = yamlDocument(yaml);
  const text = (value as { a: string }).a;
  const start = text.indexOf(part);
  const span = partSpan(source, valueSpan('/a'), text, { start, end: start + part.length });
  return source.text.slice(span.start, span.end);
}

test.each([
  ['plain', 'a: ett två tre', 'två', 'två'],
  ['folded', 'a: >-\n  ett två\n  tre fyra\n', 'två tre', 'två\n  tre'],
  ['literal', 'a: |2-\n   ett\n\n  två tre\n', 'två', 'två'],
  ['single quotation marks', "a: 'det''s två'", "'s", "''s"],
  ['escapes', 'a: "ett\\u0020tv\\xe5\\n\\\\tre"', 'två\n\\t', 'tv\\xe5\\n\\\\t'],
  ['a line that goes on', 'a: "ett två\\\n   tre"', 'tvåtre', 'två\\\n   tre'],
  ['the second of two', 'a: "två\\x20två tre"', 'två tre', 'två tre'],
  ['an astral escape', 'a: "x\\U0001F44By z"', '👋', '\\U0001F44B'],
  ['composed to normal form C, as a whole', 'a: tva\u030a ett', 'ett', 'tva\u030a ett'],
])('finds a part of a text: %s', (_, yaml, part, expected) => expect(written(yaml, part)).toBe(expected));

test('finds every word, however the text is written', () => {
  const word = fc.constantFrom('ett', 'två', '"', "'", '\\', '#1', '- a', ': b', '\n', '\n\n', '👋', '[c]');
  const style = fc.constantFrom('PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_FOLDED', 'BLOCK_LITERAL');
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), style, (words, defaultStringType) => {
      const text = `${words.join(' ').trim()} slut`;
      const yaml = stringify({ a: text }, { defaultStringType: defaultStringType as 'PLAIN', lineWidth: 20 });
      const { source, value, valueSpan } = yamlDocument(yaml);
      const read = (value as { a: string }).a;
      for (const { 0: one, index } of read.matchAll(/[a-zåäö]+/g)) {
        const span = partSpan(source, valueSpan('/a'), read, { start: index, end: index + one.length });
        expect(source.text.slice(span.start, span.end)).toBe(one);
      }
    }),
  );
});

test('follows a text once for all of its parts, and another one in between anew', async () => {
  const text = '5A, '.repeat(1000).trimEnd();
  const { source, valueSpan } = yamlDocument(`a: "${text}"\nb: "${text}"\n`);
  const parts = (count: number, keys: readonly string[]) => {
    const places: (string | undefined)[] = [];
    for (let index = 0; index < count; index++)
      for (const key of keys) {
        const span = partSpan(source, valueSpan(key), text, { start: 4 * index, end: 4 * index + 2 });
        places.push(span.end - span.start === 2 ? source.text.slice(span.start, span.end) : undefined);
      }
    return places;
  };
  expect(new Set(parts(3, ['/a', '/b']))).toEqual(new Set(['5A']));
  const [few = 0, many = 0] = await countCalls(
    () => parts(2, ['/a']),
    () => parts(1000, ['/a']),
  );
  expect(many).toBeLessThan(few + 20_000);
});
