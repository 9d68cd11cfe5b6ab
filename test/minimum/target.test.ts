import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FURTHEST_TARGET, isTargetBelow, numberText, targetText, unitYaml } from '../../src/minimum/target.ts';

describe('a number in Swedish text', () => {
  test.each([
    [90, '90'],
    [87.5, '87,5'],
    [0.1 + 0.2, '0,30000000000000004'],
    [0.1, '0,1'],
    [1.1, '1,1'],
    [9999, '9999'],
    [12500, '12\u00a0500'],
    [1234567.25, '1\u00a0234\u00a0567,25'],
    [FURTHEST_TARGET, '1\u00a0000\u00a0000\u00a0000'],
    [-1.5, '\u22121,5'],
    [-0, '0'],
    [1e-7, '0,0000001'],
    [-1e-300, '0'],
  ])('%d', (value, text) => {
    expect(numberText(value)).toBe(text);
  });

  test('is the same number again, with a comma and without an exponent', () => {
    fc.assert(
      fc.property(fc.double({ min: -FURTHEST_TARGET, max: FURTHEST_TARGET, noNaN: true }), (value) => {
        const text = numberText(value);
        expect(text).toMatch(/^\u2212?\d+(?:\u00a0\d{3})*(?:,\d*[1-9])?$/);
        const again = Number(text.replaceAll('\u00a0', '').replace(',', '.').replace('\u2212', '-'));
        expect(Math.abs(again - value)).toBeLessThan(1e-20);
      }),
    );
  });
});

describe('a target', () => {
  test('says its direction, and stays with its unit on one line', () => {
    expect(targetText({ target: 92.5, better: 'higher', unit: '%' })).toBe('minst 92,5\u00a0%');
    expect(targetText({ target: 10, better: 'lower', unit: 'skoldagar' })).toBe('högst 10\u00a0skoldagar');
  });

  test('is below on one side alone, by its direction', () => {
    expect([89.9, 90, 90.1].map((target) => isTargetBelow(target, { target: 90, better: 'higher' }))).toEqual([
      true,
      false,
      false,
    ]);
    expect([4.9, 5, 5.1].map((target) => isTargetBelow(target, { target: 5, better: 'lower' }))).toEqual([
      false,
      false,
      true,
    ]);
  });

  test('has a unit that is written as YAML takes it', () => {
    expect(['%', 'dagar', 'kr per elev', '# st'].map(unitYaml)).toEqual(['"%"', 'dagar', 'kr per elev', '"# st"']);
  });
});
