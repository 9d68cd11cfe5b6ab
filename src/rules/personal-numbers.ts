import Personnummer from 'personnummer';

export type PersonalNumberKind = 'personal' | 'coordination';

/** A personal identity number in a text, from its first digit to after its last. */
export interface PersonalNumber {
  readonly start: number;
  readonly end: number;
  readonly kind: PersonalNumberKind;
}

// U+FFFD stands for a no-break space or a dash of a file that is not UTF-8.
const GAP = '[\\p{Zs}\\t\\ufffd]';
const DASH = '[-+\\p{Pd}\\u2212\\ufffd]';
/**
 * A line end, the next line's indentation and, where a comment goes on there, its sign. A dash may follow without a
 * space; with one it would be the next item of a list.
 */
const FOLD = `[^\\S\\n]*\\n\\s*(?:#+[^\\S\\n]*)?${DASH}?`;
const MONTH = '(?:0[1-9]|1[0-2])';
/** A coordination number has 60 added to the day. */
const DAY = '(?:0[1-9]|[12]\\d|3[01]|6[1-9]|[78]\\d|9[01])';

/**
 * What looks like a number: 10 or 12 digits, never inside a longer run of digits, with at most a dash and some space
 * before the last four. Every part is bounded or can be read in one way only, so that the time is linear in the text.
 */
const CANDIDATE = new RegExp(
  `(?<!\\d)(18|19|20)?(\\d\\d${MONTH}${DAY})${GAP}{0,2}${DASH}?(?:${GAP}{0,2}|${FOLD})(\\d{4})(?!\\d)`,
  'gu',
);

/** Characters without width that hide between digits; a file in UTF-16, read as UTF-8, has U+0000 there. */
const INVISIBLE = '[\\0\\u00ad\\u200b-\\u200f\\u2060\\ufeff]';
const SOME_INVISIBLE = new RegExp(INVISIBLE);
const EVERY_INVISIBLE = new RegExp(INVISIBLE, 'g');

/**
 * Finds personal identity numbers (personnummer and samordningsnummer, folkbokföringslagen (1991:481) 18 and 18 a §§):
 * a valid date, a valid check digit, with or without century. The result depends on the text alone, never on today.
 * @returns the numbers in the order of the text
 */
export function findPersonalNumbers(text: string): readonly PersonalNumber[] {
  if (!SOME_INVISIBLE.test(text)) return candidates(text);
  const offsets: number[] = [];
  for (let at = 0; at < text.length; at += 1) if (!SOME_INVISIBLE.test(text.charAt(at))) offsets.push(at);
  return candidates(text.replaceAll(EVERY_INVISIBLE, '')).map(({ start, end, kind }) => ({
    start: offsets[start] ?? 0,
    end: (offsets[end - 1] ?? 0) + 1,
    kind,
  }));
}

/** Replaces every digit of every personal identity number in a text by `*`; the text keeps its length. */
export function maskPersonalNumbers(text: string): string {
  return maskSpans(text, findPersonalNumbers(text));
}

/** Replaces the digits inside some stretches of a text, sorted by their beginnings, by `*`. */
export function maskSpans(text: string, spans: readonly { readonly start: number; readonly end: number }[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { start, end } of spans) {
    if (end <= done) continue;
    const from = Math.max(start, done);
    parts.push(text.slice(done, from), text.slice(from, end).replaceAll(/\d/g, '*'));
    done = end;
  }
  return parts.length === 0 ? text : parts.join('') + text.slice(done);
}

function candidates(text: string): readonly PersonalNumber[] {
  const found: PersonalNumber[] = [];
  // The library throws for each wrong number, and 1 MiB can hold 100,000: stack traces would take most of the time.
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    for (const match of text.matchAll(CANDIDATE)) {
      const [written, century, date = '', last = ''] = match;
      const kind = kindOf(century, date, last);
      if (kind !== undefined) found.push({ start: match.index, end: match.index + written.length, kind });
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
