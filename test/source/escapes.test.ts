import { expect, test } from 'vitest';
import { unescaped } from '../../src/source/escapes.ts';

test.each([
  ['191212\\x2d1212', '191212-1212'],
  ['\\u0031\\U00000032', '12'],
  ['a\\\\x2d', 'a\\x2d'],
  ['a\\_b\\"', 'a\u00a0b"'],
  ['no escape', 'no escape'],
  ['cut off\\', 'cut off\\'],
  ['\\U00110000 is no character', ' is no character'],
])('%s stands for %s', (written, text) => {
  expect(unescaped(written)).toBe(text);
});
