import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLaterDay, lastDayOfMonth, mergeDay, monthsOfSchoolYear } from '../../src/minimum/day-of-school-year.ts';
import type { DayOfSchoolYear, TimeLimit } from '../../src/minimum/minimum-step.ts';
import { isSlower, longestDays, MOST_UNITS, mergeTime, mostUnits, timeUnits } from '../../src/minimum/time-limit.ts';
import { flowYaml, lastDayText, timeText } from '../../src/minimum/time-text.ts';
import { parseYaml } from '../../src/source/parse-yaml.ts';
import { sourceText } from '../../src/source/source-text.ts';
import { dateOfDay, dayNumber } from '../../src/values/day.ts';
import { dayOfSchoolYear, timeLimit } from '../support/arbitrary-steps.ts';
import { runs } from '../support/whole.ts';

const weekday = (day: number) => new Date(day * 86_400_000).getUTCDay();
const isWeekend = (day: number) => weekday(day) === 0 || weekday(day) === 6;

/** The Monday after a Saturday or a Sunday; any other day as it is. */
function counted(day: number): number {
  return isWeekend(day) ? counted(day + 1) : day;
}

function weekdaysAfter(day: number, count: number): number {
  let at = day;
  for (let left = count; left > 0; ) {
    at += 1;
    if (!isWeekend(at)) left -= 1;
  }
  return at;
}

/** The same day some months later, or the last of a month that lacks it. */
function monthsAfter(day: number, count: number): number {
  const [year = 0, month = 0, ofMonth = 0] = dateOfDay(day).split('-').map(Number);
  const last = new Date(Date.UTC(year, month + count, 0));
  const at = Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(ofMonth, last.getUTCDate()));
  return at / 86_400_000;
}

/** The last day of a limit whose clock starts on a day, both counted from 1970: by the calendar, step by step. */
function endOf(limit: TimeLimit, start: number): number {
  if (limit === 'genast') return start;
  const from = counted(start);
  if ('days' in limit) return from + limit.days;
  if ('weeks' in limit) return from + 7 * limit.weeks;
  if ('weekdays' in limit) return weekdaysAfter(from, limit.weekdays);
  return monthsAfter(from, limit.months);
}

const FIRST = dayNumber('2023-08-01');
const days = Array.from({ length: 4 * 365 + 1 }, (_, index) => FIRST + index);

