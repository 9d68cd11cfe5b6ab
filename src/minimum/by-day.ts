import { rememberByObject, rememberByText } from '../values/remember.ts';
import type { MinimumLevel } from './minimum-level.ts';

/** The agreements of a run mostly begin on the same day; up to this many days are kept for each level. */
const MOST_DAYS = 100;

/**
 * Makes something of a level as it is on a day, once for each level and day.
 * @param make is given the day, ISO 8601
 */
export function rememberByDay<V>(
  make: (level: MinimumLevel, day: string) => V,
): (level: MinimumLevel, day: string) => V {
  const byLevel = rememberByObject((level: MinimumLevel) => rememberByText(MOST_DAYS, (day) => make(level, day)));
  return (level, day) => byLevel(level)(day);
}
