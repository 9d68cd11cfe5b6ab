import { dateOfDay, dayNumber } from '../values/day.ts';
import { present } from '../values/present.ts';

/** The days on which an agreement is valid. */
export interface Period {
  /** The first day, in days since 1970-01-01. */
  readonly from: number;
  /** The last day, which counts; `Infinity` where the agreement holds until further notice. */
  readonly until: number;
}

/** What an agreement says of its own validity, as dates of the calendar (ISO 8601). */
export interface WrittenPeriod {
  readonly from: string;
  /** Absent: until further notice. */
  readonly until?: string;
}

/** The days of a written period. */
export function periodOf({ from, until }: WrittenPeriod): Period {
  return { from: dayNumber(from), until: until === undefined ? Number.POSITIVE_INFINITY : dayNumber(until) };
}

/** The dates of a period. */
export function datesOf({ from, until }: Period): WrittenPeriod {
  return { from: dateOfDay(from), ...present({ until: Number.isFinite(until) ? dateOfDay(until) : undefined }) };
}

/** The days that two periods have in common; undefined where there are none. */
export function commonDays(a: Period, b: Period): Period | undefined {
  const common = { from: Math.max(a.from, b.from), until: Math.min(a.until, b.until) };
  return common.from <= common.until ? common : undefined;
}

/** Whether two agreements may be valid on the same day: of one whose validity nobody can read that is always possible. */
export function mayMeet(a: Period | undefined, b: Period | undefined): boolean {
  return a === undefined || b === undefined || commonDays(a, b) !== undefined;
}
