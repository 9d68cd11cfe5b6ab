import { isDay } from '../values/day.ts';
import { present } from '../values/present.ts';
import { isMisspelt } from './misspelt.ts';
import type { WrittenPeriod } from './period.ts';
import { member } from './read-value.ts';
import { writtenStatus } from './written-status.ts';

/** The dates of an agreement, ISO 8601, which compare as text. Absent where the file has no date, or a wrong one. */
export interface Validity {
  readonly from?: string;
  readonly until?: string;
  readonly decidedOn?: string;
}

/** A date of the calendar; undefined for anything else, which is the schema's finding only. */
export function dateOf(value: unknown): string | undefined {
  return typeof value === 'string' && isDay(value) ? value : undefined;
}

/**
 * The dates by which an agreement can be judged. There are none where it ends before it begins: one of the two is
 * wrong, which has been reported, and nobody knows which.
 */
export function validityOf(file: unknown): Validity {
  const from = dateOf(member(file, 'agreement', 'validFrom'));
  const until = dateOf(member(file, 'agreement', 'validUntil'));
  const decidedOn = dateOf(member(file, 'agreement', 'decidedOn'));
  if (from !== undefined && until !== undefined && until < from) return {};
  return present({ from, until, decidedOn });
}

/**
 * Whether an agreement is prolonged at its last day unless somebody gives notice, of which no file knows. One that says itself
 * that it has ended is not.
 */
export function isProlonged(file: unknown): boolean {
  return member(file, 'agreement', 'renewal', 'automatic') === true && writtenStatus(file) !== 'upphord';
}

/**
 * The days on which an agreement is valid; without `until` it holds until further notice, or is prolonged by itself. Undefined
 * where that cannot be known: a date is missing, misspelt or none of the calendar, or the end is before the beginning.
 */
export function knownPeriodOf(file: unknown): WrittenPeriod | undefined {
  const { from, until } = validityOf(file);
  if (from === undefined) return undefined;
  if (until !== undefined) return isProlonged(file) ? { from } : { from, until };
  const agreement = member(file, 'agreement');
  const hasEnd = member(agreement, 'validUntil') !== undefined || isMisspelt(agreement, 'validUntil');
  return hasEnd ? undefined : { from };
}

/** Whether the board decides on an agreement that is already in force. */
export function isDecidedLate({ decidedOn, from }: Validity): boolean {
  return decidedOn !== undefined && from !== undefined && decidedOn > from;
}
