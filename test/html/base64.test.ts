import fc from 'fast-check';
import { expect, test } from 'vitest';
import { base64 } from '../../src/html/base64.ts';

test('is what another encoder makes of the same bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      expect(base64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
    }),
  );
});

test.each([3 * 2730 - 1, 3 * 2730, 3 * 2730 + 1, 2 * 1024 * 1024])('%i bytes are written whole', (length) => {
  const bytes = Uint8Array.from({ length }, (_, at) => (at * 31) ^ (at >> 8));
  // Compared outside the assertion, which would print both.
  expect(base64(bytes) === Buffer.from(bytes).toString('base64')).toBe(true);
});
