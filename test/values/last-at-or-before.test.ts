import { expect, test } from 'vitest';
import { lastAtOrBefore } from '../../src/values/last-at-or-before.ts';

test.each([
  [0, 0],
  [4, 0],
  [5, 1],
  [6, 1],
  [9, 2],
  [100, 3],
])('of places at 0, 5, 9 and 12, the last at or before %i is the one of index %i', (offset, index) => {
  const places = [0, 5, 9, 12];
  expect(lastAtOrBefore(places.length, (at) => places[at] as number, offset)).toBe(index);
});

test.each([0, 1])('of %i places the first is found, however early the offset', (count) => {
  expect(lastAtOrBefore(count, () => 7, 3)).toBe(0);
});
