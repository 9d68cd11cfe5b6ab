import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAboutChild } from '../../../src/minimum/attending.ts';
import { isLaterDay, lastDayOfMonth, monthsOfSchoolYear } from '../../../src/minimum/day-of-school-year.ts';
import { isBelow, MOST_TIMES, periods } from '../../../src/minimum/frequency.ts';
import type {
  DayOfSchoolYear,
  FrequencyValue,
  IndividualCases,
  MinimumLevel,
  TimeLimit,
} from '../../../src/minimum/minimum-level.ts';
import { months as allMonths } from '../../../src/minimum/months.ts';
import {
  allowedCases,
  casesOf,
  type FunctionListing,
  isPromiseKept,
  lowersFunction,
  namesChildren,
} from '../../../src/minimum/order.ts';
import { FURTHEST_TARGET, isTargetBelow } from '../../../src/minimum/target.ts';
import { isSlower, sameTime, timeUnits } from '../../../src/minimum/time-limit.ts';
import type { LocalArea, LocalFunctions, LocalIndicator, LocalStep } from '../../../src/model/district-file.ts';
import type { SchemaValidator } from '../../../src/schema/validator.ts';
import { levels } from '../../support/levels.ts';
import { districtValidator } from '../../support/schema.ts';
import { stepped } from '../../support/steps.ts';
import { runs } from '../../support/whole.ts';

/** Every well-formed frequency there is; the whole run tries all of them. */
const counts = Array.from({ length: MOST_TIMES }, (_, index) => index + 1);
const needed = [{}, { andWhenNeeded: true }, { andWhenNeeded: false }];
const everyFrequency: readonly FrequencyValue[] = [
  'vid behov',
  ...periods.flatMap((period) =>
    counts.flatMap((count) =>
      needed.flatMap((when) => [
        { times: count, per: period, ...when },
        { every: count, unit: period, ...when },
      ]),
    ),
  ),
];

function file(minimum: MinimumLevel, areas: Record<string, LocalArea>): unknown {
  return {
    minimumLevel: minimum.id,
    district: { name: 'A', administration: 'B', board: 'C' },
    agreement: { registrationNumber: '1', validFrom: '2025-01-01' },
    schools: [{ name: 'S', forms: [Object.keys(minimum.schoolForms)[0]], organiser: { type: 'kommunal' } }],
    localAdditions: { areas },
  };
}

async function verdicts(minimum: MinimumLevel): Promise<(areas: Record<string, LocalArea>) => boolean> {
  const validator: SchemaValidator = await districtValidator(minimum);
  return (areas) => validator.check(file(minimum, areas)).length === 0;
}

/** Every time limit there is. */
const everyTime: readonly TimeLimit[] = [
  'genast',
  ...timeUnits.flatMap((unit) => counts.map((count) => ({ [unit]: count }) as unknown as TimeLimit)),
];
const everyDay: readonly DayOfSchoolYear[] = monthsOfSchoolYear.flatMap((month) =>
  Array.from({ length: lastDayOfMonth(month) }, (_, index) => ({ month, day: index + 1 })),
);

describe('the schema of a level with steps accepts exactly what the order allows', () => {
  it('of times and of days, every one of them', async () => {
    const accepts = await verdicts(stepped);
    const wrong = Object.entries(stepped.areas.skydd?.steps ?? {}).flatMap(
      ([id, { within, before, statutory, from }]) => {
        const says = (step: LocalStep) => accepts({ skydd: { steps: { [id]: step } } });
        const isLaw = statutory === true;
        const start = from === undefined ? { from: { event: 'något händer' } } : {};
        const times = everyTime.filter((time) => {
          const isAllowed = isLaw
            ? within !== undefined && sameTime(time, within)
            : within === undefined || !isSlower(time, within);
          return says({ within: time, ...start }) !== isAllowed;
        });
        const days = everyDay.filter((day) => {
          const isAllowed = !isLaw && (before === undefined || !isLaterDay(day, before));
          return says({ before: day }) !== isAllowed;
        });
        return [...times, ...days].map((one) => [id, one]);
      },
    );
    expect(wrong).toEqual([]);
  });
});

