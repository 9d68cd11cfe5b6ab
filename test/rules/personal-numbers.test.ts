import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskPersonalNumbers } from '../../src/rules/mask-numbers.ts';
import { findPersonalNumbers } from '../../src/rules/personal-numbers.ts';
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

  it.each([
    '1912-12-12-1212',
    '1912-12-12 1212',
    '1912 - 12 - 12 - 1212',
    '1912–12–12–1212',
    '1912\u201112\u201112\u20111212',
    '1912−12−12 1212',
    '1912_12_12_1212',
    '1912/12/12-1212',
    '1912/12/12/1212',
    '1912.12.12.1212',
    '1912-12-121212',
    '12.12.12-1212',
    '12/12/12 1212',
    '12–12–12 1212',
    '12-12-12-1212',
    '12 12 12-1212',
    '12 12 12 1212',
    '1912 12 12 1212',
    '1912\u00a012\u00a012\u00a01212',
    '1912\u202f1212\u202f1212',
    '1912\ufffd12\ufffd12\ufffd1212',
    '19 121212 1212',
    '19 12 12 12 1212',
    '191212 12 1212',
    '1212 12-1212',
    '191 212 121 212',
    '1 212 121 212',
    '1912-12-\n  12-1212',
    '1912-12-12-\n  1212',
    '# 12 12\n# 12-1212',
    'Möte 2010-02-12, 1912-12-12-1212.',
    'nr 3: 12 12 12-1212',
    '121212_1212',
    '121212\u2028-1212',
    '12\u00ad12\u00ad12-1212',
    '１９１２１２１２－１２１２',
    '١٩١٢١٢١٢-١٢١٢',
    '१९१२ १२ १२ १२१२',
    '𝟏𝟗𝟏𝟐𝟏𝟐𝟏𝟐-𝟏𝟐𝟏𝟐',
    [...'121212-1212'].join('\ufe0f'),
    [...'121212-1212'].join('\u0332'),
    '121212-1212²',
    'SE121212121201',
    '161212121212',
    '16121212-1212',
    'SE 121212-1212 01',
  ])('finds the number however it is divided and spelled: %j', (text) => {
    expect(kinds(text)).toEqual(['personal']);
    expect(maskPersonalNumbers(text)).not.toMatch(
      /\p{Nd}.*\p{Nd}.*\p{Nd}.*\p{Nd}.*\p{Nd}.*\p{Nd}.*\p{Nd}.*\p{Nd}.*\p{Nd}/u,
    );
  });

  it.each([
    '19121212-T123',
    '19121212-TF10',
    '19121212–TF10',
    '19121212 TF10',
    '19121212 - TF10',
    '19121212 T123',
    '19121212-\n  TF10',
    '19121212-tf10',
    '19121212T123',
    '19121212TF10',
    '19121272-TF10',
    '121212-T123',
    '121212-TF10',
    '121212TF10',
    '121212 TF10',
    '1912-12-12-TF10',
    '12.12.12-T123',
    '000229-TF10',
    'född19121212-TF10',
    '１９１２１２１２－ＴＦ１０',
    '19121212-A123',
    '19121212-R123',
    '19121212-K12A',
    '19121212K071',
    '19121212X802',
    '19121212SU3A',
    '19121212-k071',
    '121212-A123',
    '121212K12A',
    '22121212-AB12',
    '22121212AB12',
    '00122045AB12',
    '991981000010',
    '99198100-0010',
    '198108320014',
  ])('finds the reserve number %j', (text) => {
    expect(kinds(text)).toEqual(['reserve']);
    expect(maskPersonalNumbers(text)).not.toMatch(/\p{Nd}|[TRKXSAB]/u);
  });

  it.each([
    ['a format', '20100212-A4 format'],
    ['a room behind a date', '2010-02-12 AB12'],
    ['a room behind a date in one piece', '20100212 AB12'],
    ['half a word', '20100212-bild'],
    ['a word in capitals', '20100212-BILD'],
    ['a part', '20100212-del2'],
    ['a time in Coordinated Universal Time', '20100212T12Z'],
    ['a time in the basic format', '20100212T1200'],
    ['no such month', '20101312-T123'],
    ['no such day', '20100230-T123'],
    ['no leap year', '20090229-TF10'],
    ['five signs', '19121212-T1234'],
    ['three signs', '19121212-T12'],
    ['a hash', 'a3f20100212c4d5'],
    ['a longer code', 'x20100212TF10'],
    ['a train', '100212 T123'],
    ['a national reserve number with a letter that none has', '22121212-OI12'],
    ['a wrong check digit of Region Stockholm', '991981000011'],
    ['a wrong check digit of a day from 32', '198108320015'],
  ])('passes over what is no reserve number, %s: %s', (_why, text) => {
    expect(kinds(text)).toEqual([]);
  });

  // Each has the check digit of a personal number, which one in ten such texts has by chance.
  it.each([
    ['a date and a time of day', '2010-02-22 1230'],
    ['a date and a time of day', '2010/02/23 0900'],
    ['a short date and a time of day', '10-02-22 1230'],
    ['a date and a year', '2010-01-01 2010'],
    ['a date till a year', '2010-01-01 – 2010'],
    ['a period of short dates', '191212-121212'],
    ['a period of short dates with space', '191212 – 121212'],
    ['two short dates', '191212 121212'],
    ['a case number', '1912/1212-1212'],
    ['a case number with a full stop', '1912.1212-1212'],
    ['a period', '2010-01-01–2010-12-31'],
    ['a period with hyphens', '2010-01-01-2010-12-31'],
    ['a period with space', '2010-01-01 – 2010-12-31'],
    ['two dates', '2010-01-01 2010-12-31'],
    ['a period with full stops', '2010.01.01-2010.12.31'],
    ['a time', '2010-02-22 1230-1400'],
    ['a telephone number with an area code of four digits', '0701-740615'],
    ['a telephone number in pairs', '0701-74 06 15'],
    ['a telephone number in another way', '070-174 06 15'],
    ['a telephone number in uneven groups', '070-17 40 615'],
    ['an international telephone number', '+46 8 12 12 12 1212'],
    ['days of a month', '12–12/12 1212'],
    ['a school year', '2012/12 12-1212'],
    ['a list', '12, 12, 12, 1212'],
    ['a sum over a sum', '12.12 121212'],
    ['a longer number in groups', '12 191 212 121 212'],
  ])('passes over %s: %s', (_what, text) => {
    expect(kinds(text)).toEqual([]);
  });

  it('finds a date and a time of day that no meeting has', () => {
    expect(kinds('1912-12-12 1212')).toEqual(['personal']);
    expect(kinds('2010-02-12 1208')).toEqual(['personal']);
    expect(kinds('2010-02-22-1230')).toEqual(['personal']);
    expect(kinds('20100222 1230')).toEqual(['personal']);
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

  it('finds every invented number with its date in parts, in the digits of any script', () => {
    const apart = fc.constantFrom('-', '–', '\u2011', '−', '/', '.', ' ', '\u00a0', ' - ', '_', '\ufe63', '\u3000');
    const zero = fc.constantFrom(0x30, 0x660, 0x966, 0xff10, 0x1d7ce, 0x1d7d8);
    fc.assert(
      fc.property(invented, apart, zero, fc.boolean(), ({ century, date, last, kind }, sign, from, long) => {
        const [year, month, day] = date.match(/../g) ?? [];
        const ascii = `${long ? century : ''}${year}${sign}${month}${sign}${day}-${last}`;
        const number = ascii.replaceAll(/\d/g, (digit) => String.fromCodePoint(from + Number(digit)));
        expect(findPersonalNumbers(`Se ${number}.`)).toEqual([{ start: 3, end: 3 + number.length, kind }]);
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
    ['pairs of digits', '12 '.repeat(2 ** 18)],
    ['pairs of digits and much space', `12 ${' '.repeat(997)}\n`.repeat(2 ** 10)],
    ['pairs of digits and lines', `12 12 12 12${'\n'.repeat(2 ** 10)}`.repeat(2 ** 10)],
    ['signs of comments', `12 12 12\n${'#'.repeat(2 ** 20)}`],
    ['dates and dashes', '12-12-'.repeat(2 ** 17)],
    ['digits of another script', '١٢ '.repeat(2 ** 17)],
    ['marks', '\u0301'.repeat(2 ** 20)],
    ['groups of three', '123 '.repeat(2 ** 18)],
    ['dates and letters', '19121212-T12 '.repeat(2 ** 16)],
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
