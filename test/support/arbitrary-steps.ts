import fc from 'fast-check';
import { lastDayOfMonth } from '../../src/minimum/day-of-school-year.ts';
import type { DayOfSchoolYear, TimeLimit } from '../../src/minimum/minimum-step.ts';

const counts = fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 366 }));

/** Any well-formed time limit; small numbers more often than a file's bounds would have them. */
export const timeLimit: fc.Arbitrary<TimeLimit> = fc.oneof(
  fc.constant('genast' as const),
  fc.record({ days: counts }),
  fc.record({ weekdays: counts }),
  fc.record({ weeks: counts }),
  fc.record({ months: fc.integer({ min: 1, max: 24 }) }),
);

/** Any day of the school year. */
export const dayOfSchoolYear: fc.Arbitrary<DayOfSchoolYear> = fc
  .integer({ min: 1, max: 12 })
  .chain((month) => fc.record({ month: fc.constant(month), day: fc.integer({ min: 1, max: lastDayOfMonth(month) }) }));
