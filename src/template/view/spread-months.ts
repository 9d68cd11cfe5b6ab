import { countOf, schoolWeeks } from '../../minimum/frequency.ts';
import type { FrequencyValue } from '../../minimum/minimum-meeting.ts';
import { schoolYear } from './words.ts';

/**
 * The months that meetings are spread over where none is set: five of each term. June is left out, since school ends
 * before its middle, and so is July.
 */
export const termMonths: readonly string[] = schoolYear.slice(0, 10);

/**
 * The months in which a meeting would be held if it were spread evenly over a school year, each in its own share of it:
 * once a term in October and March, or a month or two earlier or later in both. The way that keeps farthest from the
 * months of other meetings is taken, so that they do not heap up; of equal ways, the one nearest the middle of its share.
 * A meeting that is held monthly or more often stands in every month, one that is held less than once a year in one.
 * @param taken the months of the other meetings, each as often as it is taken
 * @returns no months where the frequency counts nothing
 */
export function spreadMonths(frequency: FrequencyValue, taken: readonly string[] = []): readonly string[] {
  if (isMonthly(frequency)) return termMonths;
  const count = countOf(frequency);
  if (count === undefined) return [];
  const yearly = Math.max(1, Math.round((count.times * schoolWeeks.läsår) / count.weeks));
  const [first, ...others] = waysToSpread(yearly);
  const places = taken.map((month) => schoolYear.indexOf(month));
  const best = others.reduce((a, b) => (crowding(b, places) < crowding(a, places) ? b : a), first);
  return best.map((month) => termMonths[month] ?? '');
}

/** The ways to place meetings in a year at equal distance: in the middle of each share, then ever farther from it. */
function waysToSpread(yearly: number): readonly [readonly number[], ...(readonly number[])[]] {
  const all = termMonths.length;
  const middle = Array.from({ length: yearly }, (_, at) => Math.floor(((2 * at + 1) * all) / (2 * yearly)));
  const shifts = termMonths
    .flatMap((_, away) => [-away - 1, away + 1])
    .filter((shift) => -all <= 2 * shift * yearly && 2 * shift * yearly < all);
  return [middle, ...shifts.map((shift) => middle.map((month) => month + shift))];
}

/** The cost of a month by its distance from one that is taken: the same, the next, the next but one. */
const nearness = [100, 10, 1];

function crowding(months: readonly number[], taken: readonly number[]): number {
  return months.reduce(
    (sum, month) => sum + taken.reduce((all, one) => all + (nearness[Math.abs(month - one)] ?? 0), 0),
    0,
  );
}

/**
 * Whether a meeting has more times in a school year than the months that are agreed for it, so that some of its times are
 * left open. One that is held monthly or more often has all of them where it has nine months, which is 36 weeks.
 */
export function hasOpenTimes(frequency: FrequencyValue, agreed: number): boolean {
  const count = countOf(frequency);
  if (count === undefined || agreed === 0) return false;
  const yearly = Math.floor((count.times * schoolWeeks.läsår) / count.weeks);
  return agreed < Math.min(yearly, schoolWeeks.läsår / schoolWeeks.månad);
}

/** Whether meetings are held at least every fourth week. */
export function isMonthly(frequency: FrequencyValue): boolean {
  const count = countOf(frequency);
  return count !== undefined && count.weeks <= schoolWeeks.månad * count.times;
}