describe.each(levels.map((level) => [level.id, level] as const))(
  'the schema of %s accepts exactly what the order allows',
  (_, level) => {
    it('of frequencies, every one of them', async () => {
      const accepts = await verdicts(level);
      const seen = new Set<string>();
      for (const [areaId, area] of Object.entries(level.areas)) {
        const parts = [
          ...Object.entries(area.meetings).map(([id, meeting]) => ({
            floor: meeting.frequency,
            say: (frequency: FrequencyValue): LocalArea => ({ meetings: { [id]: { frequency } } }),
          })),
          {
            floor: area.followUp.frequency,
            say: (frequency: FrequencyValue): LocalArea => ({ followUp: { frequency } }),
          },
        ];
        for (const { floor, say } of parts) {
          // Equal floors share their condition: the test goes through one of them, and samples the others.
          const step = seen.has(JSON.stringify(floor)) ? 97 : runs(1, 11);
          seen.add(JSON.stringify(floor));
          const tried = everyFrequency.filter((_value, index) => index % step === 0);
          const wrong = tried.filter((value) => accepts({ [areaId]: say(value) }) === isBelow(value, floor));
          expect(wrong).toEqual([]);
        }
      }
    });

    it('of numbers in a year beside months, and of months beside everything', async () => {
      const accepts = await verdicts(level);
      const meetings = Object.entries(level.areas).flatMap(([areaId, area]) =>
        Object.entries(area.meetings).map(([id, meeting]) => ({
          areaId,
          id,
          floor: meeting.frequency,
          isOfChild: isAboutChild(level, meeting.invited),
        })),
      );
      const inYear = fc.record(
        {
          times: fc.integer({ min: 1, max: 13 }),
          per: fc.constantFrom('läsår' as const, 'år' as const, 'termin' as const),
          andWhenNeeded: fc.boolean(),
        },
        { requiredKeys: ['times', 'per'] },
      ) as fc.Arbitrary<FrequencyValue>;
      const frequencies = fc.oneof({ weight: 4, arbitrary: inYear }, fc.constantFrom(...everyFrequency));
      fc.assert(
        fc.property(
          fc.constantFrom(...meetings),
          frequencies,
          fc.uniqueArray(fc.constantFrom(...allMonths), { maxLength: 12 }),
          ({ areaId, id, floor, isOfChild }, frequency, months) => {
            const accepted = accepts({ [areaId]: { meetings: { [id]: { frequency, months } } } });
            const expected = isOfChild
              ? months.length === 0 && !isBelow(frequency, floor)
              : !isBelow(frequency, floor, months);
            expect(accepted).toBe(expected);
          },
        ),
        { numRuns: runs(5000, 500) },
      );
    });

    it('of individual cases, levels, titles, conveners and responsible functions', async () => {
      const accepts = await verdicts(level);
      const cases: readonly IndividualCases[] = ['forbidden', 'allowed', 'guaranteed'];
      for (const [areaId, area] of Object.entries(level.areas)) {
        for (const value of cases)
          expect(accepts({ [areaId]: { individualCases: value } })).toBe(
            allowedCases(area.individualCases).includes(value),
          );
        for (const value of ['general', 'individual'] as const)
          expect(accepts({ [areaId]: { level: value } })).toBe(value === area.level);
        for (const value of Object.keys(level.functions)) {
          expect(accepts({ [areaId]: { responsible: value } })).toBe(value === area.responsible);
          expect(accepts({ [areaId]: { followUp: { responsible: value } } })).toBe(value === area.followUp.responsible);
          for (const [id, meeting] of Object.entries(area.meetings))
            expect(accepts({ [areaId]: { meetings: { [id]: { convener: value } } } })).toBe(value === meeting.convener);
        }
        expect(accepts({ [areaId]: { title: area.title } })).toBe(true);
        expect(accepts({ [areaId]: { title: `${area.title} lokalt` } })).toBe(false);
      }
    });

    it('of tasks: each function, in the words of the floor and in others', async () => {
      const accepts = await verdicts(level);
      const attendees = Object.keys(level.functions).filter((id) => level.functions[id]?.invitedOnly !== true);
      for (const [areaId, area] of Object.entries(level.areas))
        for (const by of attendees) {
          for (const { task, by: floor } of area.responsibilities)
            expect(accepts({ [areaId]: { responsibilities: [{ task, by }] } })).toBe(by === floor);
          expect(accepts({ [areaId]: { responsibilities: [{ task: 'Något annat', by }] } })).toBe(true);
        }
    });

    it('of indicators: targets on both sides of the floor, and all else as it is', async () => {
      const accepts = await verdicts(level);
      for (const [areaId, area] of Object.entries(level.areas))
        for (const [id, { basis: _, ...floor }] of Object.entries(area.followUp.indicators)) {
          const says = (one: LocalIndicator) => accepts({ [areaId]: { followUp: { indicators: { [id]: one } } } });
          fc.assert(
            fc.property(fc.double({ min: -FURTHEST_TARGET, max: FURTHEST_TARGET, noNaN: true }), (target) => {
              expect(says({ target })).toBe(!isTargetBelow(target, floor));
            }),
          );
          for (const target of [floor.target, floor.target + 0.1, floor.target - 0.1, 0, -1, FURTHEST_TARGET])
            expect(says({ target })).toBe(!isTargetBelow(target, floor));
          expect(says({ target: 2 * FURTHEST_TARGET })).toBe(false);
          expect(says(floor)).toBe(true);
          expect(says({ unit: `${floor.unit}x` })).toBe(false);
          expect(says({ text: `${floor.text}x` })).toBe(false);
          expect(says({ better: floor.better === 'higher' ? 'lower' : 'higher' })).toBe(false);
        }
    });

    it('of minutes and reports to the board', async () => {
      const accepts = await verdicts(level);
      for (const [areaId, area] of Object.entries(level.areas)) {
        for (const [id, meeting] of Object.entries(area.meetings))
          for (const field of ['minutes', 'reportToBoard'] as const) {
            const say = (value: boolean) => accepts({ [areaId]: { meetings: { [id]: { [field]: value } } } });
            expect(say(false)).toBe(isPromiseKept(false, meeting[field]));
            const isNamed = namesChildren(casesOf(area.individualCases, meeting.individualCases));
            expect(say(true)).toBe(meeting[field] || !isNamed);
          }
        for (const value of [true, false])
          expect(accepts({ [areaId]: { followUp: { reportToBoard: value } } })).toBe(
            isPromiseKept(value, area.followUp.reportToBoard),
          );
      }
    });

    it('of functions, wherever a file may list them', async () => {
      const accepts = await verdicts(level);
      const meetings = Object.entries(level.areas).flatMap(([areaId, area]) =>
        Object.entries(area.meetings).map(([id, meeting]) => ({ areaId, id, meeting })),
      );
      const listings: Readonly<Record<FunctionListing, (id: string) => LocalFunctions>> = {
        required: (id) => ({ required: [id] }),
        recommended: (id) => ({ recommended: [id] }),
        without: (id) => ({ without: { [id]: 'Ett skäl' } }),
        'attendance-one': (id) => ({ attendance: { [id]: 'one' } }),
        'attendance-all': (id) => ({ attendance: { [id]: 'all' } }),
      };
      const attendees = Object.keys(level.functions).filter((id) => level.functions[id]?.invitedOnly !== true);
      fc.assert(
        fc.property(
          fc.constantFrom(...meetings),
          fc.constantFrom(...attendees),
          fc.constantFrom(...(Object.keys(listings) as FunctionListing[])),
          ({ areaId, id, meeting }, name, listing) => {
            const isRecommended = (meeting.recommended ?? []).some((one) => one.function === name);
            const expected = listing === 'without' ? isRecommended : !lowersFunction(name, listing, meeting);
            expect(accepts({ [areaId]: { meetings: { [id]: { functions: listings[listing](name) } } } })).toBe(
              expected,
            );
          },
        ),
        { numRuns: runs(1000, 200) },
      );
    });
  },
);
