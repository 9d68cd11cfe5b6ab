import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePointer, pointer } from '../../src/source/pointer.ts';

test('a pointer is written as RFC 6901 says', () => {
  expect(pointer([])).toBe('');
  expect(pointer(['schools', 0, 'name'])).toBe('/schools/0/name');
  expect(pointer(['a/b', 'm~n', '', 'å ä'])).toBe('/a~1b/m~0n//å ä');
  expect(parsePointer('/~01')).toEqual(['~1']);
});

test('what is written is read back', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (parts) => {
      expect(parsePointer(pointer(parts))).toEqual(parts);
    }),
  );
});