describe('isSlower', () => {
  it.each<[TimeLimit, TimeLimit, boolean]>([
    ['genast', 'genast', false],
    ['genast', { days: 1 }, false],
    [{ days: 1 }, 'genast', true],
    [{ weekdays: 3 }, { weekdays: 3 }, false],
    [{ weekdays: 4 }, { weekdays: 3 }, true],
    [{ weeks: 2 }, { days: 14 }, false],
    [{ days: 14 }, { weeks: 2 }, false],
    [{ days: 15 }, { weeks: 2 }, true],
    // From a Friday, a weekday is three days.
    [{ weekdays: 1 }, { days: 2 }, true],
    [{ weekdays: 1 }, { days: 3 }, false],
    [{ weekdays: 5 }, { weeks: 1 }, false],
    [{ weekdays: 6 }, { weeks: 1 }, true],
    // From a Monday, four weekdays are four days.
    [{ days: 4 }, { weekdays: 4 }, false],
    [{ days: 5 }, { weekdays: 4 }, true],
    [{ days: 7 }, { weekdays: 5 }, false],
    [{ weeks: 1 }, { weekdays: 4 }, true],
    // February.
    [{ weeks: 4 }, { months: 1 }, false],
    [{ days: 29 }, { months: 1 }, true],
    [{ weekdays: 20 }, { months: 1 }, false],
    [{ weekdays: 21 }, { months: 1 }, true],
    [{ months: 1 }, { days: 30 }, true],
    [{ months: 1 }, { days: 31 }, false],
    [{ months: 4 }, { days: 122 }, true],
    [{ months: 4 }, { days: 123 }, false],
    [{ days: 120 }, { months: 4 }, false],
    [{ days: 121 }, { months: 4 }, true],
    // The year 2100 is no leap year, and four years may be a day shorter.
    [{ months: 300 }, { months: 300 }, false],
  ])('of %j against %j is %s', (limit, floor, slower) => {
    expect(isSlower(limit, floor)).toBe(slower);
  });

  it('knows how long months are by the calendar', () => {
    const longest = [31, 62, 92, 123, 153, 184];
    const shortest = [28, 59, 89, 120, 150, 181];
    for (const [index, most] of longest.entries()) {
      expect(isSlower({ months: index + 1 }, { days: most })).toBe(false);
      expect(isSlower({ months: index + 1 }, { days: most - 1 })).toBe(true);
    }
    for (const [index, least] of shortest.entries()) expect(mostUnits('days', { months: index + 1 })).toBe(least);
  });

  it('accepts only what never ends later, from any day of four years', () => {
    fc.assert(
      fc.property(timeLimit, timeLimit, (limit, floor) => {
        if (isSlower(limit, floor)) return;
        for (const day of days) {
          if (endOf(limit, day) > endOf(floor, day)) throw new Error(`later from ${dateOfDay(day)}`);
        }
      }),
      { numRuns: runs(1600, 60) },
    );
  });

  it('accepts no step that would make one counted from it later, from any day of four years', () => {
    // What waits for a step waits for the day on which that was taken, which is no later than its own last day.
    const chain = fc.array(fc.tuple(timeLimit, timeLimit), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(chain, (pairs) => {
        const held = pairs.map(([local, floor]) => [mergeTime(local, floor), floor] as const);
        for (const day of days) {
          let [end, floorEnd] = [day, day];
          for (const [limit, floor] of held) {
            [end, floorEnd] = [endOf(limit, end), endOf(floor, floorEnd)];
            if (end > floorEnd) throw new Error(`later from ${dateOfDay(day)}`);
          }
        }
      }),
      { numRuns: runs(1600, 60) },
    );
  });

  it('ends no earlier the later it starts', () => {
    fc.assert(
      fc.property(timeLimit, (limit) => {
        const ends = days.map((day) => endOf(limit, day));
        expect(ends.every((end, index) => index === 0 || end >= (ends[index - 1] ?? 0))).toBe(true);
      }),
      { numRuns: runs(800, 60) },
    );
  });

  it('refuses nothing but what some day would show to be later, but for months', () => {
    // Months differ by their season, so that a run of days may be no later on any day and still longer than the shortest.
    const short = timeLimit.filter((one) => one === 'genast' || !('months' in one));
    fc.assert(
      fc.property(short, short, (limit, floor) => {
        if (!isSlower(limit, floor)) return;
        expect(days.some((day) => endOf(limit, day) > endOf(floor, day))).toBe(true);
      }),
      { numRuns: runs(1600, 60) },
    );
  });

  it('is an order', () => {
    fc.assert(
      fc.property(timeLimit, timeLimit, timeLimit, (a, b, c) => {
        expect(isSlower(a, a)).toBe(false);
        if (!isSlower(a, b) && !isSlower(b, c)) expect(isSlower(a, c)).toBe(false);
      }),
      { numRuns: runs(10_000, 300) },
    );
  });

  it('agrees with the most units of each kind', () => {
    fc.assert(
      fc.property(timeLimit, fc.constantFrom(...timeUnits), (floor, unit) => {
        const most = mostUnits(unit, floor);
        const limit = (count: number) => ({ [unit]: count }) as unknown as TimeLimit;
        if (most > 0) expect(isSlower(limit(most), floor)).toBe(false);
        if (most < MOST_UNITS) expect(isSlower(limit(most + 1), floor)).toBe(true);
      }),
    );
  });
});

describe('mergeTime', () => {
  it('is idempotent, and never slower than the floor', () => {
    fc.assert(
      fc.property(timeLimit, timeLimit, (local, floor) => {
        const merged = mergeTime(local, floor);
        expect(isSlower(merged, floor)).toBe(false);
        expect(mergeTime(local, merged)).toEqual(merged);
        expect(mergeTime(merged, floor)).toEqual(merged);
      }),
    );
  });

  it("keeps the district's own wording of the same time", () => {
    expect(mergeTime({ days: 14 }, { weeks: 2 })).toEqual({ days: 14 });
    expect(mergeTime({ weeks: 3 }, { weeks: 2 })).toEqual({ weeks: 2 });
  });
});

