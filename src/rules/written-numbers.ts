/** Ten or twelve digits that may be a personal identity number, with the place of all of them. */
export interface WrittenNumber {
  readonly start: number;
  readonly end: number;
  readonly century: string | undefined;
  /** Year, month and day, two digits each; of a coordination number with 60 added to the day. */
  readonly date: string;
  readonly last: string;
}

// U+FFFD stands for a no-break space or a dash of a file that is not UTF-8.
const GAP = '[ \\t\\v\\f\\r\\ufffd]';
export const DASH = '[-+_–\\ufffd]';
/** A letter or digit, of Latin script: what a number does not begin or end beside. */
export const OF_WORD = '[\\dA-Za-z\u00c0-\u024f]';
/**
 * A line end, the next line's indentation and, where a comment goes on there, its sign. A dash may follow without a
 * space; with one it would be the next item of a list.
 */
const FOLD = `[^\\S\\n]*\\n\\s*(?:#+[^\\S\\n]*)?${DASH}?`;
/** What may stand between two parts of a number: a sign, some space, and perhaps a line end. */
export const between = (sign: string): string =>
  `(?:${GAP}{1,2}(?:${sign}${GAP}{0,2})?|${sign}${GAP}{0,2})?(?:${FOLD})?`;
const APART = between(`(?:[/.]|${DASH})`);

export const CENTURY = '(?:18|19|20)';
export const MONTH = '(?:0[1-9]|1[0-2])';
/** A coordination number has 60 added to the day. */
export const DAY = '(?:0[1-9]|[12]\\d|3[01]|6[1-9]|[78]\\d|9[01])';

/**
 * The parts of a number, perhaps apart; never inside a longer run of digits. Every part is bounded or can be read in one
 * way only, so that the time is linear in the text.
 */
const SHORT = `(?<year>\\d\\d)(?<second>${APART})(?<month>${MONTH})(?<third>${APART})(?<day>${DAY})(?<beforeLast>${APART})(?<last>\\d{4})(?!\\d)`;
const WITHOUT_CENTURY = new RegExp(`(?<!\\d)${SHORT}`, 'g');
const WITH_CENTURY = new RegExp(`(?<!\\d)(?<century>${CENTURY})(?<first>${APART})${SHORT}`, 'g');
/** Groups of three, as spreadsheets write great numbers. */
const BY_THOUSANDS = new RegExp(`(?<!\\d|\\d${GAP})(?:\\d|\\d{3})(?:${GAP}\\d{3}){3}(?!\\d|${GAP}\\d)`, 'g');
/** The Tax Agency's 16 for a century is that of legal persons, but is written before a sole trader's number, too. */
const AFTER_SIXTEEN = new RegExp(
  `(?<!\\d)16(?:${GAP}|${DASH})?(\\d\\d${MONTH}${DAY})(?:${GAP}|${DASH})?(\\d{4})(?!\\d)`,
  'g',
);
/** A sole trader's number for value added tax is a personal identity number between SE and 01. */
const AS_VAT_NUMBER = new RegExp(
  `(?<!${OF_WORD})SE(?:${GAP}|${DASH})?(\\d\\d${MONTH}${DAY})(?:${GAP}|${DASH})?(\\d{4})(?:${GAP}|${DASH})?01(?!\\d)`,
  'gi',
);
const DIGITS = new RegExp(`^(${CENTURY}(?=\\d{10}))?(\\d\\d${MONTH}${DAY})(\\d{4})$`);

/**
 * Finds what is written like a personal identity number. Whether it is one, its date and its check digit must say.
 * @param text in plain characters (`plainlyWritten`)
 */
export function* writtenNumbers(text: string): Generator<WrittenNumber> {
  yield* inParts(text, WITH_CENTURY);
  yield* inParts(text, WITHOUT_CENTURY);
  for (const pattern of [AFTER_SIXTEEN, AS_VAT_NUMBER])
    for (const { index, 0: written, 1: date = '', 2: last = '' } of text.matchAll(pattern))
      yield { start: index, end: index + written.length, century: undefined, date, last };
  for (const { index, 0: written } of text.matchAll(BY_THOUSANDS)) {
    const [, century, date = '', last = ''] = DIGITS.exec(written.replaceAll(/\D/g, '')) ?? [];
    if (date !== '') yield { start: index, end: index + written.length, century, date, last };
  }
}

