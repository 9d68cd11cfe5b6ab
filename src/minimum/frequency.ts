import { frequencyText } from './frequency-text.ts';
import type { FrequencyValue, Period } from './minimum-level.ts';

/** How many school weeks a period has: an assumption of the project, 36 of them being the 178 school days of a year. */
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

/** The largest number that `times` and `every` take. */
export const MOST_TIMES = 366;

/** A counted frequency in one unit: so many times in so many school weeks. */
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

/** Whether a meeting is also held when somebody needs it. */
export function isWhenNeeded(value: FrequencyValue): boolean {
  return value === 'vid behov' || value.andWhenNeeded === true;
}

/**
 * Whether a frequency is below the floor's: its period is longer, or it happens fewer times in the floor's period, or
 * it counts nothing where the floor counts, or it takes back a `vid behov` that the floor promises.
 * Twice per `läsår` is below once per `termin`: both may fall in autumn.
 */
export function isBelow(value: FrequencyValue, floor: FrequencyValue): boolean {
  if (value !== 'vid behov' && value.andWhenNeeded === false && isWhenNeeded(floor)) return true;
  const least = countOf(floor);
  if (least === undefined) return false;
  const count = countOf(value);
  if (count === undefined || count.weeks > least.weeks) return true;
  return count.times * Math.floor(least.weeks / count.weeks) < least.times;
}

/**
 * Whether two frequencies are the same in wording too. An equal frequency in another unit is not: it is accepted, and
 * the district's own wording is printed.
 */
export function sameFrequency(a: FrequencyValue, b: FrequencyValue): boolean {
  return frequencyText(a) === frequencyText(b);
}

/**
 * The frequency that holds when a district says one: its own wording, beside which the floor's `vid behov` stays true.
 * What is below the floor is not taken over, so that the result never is.
 */
export function mergeFrequency(local: FrequencyValue, floor: FrequencyValue): FrequencyValue {
  if (isBelow(local, floor)) return floor;
  return local !== 'vid behov' && isWhenNeeded(floor) ? { ...local, andWhenNeeded: true } : local;
}
