import { lastAtOrBefore } from '../values/last-at-or-before.ts';
import type { TimeLimit } from './minimum-step.ts';

/** What a time limit is counted in. */
export const timeUnits = ['days', 'weekdays', 'weeks', 'months'] as const;
export type TimeUnit = (typeof timeUnits)[number];

/** The largest number of units in a time limit. */
export const MOST_UNITS = 366;

/** How many days a number of units takes, by when it begins. */
interface Run {
  readonly shortest: number;
  readonly longest: number;
}

/** The years after which the calendar repeats itself, and their months. */
const CYCLE = 400;
const MONTHS = 12;

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const monthLength = (month: number, year: number) =>
  [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month] ?? 0;

/** The first days of the months of a cycle and of as many after it as a time limit can have, counted from the cycle's first. */
function firstDays(): readonly number[] {
  const first = [0];
  for (let index = 0; index < CYCLE * MONTHS + MOST_UNITS; index += 1) {
    first.push((first[index] ?? 0) + monthLength(index % MONTHS, Math.floor(index / MONTHS)));
  }
  return first;
}

let calendar: readonly number[] | undefined;

/**
 * The days of so many months by the calendar, whatever the day of their first month: a month that lacks that day ends the run
 * on its last, and so never later than the run of whole months that is longest, nor earlier than the shortest.
 */
function monthRun(count: number): Run {
  calendar ??= firstDays();
  const first = calendar;
  let [shortest, longest] = [Number.POSITIVE_INFINITY, 0];
  for (let index = 0; index < CYCLE * MONTHS; index += 1) {
    const days = (first[index + count] ?? 0) - (first[index] ?? 0);
    shortest = Math.min(shortest, days);
    longest = Math.max(longest, days);
  }
  return { shortest, longest };
}

const exact = (days: number): Run => ({ shortest: days, longest: days });

/**
 * How long a number of units takes. What happens on a Saturday or a Sunday is counted from the Monday, whatever the unit, and
 * weekdays are Monday to Friday, holidays aside: both are interpretations of the project. So a run of weekdays crosses fewest
 * weekends from a Monday, and most from a Friday.
 */
const runs: Readonly<Record<TimeUnit, (count: number) => Run>> = {
  days: exact,
  weekdays: (count) => ({
    shortest: count + 2 * Math.floor(count / 5),
    longest: count + 2 * Math.ceil(count / 5),
  }),
  weeks: (count) => exact(7 * count),
  months: monthRun,
};

/** A time limit as a number of one unit; undefined for `genast`. */
export function countedTime(limit: TimeLimit): { readonly unit: TimeUnit; readonly count: number } | undefined {
  if (limit === 'genast') return undefined;
  const [[unit, count]] = Object.entries(limit) as [[TimeUnit, number]];
  return { unit, count };
}

/** The most days that a time limit may take, whenever the clock starts; 0 for `genast`. */
export function longestDays(limit: TimeLimit): number {
  const counted = countedTime(limit);
  return counted === undefined ? 0 : runs[counted.unit](counted.count).longest;
}

/**
 * The most units that are never slower than a limit, whenever the clock starts: by number of the limit's own unit, else so
 * many that their longest run is no longer than the limit's shortest.
 * @returns 0 where one is too slow already
 */
export function mostUnits(unit: TimeUnit, limit: TimeLimit): number {
  const least = countedTime(limit);
  if (least === undefined) return 0;
  if (least.unit === unit) return least.count;
  const { shortest } = runs[least.unit](least.count);
  return lastAtOrBefore(MOST_UNITS + 1, (count) => (count === 0 ? 0 : runs[unit](count).longest), shortest);
}

/** Whether a time limit may end later than another from some day on. */
export function isSlower(limit: TimeLimit, floor: TimeLimit): boolean {
  const counted = countedTime(limit);
  return counted !== undefined && counted.count > mostUnits(counted.unit, floor);
}

/** Whether two limits are written alike; the same time in another unit is not, and the district's wording is printed. */
export function sameTime(a: TimeLimit, b: TimeLimit): boolean {
  const [first, second] = [countedTime(a), countedTime(b)];
  return first?.unit === second?.unit && first?.count === second?.count;
}

/** The limit that holds when a district gives one: its own, but never one that is slower than the floor's. */
export function mergeTime(local: TimeLimit, floor: TimeLimit): TimeLimit {
  return isSlower(local, floor) || sameTime(local, floor) ? floor : local;
}
