import { frequencyText } from './frequency-text.ts';
import type { FrequencyValue, Period } from './minimum-meeting.ts';
import { terms } from './months.ts';

/** How many school weeks a period has. The project assumes that 36 of them make the 178 school days of a year. */
export const schoolWeeks: Readonly<Record<Period, number>> = {
  vecka: 1,
  månad: 4,
  kvartal: 9,
  tertial: 12,
  termin: 18,
  läsår: 36,
  år: 36,
};

export const periods = Object.keys(schoolWeeks) as readonly Period[];

/** The largest value of `times` and `every`. */
export const MOST_TIMES = 366;

/** A frequency counted in one unit: a number of times in a number of school weeks. */
export interface CountedFrequency {
  readonly times: number;
  readonly weeks: number;
}

/** A frequency as times in school weeks; undefined for `vid behov`, which counts nothing. */
export function countOf(value: FrequencyValue): CountedFrequency | undefined {
  if (value === 'vid behov') return undefined;
  if ('every' in value) return { times: 1, weeks: value.every * schoolWeeks[value.unit] };
  return { times: value.times, weeks: schoolWeeks[value.per] };
}

/** Whether a meeting is held whenever somebody needs it, perhaps beside a count. */
export function isWhenNeeded(value: FrequencyValue): boolean {
  return value === 'vid behov' || value.andWhenNeeded === true;
}

/** Whether a floor counts in terms, so that the months of a meeting can show that it is held in each. */
export function countsInTerms(least: CountedFrequency): boolean {
  return least.weeks === schoolWeeks.termin;
}

/**
 * Whether a number of times in a school year falls in both terms as often as the floor asks for, since the meeting names
 * its months: as often in each term, and no more months than times.
 */
function isHeldInEveryTerm(value: FrequencyValue, least: CountedFrequency, months: readonly string[]): boolean {
  if (!countsInTerms(least) || value === 'vid behov' || 'every' in value) return false;
  const inTerm = (term: readonly string[]) => months.filter((month) => term.includes(month)).length;
  return (
    schoolWeeks[value.per] === schoolWeeks.läsår &&
    months.length <= value.times &&
    terms.every((term) => inTerm(term) >= least.times)
  );
}

/**
 * Whether a frequency is below the floor's: its period is longer, it happens fewer times in the floor's period, it
 * counts nothing where the floor counts, or it takes back a `vid behov` that the floor promises.
 * Twice per `läsår` is below once per `termin`: both may fall in autumn, unless the months say that they do not.
 * @param months when a meeting is held, as it names them
 */
export function isBelow(value: FrequencyValue, floor: FrequencyValue, months: readonly string[] = []): boolean {
  if (value !== 'vid behov' && value.andWhenNeeded === false && isWhenNeeded(floor)) return true;
  const least = countOf(floor);
  if (least === undefined) return false;
  const count = countOf(value);
  if (count === undefined) return true;
  if (isHeldInEveryTerm(value, least, months)) return false;
  return count.weeks > least.weeks || count.times * Math.floor(least.weeks / count.weeks) < least.times;
}

/**
 * How a frequency is below the floor's though it happens often enough in the long run: its period is longer, so that all its
 * times may fall in one of the floor's terms or, where the floor counts in another period, close together.
 * @returns undefined where it happens too seldom
 */
export function unevenness(value: FrequencyValue, floor: FrequencyValue): 'in-one-term' | 'close-together' | undefined {
  const [count, least] = [countOf(value), countOf(floor)];
  if (count === undefined || least === undefined) return undefined;
  const isOften = count.weeks > least.weeks && count.times * least.weeks >= least.times * count.weeks;
  if (!isOften) return undefined;
  return countsInTerms(least) ? 'in-one-term' : 'close-together';
}

/**
 * Whether two frequencies have the same wording. An equal frequency in another unit has not: it is accepted, and the
 * agreement prints the district's wording.
 */
export function sameFrequency(a: FrequencyValue, b: FrequencyValue): boolean {
  return frequencyText(a) === frequencyText(b);
}

/**
 * The frequency that holds when a district gives one: the district's wording, with the floor's `vid behov` kept beside
 * it. A frequency below the floor is not taken over, so the result never is below it.
 * @param months when a meeting is held, as the district names them
 */
export function mergeFrequency(
  local: FrequencyValue,
  floor: FrequencyValue,
  months: readonly string[] = [],
): FrequencyValue {
  if (isBelow(local, floor, months)) return floor;
  return local !== 'vid behov' && isWhenNeeded(floor) ? { ...local, andWhenNeeded: true } : local;
}