describe('isLaterDay', () => {
  it('counts from 1 August', () => {
    const [first, last] = [
      { month: 8, day: 1 },
      { month: 7, day: 31 },
    ];
    expect(isLaterDay({ month: 3, day: 1 }, { month: 9, day: 15 })).toBe(true);
    expect(isLaterDay({ month: 12, day: 31 }, { month: 1, day: 1 })).toBe(false);
    expect(monthsOfSchoolYear).toEqual([8, 9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7]);
    fc.assert(
      fc.property(dayOfSchoolYear, (day) => {
        expect(isLaterDay(first, day)).toBe(false);
        expect(isLaterDay(day, last)).toBe(false);
      }),
    );
  });

  it('is the order of the days of any school year', () => {
    const inYear = ({ month, day }: DayOfSchoolYear, first: number) =>
      Date.UTC(month >= 8 ? first : first + 1, month - 1, day);
    fc.assert(
      fc.property(dayOfSchoolYear, dayOfSchoolYear, fc.integer({ min: 2020, max: 2060 }), (a, b, year) => {
        expect(isLaterDay(a, b)).toBe(inYear(a, year) > inYear(b, year));
        expect(mergeDay(mergeDay(a, b), b)).toEqual(mergeDay(a, b));
        expect(isLaterDay(mergeDay(a, b), b)).toBe(false);
      }),
    );
  });

  it('has only days that every year has', () => {
    for (const month of monthsOfSchoolYear) {
      const last = lastDayOfMonth(month);
      expect(new Date(Date.UTC(2023, month - 1, last)).getUTCMonth()).toBe(month - 1);
      expect(new Date(Date.UTC(2023, month - 1, last + 1)).getUTCMonth()).toBe(month % 12);
    }
  });
});

describe('timeText', () => {
  it.each<[TimeLimit, string]>([
    ['genast', 'genast'],
    [{ weekdays: 1 }, 'inom en vardag'],
    [{ weekdays: 3 }, 'inom tre vardagar'],
    [{ days: 1 }, 'inom en dag'],
    [{ days: 14 }, 'inom 14 dagar'],
    [{ weeks: 2 }, 'inom två veckor'],
    [{ weeks: 1 }, 'inom en vecka'],
    [{ months: 4 }, 'inom fyra månader'],
    [{ months: 1 }, 'inom en månad'],
  ])('of %j is %s', (limit, text) => {
    expect(timeText(limit)).toBe(text);
  });

  it('says a day of the school year', () => {
    expect(lastDayText({ month: 3, day: 1 })).toBe('senast den 1 mars');
    expect(lastDayText({ month: 10, day: 15 })).toBe('senast den 15 oktober');
  });
});

describe('flowYaml', () => {
  const read = (text: string) => parseYaml(sourceText('a.yaml', text)).document?.value;

  it.each([
    'anmälan kommer in',
    'beslut enligt 19 kap. 6 §',
    'x: y, z',
    'no',
    '{a}',
    '"citat" # inte kommentar',
    '- streck',
  ])('writes %j so that YAML reads it back', (event) => {
    expect(read(`from: ${flowYaml({ event })}\n`)).toEqual({ from: { event } });
  });

  it('writes times and days as a file does', () => {
    expect(flowYaml('genast')).toBe('genast');
    expect(flowYaml({ weekdays: 1 })).toBe('{ weekdays: 1 }');
    expect(flowYaml({ month: 3, day: 1 })).toBe('{ month: 3, day: 1 }');
    expect(flowYaml({ event: 'anmälan kommer in' })).toBe('{ event: anmälan kommer in }');
  });
});

describe('the most days of a time', () => {
  it.each<[TimeLimit, number]>([
    ['genast', 0],
    [{ days: 30 }, 30],
    // From a Friday.
    [{ weekdays: 1 }, 3],
    [{ weekdays: 5 }, 7],
    [{ weeks: 2 }, 14],
    [{ months: 4 }, 123],
  ])('of %j are %i', (limit, days) => {
    expect(longestDays(limit)).toBe(days);
  });

  it('are more for a limit that is slower', () => {
    fc.assert(
      fc.property(timeLimit, timeLimit, (a, b) => {
        if (!isSlower(a, b)) expect(longestDays(a)).toBeLessThanOrEqual(longestDays(b));
      }),
    );
  });
});
