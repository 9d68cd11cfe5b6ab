import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { isLaterDay } from '../../src/minimum/day-of-school-year.ts';
import type { MinimumStep } from '../../src/minimum/minimum-step.ts';
import { isSlower } from '../../src/minimum/time-limit.ts';
import type { Agreement, Origin, Step } from '../../src/model/agreement.ts';
import type { DistrictFile, LocalStep } from '../../src/model/district-file.ts';
import { merge } from '../../src/model/merge.ts';
import { mergeSteps } from '../../src/model/merge-steps.ts';
import { stepsInOrder } from '../../src/model/step-order.ts';
import { checkDocument } from '../../src/schema/check.ts';
import { dayOfSchoolYear, timeLimit } from '../support/arbitrary-steps.ts';
import { jsonDocument } from '../support/read-yaml.ts';
import { agreementValidator } from '../support/schema.ts';
import { stepped, stepsFixture } from '../support/steps.ts';

/** Takes the pointer for the file's name, so that an origin says where it came from. */
const originOf = (pointer: string): Origin => ({ from: 'district', file: pointer, line: 1, column: 1 });
const district = parse(stepsFixture('district')) as DistrictFile;
const agreement = merge(stepped, district, originOf);
const stepsOf = (id: string) => agreement.areas.find((area) => area.id === id)?.steps ?? [];
const stepOf = (id: string) => stepsOf('skydd').find((step) => step.id === id) as Step;
const AT = '/localAdditions/areas/skydd/steps';

describe('the steps of a merged agreement', () => {
  it('stand in order, the district’s own where they follow', () => {
    expect(stepsOf('skydd').map(({ id }) => id)).toEqual([
      'skyddsbedomning',
      'kvittens',
      'planering',
      'aterkoppling',
      'utredning',
      'uppfoljning',
      'erfarenheter',
    ]);
    expect(stepsOf('sommar').map(({ id }) => id)).toEqual(['plan', 'brev']);
    expect(agreement.clauses.map(({ id, steps }) => [id, steps.map((step) => step.id)])).toContainEqual([
      'oenighet',
      ['samtal', 'chefer', 'moten', 'arsrapport'],
    ]);
    expect(stepsOf('natverk')).toEqual([]);
  });

  it('say of each field who said it, and what the floor says', () => {
    const { within, doneBy, what } = stepOf('kvittens');
    expect(within).toMatchObject({
      value: { weekdays: 1 },
      floor: { weekdays: 2 },
      origin: { file: `${AT}/kvittens/within` },
      grounds: [{ source: 'riktlinje' }],
    });
    expect(doneBy).toEqual({ value: 'skolkurator', origin: originOf(`${AT}/kvittens/doneBy`) });
    expect(what.origin).toEqual({ from: 'minimum-level' });
    // Another unit is the district's wording.
    expect(stepOf('planering').within).toMatchObject({ value: { days: 5 }, floor: { weeks: 1 } });
    // A time where the floor has none has no floor.
    expect(stepOf('erfarenheter').before).toEqual({
      value: { month: 6, day: 15 },
      origin: originOf(`${AT}/erfarenheter/before`),
    });
    expect(stepOf('aterkoppling')).toMatchObject({ origin: originOf(`${AT}/aterkoppling`) });
  });

  it('mark what the law times, which stays as it is', () => {
    const law = stepsOf('skydd').filter(({ statutory }) => statutory === true);
    expect(law.map(({ id }) => id)).toEqual(['skyddsbedomning', 'utredning']);
    expect(stepOf('utredning').within).toMatchObject({ value: { months: 4 }, origin: { from: 'minimum-level' } });
    expect(stepOf('kvittens')).not.toHaveProperty('statutory');
  });
});

/** What the agreement's schema finds after a change of the steps of one area. */
async function found(change: (steps: readonly Step[]) => readonly unknown[]): Promise<readonly string[]> {
  const changed = {
    ...agreement,
    areas: agreement.areas.map((area) => (area.id === 'skydd' ? { ...area, steps: change(area.steps) } : area)),
  };
  const validator = await agreementValidator(stepped);
  return checkDocument(validator, jsonDocument(changed as Agreement)).map(({ code, pointer }) => `${code} ${pointer}`);
}

const changing = (id: string, more: object) => (steps: readonly Step[]) =>
  steps.map((step) => (step.id === id ? { ...step, ...more } : step));
