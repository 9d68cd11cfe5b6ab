import type { Stretch } from '../source/span.ts';
import { hasCheckDigit } from '../values/luhn.ts';
import { between, CENTURY, DASH, MONTH, OF_WORD } from './written-numbers.ts';

/** Between the parts of the date of a school's number, should they be apart. */
const APART = '[-/. ]?';

/**
 * A date and four characters. The first two digits are a century, or those of a national reserve number: 22 to 98, or 00
 * before what is no date.
 */
const WITH_LETTERS = new RegExp(
  `(?<!\\d)(\\d\\d(?=(?:\\d\\d${APART}){3}))?(\\d\\d)(${APART})(\\d\\d)(${APART})(\\d\\d)(${between(DASH)})([\\dA-Za-z]{4})(?!${OF_WORD})`,
  'g',
);

/**
 * The numbers of Region Stockholm, 99, a year and six digits, and of Inera Carelink, whose day is 32 to 59 (Inera, Lokala
 * reservidentiteter 1.2).
 */
const WITH_DIGITS = new RegExp(
  `(?<!\\d)(?:(99)(?:19|2[0-2])\\d\\d|(${CENTURY})\\d\\d${MONTH}(?=3[2-9]|[45]))\\d\\d(?:${DASH}?\\d{4})(?!\\d)`,
  'g',
);

/** What schools write where a pupil has no personal number (Statistics Sweden, IVO): T and three digits, TF and two. */
const OF_SCHOOL = /^(?:T\d|TF)\d\d$/i;
/** Regions' own: at least one letter, as Socialstyrelsen advises, so that the number is nobody's; none has but letters. */
const OF_REGION = /^(?=.*\d)(?=.*[A-Z])[\dA-Z]{4}$/;
/** The same as people may write it, where it cannot be half a word: `del2` and `bild` are none. */
const OF_REGION_IN_SMALL = /^[a-z]\d{3}$/;
/** Inera, Nationell reservidentitet 1.0: two letters, one sign for the sex, a check digit. */
const NATIONAL = /^[A-HJ-NPR-UX-Z]{2}[A-Z\d]\d$/;
/** `20100212T12Z` is a time (ISO 8601, basic format). */
const ZULU = /^T\d\dZ$/;

/**
 * Finds the numbers that stand for a personal identity number where somebody has none: schools' T and TF numbers and the
 * reserve numbers of health care. Few of them have a check digit, so they count only as they are really written: a
 * date of the calendar, in one piece, and right after it or after a dash four characters, a letter and a digit
 * among them. `20100212-A4 format` and `2010-02-12 AB12` are none. Schools' numbers, which nothing else looks like, may also
 * have a date in parts and space before their letters.
 * @param text in plain characters (`plainlyWritten`)
 */
export function* reserveNumbers(text: string): Generator<Stretch> {
  WITH_LETTERS.lastIndex = 0;
  for (let match = WITH_LETTERS.exec(text); match !== null; match = WITH_LETTERS.exec(text)) {
    if (isReserve(match, text)) yield { start: match.index, end: match.index + match[0].length };
    WITH_LETTERS.lastIndex = match.index + 1;
  }
  for (const { index, 0: written, 1: stockholm } of text.matchAll(WITH_DIGITS)) {
    const digits = written.replaceAll(/\D/g, '');
    if (hasCheckDigit(digits.slice(stockholm === undefined ? 2 : 4)))
      yield { start: index, end: index + written.length };
  }
}

const DASH_ALONE = new RegExp(`^${DASH}$`);
const IN_WORD = new RegExp(`${OF_WORD}$`);

function isReserve(match: RegExpExecArray, text: string): boolean {
  const [, prefix, year = '', first = '', month = '', second = '', day = '', apart = '', last = ''] = match;
  if (!/\d/.test(last) || !/[A-Za-z]/.test(last) || first !== second) return false;
  const isBound = apart === '' || DASH_ALONE.test(apart);
  // Without a dash it may be part of any code.
  if (apart === '' && IN_WORD.test(text.charAt(match.index - 1))) return false;
  const isDate = isDayOf(prefix, year, month, day);
  if (OF_SCHOOL.test(last))
    return isDate && (first === '' ? isBound || isMarked(prefix, last) : isBound && apart !== '');
  if (!isBound || first !== '') return false;
  if (isDate) return isOfRegion(last, apart);
  return NATIONAL.test(last) && isNational(prefix, year, month, day);
}

/** Whether a school's number is known as one even behind space: `20100212 T123` and `100212 TF10`, not `100212 T123`. */
function isMarked(prefix: string | undefined, last: string): boolean {
  return prefix !== undefined || /^TF/i.test(last);
}

function isOfRegion(last: string, apart: string): boolean {
  if (apart === '') return OF_REGION.test(last) && !ZULU.test(last);
  return OF_REGION.test(last) || OF_REGION_IN_SMALL.test(last);
}

const CENTURIES = new RegExp(`^${CENTURY}$`);
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether a day is in the calendar; perhaps with 60 added, and in any century that has it where none is written. */
function isDayOf(century: string | undefined, year: string, month: string, day: string): boolean {
  if (century !== undefined && !CENTURIES.test(century)) return false;
  const inMonth = Number(day) > 60 ? Number(day) - 60 : Number(day);
  const years = Number((century ?? '20') + year);
  const isLeap = years % 4 === 0 && (years % 100 !== 0 || years % 400 === 0);
  const days = month === '02' && isLeap ? 29 : (DAYS_IN_MONTH[Number(month) - 1] ?? 0);
  return inMonth >= 1 && inMonth <= days;
}

/** A national reserve number's date is real; one without a known date has 00, a month from 20 and a day from 40 to 59. */
function isNational(prefix: string | undefined, year: string, month: string, day: string): boolean {
  if (prefix === undefined) return false;
  if (prefix === '00') return Number(month) >= 20 && /^[45]/.test(day);
  return Number(prefix) >= 22 && prefix !== '99' && isDayOf(undefined, year, month, day);
}
