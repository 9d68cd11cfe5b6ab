import { expect, it } from 'vitest';
import { hasCheckDigit } from '../../src/values/luhn.ts';

it.each(['1212121212', '5565661815', '8020072644', '79927398713', '0'])('holds for %s', (digits) => {
  expect(hasCheckDigit(digits)).toBe(true);
});

it.each(['1212121213', '5565661816', '79927398710'])('does not hold for %s', (digits) => {
  expect(hasCheckDigit(digits)).toBe(false);
});