/** Every digit may begin the next number: what looks like one, but is none, can hold the beginning of another. */
function* inParts(text: string, pattern: RegExp): Generator<WrittenNumber> {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const { index, 0: written, groups = {} } = match;
    const { century = '', first = '', year = '', second = '', month = '', third = '', day = '' } = groups;
    const { beforeLast = '', last = '' } = groups;
    const apart = [first, second, third] as const;
    const parts = { text, start: index, end: index + written.length, century, year, last, apart, beforeLast };
    if (isPlausible(parts)) {
      const { start, end } = parts;
      yield { start, end, century: century === '' ? undefined : century, date: year + month + day, last };
    }
    pattern.lastIndex = index + 1;
  }
}

interface Parts {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Empty where there is none. */
  readonly century: string;
  readonly year: string;
  readonly last: string;
  /** What stands after the century, the year and the month. */
  readonly apart: readonly [first: string, second: string, third: string];
  /** What stands before the last four digits. */
  readonly beforeLast: string;
}

/** What a separator is in the main: a full stop or slash, a dash (`-`), space, or nothing. */
type Sign = '.' | '/' | '-' | ' ' | '';

const PLAIN_DASH = /[-+_–]/;

function signOf(separator: string): Sign {
  if (separator.includes('/')) return '/';
  if (separator.includes('.')) return '.';
  if (PLAIN_DASH.test(separator)) return '-';
  return separator === '' ? '' : ' ';
}

function isPlausible(parts: Parts): boolean {
  const signs = parts.apart.map(signOf).filter((sign) => sign !== '');
  const sign = signs[0];
  const beforeLast = signOf(parts.beforeLast);
  // A date in one piece: `850709.9805` is a sum, and `850709/9805` may be a case number.
  if (sign === undefined) return beforeLast !== '.' && beforeLast !== '/';
  // `10–12/12 2010` is a period, and `2009/10 12` a school year.
  if (signs.some((one) => one !== sign)) return false;
  if ((beforeLast === '.' || beforeLast === '/') && beforeLast !== sign) return false;
  return isWholeDate(parts, sign, beforeLast) && standsAlone(parts, sign, beforeLast) && !isOccasion(parts, sign);
}

/**
 * Without a century a date is divided wholly; one in groups of digits partly, but not where a telephone number is. With a
 * century `190801-200630` is a period, six digits and six, and `2023/0684-0014` a case number.
 */
function isWholeDate({ century, year, apart }: Parts, sign: Sign, beforeLast: Sign): boolean {
  if (century !== '') {
    const [first, second, third] = apart;
    if (sign === '/' || sign === '.') return second !== '' && third !== '';
    return first !== '' || second !== '' || beforeLast !== '';
  }
  if (beforeLast === '') return false;
  return (apart[1] !== '' && apart[2] !== '') || (sign === ' ' && !year.startsWith('0'));
}

const ROW = { before: /\d[-–./:]$/, after: /^[-–./:]\d/, beforeGroup: /\d\s$/, afterGroup: /^\s\d/ };

/** `2010-01-01–2010-12-31` is two dates, `2010-02-12 1230–1400` a time, and `+46 8 12 12 12 1212` a telephone number. */
function standsAlone({ text, start, end }: Parts, sign: Sign, beforeLast: Sign): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.slice(end, end + 2);
  if (ROW.before.test(before) || ROW.after.test(after)) return false;
  return sign !== ' ' || beforeLast !== ' ' || !(ROW.beforeGroup.test(before) || ROW.afterGroup.test(after));
}

const TIME_OF_DAY = /^(?:[01]\d|2[0-3])[0-5][05]$/;
const YEAR = /^(?:19|20)\d\d$/;
/** A hyphen alone binds; a dash or a hyphen with space about it may stand for "till". */
const BINDING = /^[-+_]$/;

/**
 * A date may be followed by the time of a meeting, as in `2010-02-12 1230`, or by the year of another date, as in
 * `2010-01-01 – 2011`. One in ten of those has the right check digit by chance, and nobody can turn the error off. Such
 * texts are passed over where the date can be a meeting's and the digits are whole five minutes or a year: of a hundred
 * numbers that are written so, five are missed. With a hyphen, or with a date in one piece, none is.
 */
function isOccasion({ century, last, beforeLast }: Parts, sign: Sign): boolean {
  if (sign === ' ' || (century !== '' && century !== '20')) return false;
  if (YEAR.test(last)) return !BINDING.test(beforeLast);
  return TIME_OF_DAY.test(last) && signOf(beforeLast) === ' ';
}
