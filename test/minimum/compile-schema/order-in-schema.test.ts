import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attending, isAboutChild } from '../../../src/minimum/attending.ts';
import { isLaterDay, lastDayOfMonth, monthsOfSchoolYear } from '../../../src/minimum/day-of-school-year.ts';
import { isBelow, MOST_TIMES, periods } from '../../../src/minimum/frequency.ts';
import type { MinimumLevel } from '../../../src/minimum/minimum-level.ts';
import type { FrequencyValue, IndividualCases, MinimumMeeting } from '../../../src/minimum/minimum-meeting.ts';
import type { DayOfSchoolYear, TimeLimit } from '../../../src/minimum/minimum-step.ts';
import { months as allMonths } from '../../../src/minimum/months.ts';
import {
  allowedCases,
  casesOf,
  type FunctionListing,
  isPromiseKept,
  lowersFunction,
  lowersToAlternatives,
  namesChildren,
} from '../../../src/minimum/order.ts';
import { functionsOf, participantIn, rankedOf } from '../../../src/minimum/participants.ts';
import { FURTHEST_TARGET, isTargetBelow } from '../../../src/minimum/target.ts';
import { isSlower, sameTime, timeUnits } from '../../../src/minimum/time-limit.ts';
import type { LocalArea, LocalFunctions, LocalIndicator, LocalStep } from '../../../src/model/district-file.ts';
import type { SchemaValidator } from '../../../src/schema/validator.ts';
import { triedLevels } from '../../support/levels.ts';
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

/** The meetings of the floor, each with the area that it is in. */
function meetingsOf(minimum: MinimumLevel) {
  return Object.entries(minimum.areas).flatMap(([areaId, area]) =>
    Object.entries(area.meetings).map(([id, meeting]) => ({ areaId, id, meeting })),
  );
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

describe.each(triedLevels.map((level) => [level.id, level] as const))(
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

    it('of individual cases, levels, triedLevels, titles, conveners and responsible functions', async () => {
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
      const listings: Readonly<Record<FunctionListing, (id: string) => LocalFunctions>> = {
        required: (id) => ({ required: [id] }),
        recommended: (id) => ({ recommended: [id] }),
        'when-needed': (id) => ({ whenNeeded: [id] }),
        'when-needed-with-reason': (id) => ({ whenNeeded: [{ function: id, reason: 'Ett skäl' }] }),
        without: (id) => ({ without: { [id]: 'Ett skäl' } }),
        'attendance-one': (id) => ({ attendance: { [id]: 'one' } }),
        'attendance-all': (id) => ({ attendance: { [id]: 'all' } }),
      };
      const attendees = attending(level);
      for (const { areaId, id, meeting } of meetingsOf(level))
        for (const name of attendees)
          for (const [listing, say] of Object.entries(listings) as [
            FunctionListing,
            (id: string) => LocalFunctions,
          ][]) {
            const isRecommended = (meeting.recommended ?? []).some((one) => one.function === name);
            const expected = listing === 'without' ? isRecommended : !lowersFunction(name, listing, meeting);
            const accepted = accepts({ [areaId]: { meetings: { [id]: { functions: say(name) } } } });
            expect([id, name, listing, accepted]).toEqual([id, name, listing, expected]);
          }
    });

    it('of alternatives, and of functions beside what a file requires', async () => {
      const accepts = await verdicts(level);
      const attendees = attending(level);
      /** Those whom the floor names are tried most: others are free. */
      const functionIn = (meeting: MinimumMeeting) => {
        const named = rankedOf(meeting).flatMap(({ participant }) => functionsOf(participant));
        return fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...named) }, fc.constantFrom(...attendees));
      };
      const item = (meeting: MinimumMeeting) =>
        fc.oneof(
          functionIn(meeting).map((id) => [id]),
          fc.uniqueArray(functionIn(meeting), { minLength: 2, maxLength: 3 }),
        );
      const said = fc.constantFrom(...meetingsOf(level)).chain((place) =>
        fc.record({
          place: fc.constant(place),
          required: fc.uniqueArray(item(place.meeting), { maxLength: 3, selector: (ids) => ids.join() }),
          recommended: fc.uniqueArray(functionIn(place.meeting), { maxLength: 2 }),
          whenNeeded: fc.uniqueArray(functionIn(place.meeting), { maxLength: 2 }),
          reason: fc.boolean(),
        }),
      );
      fc.assert(
        fc.property(said, ({ place: { areaId, id, meeting }, required, recommended, whenNeeded, reason }) => {
          const functions: LocalFunctions = {
            required: required.map((ids) => (ids.length === 1 ? (ids[0] as string) : { anyOf: ids })),
            recommended,
            whenNeeded: whenNeeded.map((one) => (reason ? { function: one, reason: 'Ett skäl' } : one)),
          };
          const listing = reason ? 'when-needed-with-reason' : 'when-needed';
          const isLower =
            required.some((ids) => lowersToAlternatives(ids, meeting, required)) ||
            recommended.some((one) => lowersFunction(one, 'recommended', meeting, required)) ||
            whenNeeded.some((one) => lowersFunction(one, listing, meeting, required));
          expect(accepts({ [areaId]: { meetings: { [id]: { functions } } } })).toBe(!isLower);
        }),
        { numRuns: runs(5000, 1000) },
      );
    });

    it('of deputies', async () => {
      const accepts = await verdicts(level);
      for (const { areaId, id, meeting } of meetingsOf(level))
        for (const replaced of attending(level))
          for (const deputy of attending(level)) {
            const floor = participantIn(meeting, replaced)?.participant.deputy;
            const accepted = accepts({
              [areaId]: { meetings: { [id]: { functions: { deputy: { [replaced]: deputy } } } } },
            });
            expect([id, replaced, deputy, accepted]).toEqual([
              id,
              replaced,
              deputy,
              floor === undefined || floor === deputy,
            ]);
          }
    });
  },
);

