import type { DayOfSchoolYear } from './minimum-step.ts';

/** The month in which a school year begins: August. */
const FIRST_MONTH = 8;

/** The numbers of the months in the order of the school year, August first. */
export const monthsOfSchoolYear: readonly number[] = Array.from(
  { length: 12 },
  (_, index) => ((FIRST_MONTH - 1 + index) % 12) + 1,
);

/** How many days each month has in every year, January first: the same day must come back each school year. */
const lengths: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The last day of a month (1 to 12) that it has in every year. */
export function lastDayOfMonth(month: number): number {
  return lengths[month - 1] ?? 31;
}

const placeOf = ({ month, day }: DayOfSchoolYear) => monthsOfSchoolYear.indexOf(month) * 31 + day;

/** Whether a day comes later in the school year than another. */
export function isLaterDay(day: DayOfSchoolYear, floor: DayOfSchoolYear): boolean {
  return placeOf(day) > placeOf(floor);
}

/** Whether two days of the school year are the same. */
export function sameDay(a: DayOfSchoolYear, b: DayOfSchoolYear): boolean {
  return placeOf(a) === placeOf(b);
}

/** The last day that holds when a district gives one: its own, but never one that is later than the floor's. */
export function mergeDay(local: DayOfSchoolYear, floor: DayOfSchoolYear): DayOfSchoolYear {
  return isLaterDay(local, floor) || sameDay(local, floor) ? floor : local;
}
