import Personnummer from 'personnummer';
import { plainlyWritten } from './plainly-written.ts';
import { reserveNumbers } from './reserve-numbers.ts';
import { MONTH, writtenNumbers } from './written-numbers.ts';

/** `reserve` is a number that stands for a personal identity number in a school or in health care. */
export type PersonalNumberKind = 'personal' | 'coordination' | 'reserve';

/** A personal identity number in a text, from its first digit to after its last character. */
export interface PersonalNumber {
  readonly start: number;
  readonly end: number;
  readonly kind: PersonalNumberKind;
}

/** Neither a letter nor a comma stands between the parts of a number. */
const NO_WORD = '[^\\dA-Za-z\u00c0-\u024f,]*';
/**
 * A year, a month, a day and four signs with a digit, however far apart; or what reserve numbers without a date begin with;
 * or groups of three digits. Where none of these is, no number is, and most files are done.
 */
const MAY_HOLD = new RegExp(
  `\\d\\d${NO_WORD}${MONTH}${NO_WORD}\\d\\d${NO_WORD}(?=[A-Za-z]{0,3}\\d)[\\dA-Za-z]{4}` +
    '|99(?:19|2[0-2])\\d{4}|00\\d\\d[2-9]\\d[45]\\d|\\d(?:[^\\dA-Za-z]\\d{3}){3}',
);

/**
 * Finds personal identity numbers (personnummer and samordningsnummer, folkbokföringslagen (1991:481) 18 and 18 a §§): a
 * valid date, a valid check digit, with or without century, with or without signs between the parts, in the digits of
 * any script, and whatever invisible stands between them. Finds reserve numbers, too. The result depends on the text
 * alone, never on today.
 * @returns the numbers in the order of the text, none inside another
 */
export function findPersonalNumbers(text: string): readonly PersonalNumber[] {
  const { text: plain, originAt } = plainlyWritten(text);
  if (!MAY_HOLD.test(plain)) return [];
  return apart([...ordinary(plain), ...reserve(plain)]).map(({ start, end, kind }) => {
    const last = originAt(end - 1);
    return { start: originAt(start), end: last + ((text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1), kind };
  });
}

/** Sorts numbers by their place. Of those that overlap the first is kept, and of those that begin together the longest. */
export function apart(found: readonly PersonalNumber[]): readonly PersonalNumber[] {
  const kept: PersonalNumber[] = [];
  for (const one of [...found].sort((a, b) => a.start - b.start || b.end - a.end))
    if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one);
  return kept;
}

function reserve(text: string): readonly PersonalNumber[] {
  return [...reserveNumbers(text)].map(({ start, end }) => ({ start, end, kind: 'reserve' }));
}

function ordinary(text: string): readonly PersonalNumber[] {
  const found: PersonalNumber[] = [];
  // The library throws for each wrong number, and 1 MiB can hold 100,000: stack traces would take most of the time.
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    for (const { start, end, century, date, last } of writtenNumbers(text)) {
      const kind = kindOf(century, date, last);
      if (kind !== undefined) found.push({ start, end, kind });
    }
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
  return found;
}

/**
 * The library guesses a missing century from today's year, and looks dates up in the machine's time zone, where days
 * have been skipped (Samoa, 30 December 2011). So it is given a year 400 years later, when the calendar is the same.
 * Without a century it is given a year of the 2400s, which like the 2000s begin with a leap year: that lets only 29
 * February 1900 pass wrongly.
 */
const LATER: Readonly<Record<string, string>> = { 18: '22', 19: '23', 20: '24' };

function kindOf(century: string | undefined, date: string, last: string): PersonalNumberKind | undefined {
  if (!Personnummer.valid(`${LATER[century ?? '20'] ?? ''}${date}${last}`)) return undefined;
  return Number(date.slice(4)) > 60 ? 'coordination' : 'personal';
}
