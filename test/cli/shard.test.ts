import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseShard, shardOf } from '../../src/cli/shard.ts';

test.each([
  '0/3',
  '4/3',
  '1/0',
  '0/0',
  'x',
  '',
  '/',
  '1',
  '1/',
  '/1',
  '-1/3',
  '1/3/5',
  '01/3',
  '1/03',
  '1.5/3',
  ' 1/3',
  '1/100000',
])('%j is no part of anything', (text) => {
  expect(parseShard(text)).toBeUndefined();
});

test.each([
  ['1/1', { index: 1, of: 1 }],
  ['10/12', { index: 10, of: 12 }],
  ['99999/99999', { index: 99999, of: 99999 }],
])('%s', (text, shard) => {
  expect(parseShard(text)).toEqual(shard);
});

test('the parts are the whole, no file in two, each as big as the others but for one, whatever the order', () => {
  const paths = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), { maxLength: 30 });
  fc.assert(
    fc.property(paths, fc.integer({ min: 1, max: 40 }), (all, count) => {
      const parts = Array.from({ length: count }, (_, at) => shardOf(all, { index: at + 1, of: count }));
      expect(parts.flat().sort()).toEqual([...all].sort());
      const sizes = parts.map(({ length }) => length);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      const reversed = [...all].reverse();
      expect(parts.map((_, at) => shardOf(reversed, { index: at + 1, of: count }))).toEqual(parts);
    }),
  );
});
