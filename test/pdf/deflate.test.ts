import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deflate, pakoDeflate } from '../../src/pdf/deflate.ts';
import { runs } from '../support/whole.ts';

/** What repeats, at near and far, and what does not; the last are longer than what is handed to zlib at a time. */
const anyBytes = fc.oneof(
  fc.uint8Array({ maxLength: 2000, size: 'max' }),
  fc.lorem({ maxCount: 300 }).map((text) => new TextEncoder().encode(text)),
  fc
    .tuple(fc.uint8Array({ minLength: 1, maxLength: 300, size: 'max' }), fc.integer({ min: 1, max: 200_000 }))
    .map(([pattern, length]) => Uint8Array.from({ length }, (_, at) => pattern[at % pattern.length] as number)),
  fc
    .tuple(fc.integer(), fc.integer({ min: 65_000, max: 140_000 }))
    .map(([seed, length]) => Uint8Array.from({ length }, (_, at) => Math.imul(at ^ seed, 0x9e3779b1) >>> 24)),
);

test('what is compressed is what comes out again, and pako makes the same bytes of it', () => {
  fc.assert(
    fc.property(anyBytes, (bytes) => {
      const compressed = deflate(bytes);
      expect(inflateSync(compressed).equals(bytes)).toBe(true);
      expect(Buffer.compare(pakoDeflate(bytes), compressed)).toBe(0);
    }),
    { numRuns: runs(1000, 100) },
  );
});

test('nothing of what was compressed before is in what comes after', () => {
  const text = new TextEncoder().encode('Samverkansöverenskommelse '.repeat(50));
  const first = deflate(text);
  deflate(new Uint8Array(300_000).fill(7));
  deflate(new Uint8Array());
  expect(deflate(text)).toEqual(first);
  expect(first.length).toBeLessThan(text.length / 10);
});

test('what is handed over is a copy, which later calls leave alone', () => {
  const one = deflate(new Uint8Array(100).fill(1));
  const kept = one.slice();
  deflate(new Uint8Array(100).fill(2));
  expect(one).toEqual(kept);
});
