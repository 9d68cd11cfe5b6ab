import { expect, test } from 'vitest';
import { present } from '../../src/values/present.ts';

test('members that are undefined are left out; all others stay, in their order', () => {
  const left = present({ a: 1, b: undefined, c: null, d: 0, e: '', f: false });
  expect(left).toStrictEqual({ a: 1, c: null, d: 0, e: '', f: false });
  expect(Object.keys(left)).toEqual(['a', 'c', 'd', 'e', 'f']);
});

test('the object given is not changed', () => {
  const given = Object.freeze({ a: undefined, b: 2 });
  expect(present(given)).toStrictEqual({ b: 2 });
});
