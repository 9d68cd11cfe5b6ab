import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isReserved } from './support/reserved-numbers.ts';

/**
 * What may be a Swedish telephone number: an area code and groups of digits, the international form, nine or ten digits in one
 * piece from zero, or what a link dials. Dates and longer numbers are none.
 */
const NUMBER = new RegExp(
  [
    String.raw`(?<![\w.:+#/-])(?:(?:\+|00)46[ -]?(?:\(0\) ?)?\d{1,3}|0\d{1,3})(?:[-–/ ]| [-–] )\d{2,3}(?:[- ]?\d{2,3}){1,3}(?![\w-])`,
    String.raw`(?<![\w.#+-])0\d{8,9}(?![\w.])`,
    String.raw`(?:tel:|\+46)[\d-]{5,}`,
    // Set with points, hyphens or spaces of other kinds, or with the area code in brackets
    String.raw`(?<![\w.:+#/-])0\d{1,3}[.\u00a0\u2009\u202f\u2010-\u2012]\d{2,3}(?:[-. \u00a0\u2009\u202f\u2010-\u2012]?\d{2,3}){1,3}(?![\w-])`,
    String.raw`\(0\d{1,3}\)[-. \u00a0\u2009\u202f]?\d{2,3}(?:[-. \u00a0\u2009\u202f]?\d{2,3}){1,3}(?![\w-])`,
    // A short number, where someone is to be called
    String.raw`(?<=(?:phone:|[Rr]ing|[Tt]el(?:efon)?\.?:?|[Cc]all)\s"?)\d{2,3}[- ]?\d{2,3}(?![\w\\-]|[ ,.]\d)`,
    String.raw`(?<=(?:phone:|[Rr]ing|[Tt]el(?:efon)?\.?:?|[Cc]all)\s"?)\d{3}(?![\w\\-]|[ ,.]\d)`,
  ].join('|'),
  'g',
);

/** Digits that nobody can call, with why. */
const NO_NUMBERS: ReadonlyMap<string, string> = new Map([
  ['0210-03-01', 'a date with a slip in its year'],
  ['0224-05-14', 'a date with a slip in its year'],
  ['0000-0000', 'a number to be filled in'],
  ['0001012384', 'a fictitious personal number of a test'],
  ['0107099806', 'a fictitious personal number of a test, with a wrong check digit'],
  ['056566181', 'an organisation number with a zero too many'],
  ['0123456789', 'the digits'],
  ['0234 5678', 'a unit code that begins with zero'],
  ['121212', 'the beginning of a fictitious personal number'],
  ['+46 8 12 12 12', 'the beginning of more digits than a telephone number has'],
]);

/** The telephone numbers in a text that belong, or could belong, to somebody. */
function numbersIn(text: string): readonly string[] {
  return [...text.matchAll(NUMBER)]
    .map(([written]) => written.replace(/^tel:/, ''))
    .filter((written) => !isReserved(written) && !NO_NUMBERS.has(written));
}

describe('telephone numbers', () => {
  it('in the repository are all of the series that the regulator keeps for fiction', () => {
    const paths = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter(Boolean);
    const read = paths.filter((path) => !/\.(?:png|jpe?g|ttf|otf|pdf|icc|gz)$|(?:^|\/)package-lock\.json$/.test(path));
    expect(read.length).toBeGreaterThan(1000);
    // This file shows what is found.
    const others = read.filter((path) => path !== 'test/telephone-numbers.test.ts');
    expect(others.flatMap((path) => numbersIn(readFileSync(path, 'utf8')).map((one) => `${path}: ${one}`))).toEqual([]);
  });

  it.each([
    '08-508 00 100',
    '08-50800100',
    '08 508 00 100',
    '08–508 00 100',
    '08/508 00 100',
    '0850800100',
    '+46 8 508 00 100',
    '+46850800100',
    '+46 (0)8-508 00 100',
    '070-123 45 67',
    '0701-23 45 67',
    '0701234567',
    '08-465 005 00',
    '070-174 06 04',
    '018-12 34 56',
    '0500-12 34 56',
    '(08) 508 00 100',
    '08.508.00.100',
    '08\u00a0508\u00a000\u00a0100',
    '08\u2011508 00 100',
    '020-12 34 56',
    '0771-123 456',
    '90 000',
    '114 14',
    '1177',
    '116 111',
    '113',
  ])('are found: %s', (number) => {
    expect(numbersIn(`Ring ${number}, dygnet runt.`)).not.toEqual([]);
    expect(numbersIn(`      phone: ${number}\n`)).not.toEqual([]);
  });

  it.each([
    '112',
    '08-465 004 00',
    '08-46500499',
    '08/465 004 18',
    '(08) 465 004 18',
    '08\u00a0465\u00a0004\u00a018',
    '+46 8 465 004 99',
    '+46846500423',
    '0846500418',
    '070-174 06 05',
    '0701-74 06 99',
    '0701740615',
    '2010-02-18',
    '1.2-145/2010',
    '556566-1815',
    '12345678',
  ])('are passed over where they are nobody’s, or none: %s', (number) => {
    expect(numbersIn(`Ring ${number}, dygnet runt.`)).toEqual([]);
  });
});
