import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPersonalNumbers, maskPersonalNumbers } from '../../src/rules/personal-numbers.ts';
import { checkDigit, invented } from '../support/personal-numbers.ts';

const kinds = (text: string) => findPersonalNumbers(text).map((one) => one.kind);

describe('findPersonalNumbers', () => {
  it.each([
    '8507099805',
    '850709-9805',
    '850709+9805',
    '850709 9805',
    '850709–9805',
    '850709—9805',
    '850709\u20119805',
    '850709\u22129805',
    '850709\u00a09805',
    '850709\u202f9805',
    '850709 - 9805',
    '850709-\n  9805',
    '850709-\r\n  9805',
    '850709\n9805',
    '# 850709-\n# 9805',
    '198507099805',
    '19850709-9805',
    '19850709 9805',
    'född850709-9805.',
    '(850709-9805)',
    '"850709-9805"',
    'id:19850709-9805;',
    '850709\u00ad-9805',
    '850709\u200b9805',
    '850709\ufffd9805',
    [...'850709-9805'].join('\0'),
    '20000229-9808',
    '000229-9808',
  ])('finds %j', (text) => {
    expect(kinds(text)).toEqual(['personal']);
  });

  it.each(['850769-9802', '19850769-9802', '8507699802'])('finds the coordination number %s', (text) => {
    expect(kinds(text)).toEqual(['coordination']);
  });

  it.each([
    ['a wrong check digit', '850709-9806'],
    ['no such day', '850230-9801'],
    ['no such month', '851309-9806'],
    ['no leap year', '010229-9806'],
    ['no leap year in that century', '19000229-9808'],
    ['a longer run before', '1850709-9805'],
    ['a longer run after', '850709-98051'],
    ['a longer run of 12', '11198507099805'],
    ['another century', '17850709-9805'],
    ['the birth number 000', '850709-0001'],
    ['a unit code', '85070998'],
    ['a registration number', '1.2-145/2010'],
    ['a date', '1985-07-09'],
    ['an organisation number', '556566-1815'],
    ['a list over two lines', '850709\n- 9805'],
    ['a sum', '850709.9805'],
    ['a pair', '850709, 9805'],
  ])('passes over %s: %s', (_why, text) => {
    expect(kinds(text)).toEqual([]);
  });

  it('finds every one of several, and where', () => {
    const text = 'Se 850709-9805, 850769-9802 och 20000229 9808.';
    expect(findPersonalNumbers(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '850709-9805',
      '850769-9802',
      '20000229 9808',
    ]);
  });

  it('finds where a number with hidden characters begins and ends', () => {
    const text = 'a\u200bb 850\u200b709-98\u00ad05.';
    expect(findPersonalNumbers(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '850\u200b709-98\u00ad05',
    ]);
  });

  it('finds every invented number, with or without its century, whatever stands around it', () => {
    const around = fc.stringMatching(/^[a-zåäö .,:;()]{0,5}$/);
    const sign = fc.constantFrom('', '-', '+', ' ', '–', '\u00a0', ' - ');
    fc.assert(
      fc.property(invented, sign, fc.boolean(), around, around, (one, between, long, before, after) => {
        const number = `${long ? one.century : ''}${one.date}${between}${one.last}`;
        expect(findPersonalNumbers(before + number + after)).toEqual([
          { start: before.length, end: before.length + number.length, kind: one.kind },
        ]);
      }),
    );
  });

  it('finds no number with another check digit', () => {
    fc.assert(
      fc.property(invented, fc.integer({ min: 1, max: 9 }), ({ date, last }, step) => {
        const wrong = (Number(last[3]) + step) % 10;
        expect(findPersonalNumbers(`${date}-${last.slice(0, 3)}${wrong}`)).toEqual([]);
      }),
    );
  });

  it('finds nothing in digits that are no number', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{10}$/), (digits) => {
        const isDate = !Number.isNaN(Date.parse(`2000-${digits.slice(2, 4)}-01`));
        fc.pre(!isDate || checkDigit(digits.slice(0, 9)) !== digits[9]);
        expect(findPersonalNumbers(digits)).toEqual([]);
      }),
    );
  });

  // A search that is not linear in the text would not end within a test's time.
  it.each([
    ['one run of digits', '8'.repeat(2 ** 20)],
    ['dates and white space', '850709 \n'.repeat(2 ** 17)],
    ['a date and a mebibyte of spaces', `850709${' '.repeat(2 ** 20)}`],
    ['a date and a mebibyte of lines', `850709${'\n'.repeat(2 ** 20)}`],
    ['hidden characters', '850709\u200b'.repeat(2 ** 17)],
  ])('is done with a mebibyte: %s', (_what, text) => {
    expect(findPersonalNumbers(text)).toEqual([]);
  });
});

describe('maskPersonalNumbers', () => {
  it('takes the digits, and leaves all else where it was', () => {
    expect(maskPersonalNumbers('Se 850709-9805 och 850709-9806.')).toBe('Se ******-**** och 850709-9806.');
    expect(maskPersonalNumbers('Ingenting')).toBe('Ingenting');
  });
});
