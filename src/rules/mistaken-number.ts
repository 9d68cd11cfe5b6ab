import { rememberOnce } from '../values/remember.ts';
import { plainlyWritten } from './plainly-written.ts';

/** What else a text may mean that looks like a personal identity number. */
export type MayBe = 'telephone' | 'time';

/** Written in one piece, or in groups of digits, from 0; `040812 1212` is divided as a personal number is. */
const LIKE_TELEPHONE = /^(?!\d{6}\s+\d{4}$)0[\d\s]+$/;
const TEN_DIGITS = /^(?:\D*\d){10}\D*$/;
/** What people write before a telephone number, in Swedish or English, with what may stand between. */
const BEFORE_TELEPHONE = rememberOnce(
  () =>
    /(?<!\p{L})(?:tel|tfn|telefon\p{L}*|mobil\p{L}*|ring\p{L}{0,2}|sms\p{L}{0,2}|nås|växel\p{L}*|jour\p{L}*|phone|call)(?!\p{L})[^\n\d]*$|(?<!\p{L})nr\P{L}{0,3}$/iu,
);
/** A date, in parts or in one piece, and a time of day behind space. */
const LIKE_TIME = /^(?:\d\d){1,2}([-–./]?)\d\d\1\d\d\s+(?:[01]\d|2[0-3])[0-5]\d$/;
/** How far a word may stand before a number. */
const NEAR = 40;

/**
 * Tells what a found number may be instead, so that a message can say how to write it; the number is refused all the
 * same. One number in a hundred and fifty that begins with 0 and has ten digits in a row has a date and the right check digit.
 * @param text what the number was found in
 */
export function mistakenFor(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): MayBe | undefined {
  const written = plainlyWritten(text.slice(start, end)).text;
  if (LIKE_TIME.test(written)) return 'time';
  if (!TEN_DIGITS.test(written)) return undefined;
  const before = text.slice(Math.max(0, start - NEAR), start);
  return LIKE_TELEPHONE.test(written) || BEFORE_TELEPHONE().test(before) ? 'telephone' : undefined;
}
