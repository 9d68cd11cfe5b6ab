import { isDay } from '../values/day.ts';
import { present } from '../values/present.ts';
import { member } from './read-value.ts';

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

/** Whether the board decides on an agreement that is already in force. */
export function isDecidedLate({ decidedOn, from }: Validity): boolean {
  return decidedOn !== undefined && from !== undefined && decidedOn > from;
}
