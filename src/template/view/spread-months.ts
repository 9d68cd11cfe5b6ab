import { countOf, schoolWeeks } from '../../minimum/frequency.ts';
import type { FrequencyValue } from '../../minimum/minimum-level.ts';
import { schoolYear } from './words.ts';

/**
 * The months that meetings are spread over where none is set: five of each term. June is left out, since school ends
 * before its middle, and so is July.
 */
export const termMonths: readonly string[] = schoolYear.slice(0, 10);

/**
 * The months in which a meeting would be held if it were spread evenly over a school year: each stands in the middle of
 * its share of it, so that once a term is October and March, and twice a term September, November, February and April.
 * A meeting that is held monthly or more often stands in every month, one that is held less than once a year in one. None
 * where nothing is counted.
 */
export function spreadMonths(frequency: FrequencyValue): readonly string[] {
  if (isMonthly(frequency)) return termMonths;
  const count = countOf(frequency);
  if (count === undefined) return [];
  const yearly = Math.max(1, Math.round((count.times * schoolWeeks.läsår) / count.weeks));
  return Array.from(
    { length: yearly },
    (_, at) => termMonths[Math.floor(((at + 0.5) * termMonths.length) / yearly)] ?? '',
  );
}

/** Whether meetings are held at least every fourth week. */
export function isMonthly(frequency: FrequencyValue): boolean {
  const count = countOf(frequency);
  return count !== undefined && count.weeks <= schoolWeeks.månad * count.times;
}
