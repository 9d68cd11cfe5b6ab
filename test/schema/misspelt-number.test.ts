import { describe, expect, test } from 'vitest';
import { misspeltOrganisationNumber, misspeltUnitCode } from '../../src/schema/violations/misspelt-number.ts';

describe('an organisation number in another form', () => {
  const suggestion = '556566-1815';
  test.each([
    ['165565661815', 'century'],
    ['16556566-1815', 'century'],
    ['16 556566 1815', 'century'],
    ['SE556566181501', 'vat'],
    ['SE 556566-1815 01', 'vat'],
    ['se5565661815-01', 'vat'],
    ['556566181501', 'vat'],
    ['556566 1815', 'spelling'],
    [' 556566-1815', 'spelling'],
    ['556566–1815', 'spelling'],
    ['556566\u20111815', 'spelling'],
    ['556566\u00ad-1815', 'spelling'],
    ['55 65 66-18 15', 'spelling'],
    ['Org.nr 556566-1815', 'spelling'],
    ['５５６５６６－１８１５', 'spelling'],
  ])('is made out in %j', (found, problem) => {
    expect(misspeltOrganisationNumber(found)).toEqual({ problem, suggestion });
  });

  test.each([
    ['a digit is missing', '55656-1815'],
    ['a digit too many', '5565661-1815'],
    ['a wrong check digit', '556566 1816'],
    ['a wrong check digit behind 16', '165565661816'],
    ['nobody’s first digit', '056566 1813'],
    ['a date of birth', '16121212-1212'],
    ['a date of birth for value added tax', 'SE121212121201'],
    ['nothing', ''],
    ['more than a number', `556566 1815 ${'x'.repeat(2 ** 20)}`.replace(/^/, 'y'.repeat(40))],
  ])('is not where %s', (_why, found) => {
    expect(misspeltOrganisationNumber(found)).toEqual({ problem: 'format' });
  });
});

describe('a unit code in another form', () => {
  test.each([
    ['1234 5678', { suggestion: '12345678' }],
    ['12\u00a034\u00a056\u00a078', { suggestion: '12345678' }],
    ['1234-5678', { suggestion: '12345678' }],
    ['1234567', { digits: 7 }],
    ['123 456 789', { digits: 9 }],
    ['02345678', {}],
    ['0234 5678', {}],
    ['kod 12345678', { suggestion: '12345678' }],
    ['12345678 (före 2024)', {}],
    ['12345678 (gamla)', { suggestion: '12345678' }],
    ['SE12345678', {}],
    ['1234 skola 5678', {}],
    ['kod 02345678', {}],
    ['kod 1234567', {}],
    ['', {}],
  ])('%j', (found, expected) => {
    expect(misspeltUnitCode(found)).toEqual(expected);
  });
});