const clauseOf = (value: unknown) => ({ value, origin: originOf('a') });

describe('the schema of merged agreements', () => {
  it('takes what is merged', async () => {
    expect(await found((steps) => steps)).toEqual([]);
  });

  it.each([
    ['kvittens', { within: clauseOf({ days: 3 }) }, 'step-too-slow /areas/2/steps/1/within/value'],
    ['uppfoljning', { before: clauseOf({ month: 7, day: 1 }) }, 'step-too-slow /areas/2/steps/5/before/value'],
    ['kvittens', { by: clauseOf('skolchef') }, 'unknown-function /areas/2/steps/1/by/value'],
    ['utredning', { within: clauseOf({ months: 3 }) }, 'statutory-step-changed /areas/2/steps/4/within/value'],
    ['utredning', { statutory: undefined }, 'missing-key /areas/2/steps/4'],
    ['kvittens', { within: undefined }, 'missing-key /areas/2/steps/1'],
    ['aterkoppling', { from: undefined }, 'missing-key /areas/2/steps/3'],
  ])('refuses %s with %j', async (id, more, finding) => {
    expect(await found((steps) => JSON.parse(JSON.stringify(changing(id, more)(steps))))).toContain(finding);
  });

  it('asks for every step of the floor', async () => {
    for (const id of Object.keys(stepped.areas.skydd?.steps ?? {}))
      expect(await found((steps) => steps.filter((step) => step.id !== id))).not.toEqual([]);
  });
});

describe('stepsInOrder', () => {
  it('puts each step after the one that it follows, once, in the order of the file', () => {
    const added = [
      { id: 'x', after: 'a' },
      { id: 'last' },
      { id: 'y', after: 'a' },
      { id: 'x1', after: 'x' },
      { id: 'lost', after: 'nowhere' },
    ];
    expect(stepsInOrder(['a', 'b'], added)).toEqual(['a', 'x', 'x1', 'y', 'b', 'last', 'lost']);
  });

  it('loses no step, and says none twice, whatever follows what', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    const added = fc.uniqueArray(fc.record({ id, after: fc.option(id, { nil: undefined }) }), {
      selector: (one) => one.id,
    });
    fc.assert(
      fc.property(added, (some) => {
        const own = some.filter((one) => one.id !== 'a' && one.id !== 'b');
        const all = stepsInOrder(['a', 'b'], own);
        expect([...all].sort()).toEqual(['a', 'b', ...own.map((one) => one.id)].sort());
        expect(all.indexOf('a')).toBeLessThan(all.indexOf('b'));
        // Without a circle, each stands somewhere after the one that it follows.
        const reaches = (one: string | undefined, seen = 0): boolean =>
          one === undefined || one === 'a' || one === 'b'
            ? true
            : seen < 6 && reaches(own.find((each) => each.id === one)?.after, seen + 1);
        for (const one of own) {
          if (one.after === undefined || !all.includes(one.after) || !reaches(one.id)) continue;
          expect(all.indexOf(one.id)).toBeGreaterThan(all.indexOf(one.after));
        }
      }),
    );
  });
});

describe('mergeSteps', () => {
  const floor = stepped.areas.skydd?.steps ?? {};
  const local = fc.record(
    { within: timeLimit, before: dayOfSchoolYear, doneBy: fc.constant('skolchef') },
    { requiredKeys: [] },
  );
  const said = fc.dictionary(fc.constantFrom(...Object.keys(floor)), local);

  it('is never slower than the floor, and merging what is merged changes nothing', () => {
    fc.assert(
      fc.property(said, (steps) => {
        const merged = mergeSteps(floor, steps as Record<string, LocalStep>, '', originOf);
        for (const { id, within, before } of merged) {
          const least = floor[id] as MinimumStep;
          if (least.within !== undefined) expect(within && isSlower(within.value, least.within)).toBe(false);
          if (least.before !== undefined) expect(before && isLaterDay(before.value, least.before)).toBe(false);
        }
        const again = Object.fromEntries(
          merged.map(({ id, within, before, doneBy }) => [
            id,
            { within: within?.value, before: before?.value, doneBy: doneBy?.value },
          ]),
        ) as Record<string, LocalStep>;
        const values = (all: readonly Step[]) => all.map((one) => [one.id, one.within, one.before, one.doneBy]);
        expect(values(mergeSteps(floor, again, '', originOf))).toEqual(values(merged));
      }),
    );
  });
});