describe('the order of those who take part', () => {
  const basis = [{ interpretation: 'Så är det.' }] as const;
  const meeting: MinimumMeeting = {
    title: 'Möte',
    frequency: 'vid behov',
    convener: 'chef',
    required: [
      { function: 'chef', basis },
      { function: 'rektor', anyOf: ['rektor', 'forskolechef', 'bitradande'], attendance: 'all', basis },
    ],
    recommended: [{ function: 'polis', basis }],
    whenNeeded: [{ function: 'tolk', basis }],
    minutes: false,
    reportToBoard: false,
    basis,
  };

  it.each<[string, readonly string[], boolean]>([
    ['of others', ['kurator', 'lakare'], false],
    ['of the floor’s alternatives', ['rektor', 'forskolechef', 'bitradande'], false],
    ['of these in another order', ['bitradande', 'forskolechef', 'rektor'], false],
    ['of some of these', ['bitradande', 'rektor'], false],
    ['of some of these and another', ['rektor', 'kurator'], true],
    ['of all of these and another', ['rektor', 'forskolechef', 'bitradande', 'kurator'], true],
    ['of one who is required', ['chef', 'kurator'], true],
    ['of one who is recommended', ['polis', 'kurator'], true],
    ['of one who is needed at times', ['tolk', 'kurator'], true],
  ])('finds alternatives %s: %j lower than the floor: %s', (_, anyOf, isLower) => {
    expect(lowersToAlternatives(anyOf, meeting)).toBe(isLower);
  });

  it.each<[string, FunctionListing, readonly (readonly string[])[], boolean]>([
    ['rektor', 'recommended', [], true],
    ['rektor', 'when-needed-with-reason', [], true],
    ['rektor', 'without', [], true],
    ['rektor', 'attendance-one', [], true],
    ['rektor', 'attendance-all', [], false],
    // Once others of the alternatives are required, the floor says nothing of the one that is left.
    ['rektor', 'recommended', [['forskolechef']], false],
    ['rektor', 'when-needed', [['forskolechef', 'bitradande']], false],
    ['rektor', 'recommended', [['forskolechef', 'rektor']], true],
    // A function in two lists is a contradiction, whatever the floor says.
    ['rektor', 'recommended', [['forskolechef'], ['rektor']], false],
    ['rektor', 'recommended', [['forskolechef', 'kurator']], true],
    ['rektor', 'without', [['forskolechef']], true],
    ['chef', 'recommended', [['forskolechef']], true],
    ['polis', 'recommended', [], false],
    ['polis', 'when-needed', [], true],
    ['polis', 'when-needed-with-reason', [], false],
    ['tolk', 'when-needed', [], false],
    ['tolk', 'recommended', [], false],
    ['kurator', 'when-needed', [], false],
  ])('finds %s as %s beside %j lower than the floor: %s', (id, listing, required, isLower) => {
    expect(lowersFunction(id, listing, meeting, required)).toBe(isLower);
  });
});
