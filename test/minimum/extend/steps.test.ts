// The steps of a level that another rests on: timed closer or as they were, and never slower.
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { memoryFileSystem } from '../../../src/io/memory.ts';
import { loadMarkdown } from '../../../src/markdown/read-markdown.ts';
import { isLaterDay } from '../../../src/minimum/day-of-school-year.ts';
import { extend } from '../../../src/minimum/extend/extend.ts';
import { withOwnGrounds } from '../../../src/minimum/extend/own-grounds.ts';
import { mappingAt, type Written } from '../../../src/minimum/extend/written.ts';
import type { MinimumStep } from '../../../src/minimum/minimum-step.ts';
import { toMinimumLevel } from '../../../src/minimum/read/to-minimum-level.ts';
import { isSlower } from '../../../src/minimum/time-limit.ts';
import { readLevel } from '../../../src/pipeline/load/load-level.ts';
import { dayOfSchoolYear, timeLimit } from '../../support/arbitrary-steps.ts';
import { beneath, levelOn, levelSchema } from '../../support/level-on-another.ts';
import { law } from '../../support/levels.ts';
import { withSteps } from '../../support/steps.ts';

beforeAll(loadMarkdown);

const county = withSteps(beneath);
const floor = toMinimumLevel(county, law);
const clause = mappingAt(mappingAt(county, 'clauses'), 'oenighet');

/** A municipality's level on the county's, with something said of its steps; those of a clause need not repeat the clause. */
const own = (skydd: Written, oenighet?: Written, said: Written = {}) =>
  levelOn('lan.yaml', {
    areas: { skydd: { steps: skydd, basis: { practice: 'Så gör vi.' } } },
    ...(oenighet === undefined ? {} : { clauses: { oenighet: { ...said, steps: oenighet } } }),
  });

/** What is found in a level on the county's, each as `code at the text`, and the level. */
async function read(level: Written) {
  const text = stringify(level, { lineWidth: 0 });
  const files = { 'lan.yaml': stringify(county, { lineWidth: 0 }), 'niva.yaml': text };
  const whole = await readLevel(memoryFileSystem(files), 'niva.yaml', { schema: levelSchema, law });
  const found = whole.diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ code, span }) => `${code} at ${text.slice(span.start, span.end).trim()}`);
  return { found, minimum: whole.level };
}

describe('the steps of a level that rests on another', () => {
  test('are timed closer, added, and keep what they rest on', async () => {
    const { found, minimum } = await read(
      own(
        {
          kvittens: { within: { weekdays: 1 } },
          erfarenheter: { from: { step: 'uppfoljning' }, within: { weeks: 1 }, exception: 'Under lov' },
          brev: { what: 'Skolan får ett brev', by: 'skolchef', before: { month: 9, day: 1 } },
        },
        { chefer: { within: { days: 10 } }, mote: { what: 'Alla möts', by: 'skolchef' } },
      ),
    );
    expect(found).toEqual([]);
    const { steps = {} } = minimum?.areas.skydd ?? {};
    expect(Object.keys(steps)).toEqual([...Object.keys(floor.areas.skydd?.steps ?? {}), 'brev']);
    const { kvittens, erfarenheter, brev } = steps as Readonly<Record<string, MinimumStep>>;
    const practice = [{ practice: 'Så gör vi.', level: expect.objectContaining({ id: 'farby-2026' }) }];
    expect(kvittens?.within).toEqual({ weekdays: 1 });
    expect(kvittens?.basisOf?.within).toEqual(practice);
    expect(kvittens?.basis).not.toEqual(practice);
    expect(erfarenheter?.basisOf).toEqual({ from: practice, within: practice, exception: practice });
    expect(brev?.basis).toEqual(practice);
    expect(Object.keys(minimum?.clauses.oenighet?.steps ?? {})).toEqual(['samtal', 'chefer', 'arsrapport', 'mote']);
    expect(minimum?.clauses.oenighet?.steps?.chefer?.within).toEqual({ days: 10 });
  });

  test('are those of a clause that is repeated word for word, and says nothing else', async () => {
    const closer = { chefer: { within: { days: 10 } } };
    expect((await read(own({}, closer, clause))).found).toEqual([]);
    const changed = ['inherited-part-changed at oenighet'];
    expect((await read(own({}, closer, { ...clause, title: 'Annat' }))).found).toEqual(changed);
    expect((await read(own({}, closer, { whenClosed: 'Ring 112.' }))).found).toEqual(changed);
    expect((await read(levelOn('lan.yaml', { clauses: { tolk: { steps: closer } } }))).found).toContain(
      'missing-key at tolk',
    );
  });

  test.each<[string, Written, Written | undefined, readonly string[]]>([
    ['slower', { kvittens: { within: { days: 3 } } }, undefined, ['step-too-slow at days: 3']],
    [
      'later',
      { uppfoljning: { before: { month: 6, day: 1 } } },
      undefined,
      ['step-too-slow at month: 6\n          day: 1'],
    ],
    ['in a clause', {}, { chefer: { within: { months: 1 } } }, ['step-too-slow at months: 1']],
    ['by another', { kvittens: { by: 'skolchef' } }, undefined, ['step-responsible-changed at skolchef']],
    ['by nobody', { kvittens: { by: 'ingen' } }, undefined, ['unknown-function at ingen']],
    [
      'from another',
      { kvittens: { from: { step: 'planering' } } },
      undefined,
      ['step-start-changed at step: planering'],
    ],
    ['called otherwise', { kvittens: { what: 'Annat' } }, undefined, ['step-wording-changed at Annat']],
    ['excepted', { kvittens: { exception: 'Annat' } }, undefined, ['step-wording-changed at Annat']],
    ['as law', { utredning: { within: { months: 3 } } }, undefined, ['statutory-step-changed at months: 3']],
    ['as no law', { utredning: { statutory: false } }, undefined, ['inherited-part-changed at statutory']],
    [
      'made law',
      { kvittens: { statutory: true, basis: { law: 'fl-8' } } },
      undefined,
      ['inherited-part-changed at statutory'],
    ],
    ['added without all', { brev: { what: 'Ett brev' } }, undefined, ['step-incomplete at brev']],
    ['misspelt', { kvitens: { within: 'genast' } }, undefined, ['unknown-step at kvitens']],
    ['misspelt in a clause', {}, { cheferna: { within: 'genast' } }, ['unknown-step at cheferna']],
    [
      'timed from nothing',
      { erfarenheter: { within: 'genast' } },
      undefined,
      [expect.stringContaining('at erfarenheter')],
    ],
  ])('are refused where they are %s', async (_, steps, ofClause, expected) => {
    expect((await read(own(steps, ofClause))).found).toEqual(expected);
  });

  test('are never slower than those beneath, whatever the file says, and merging again changes nothing', () => {
    const step = fc.record(
      {
        what: fc.constant('Annat'),
        by: fc.constant('skolchef'),
        within: timeLimit,
        before: dayOfSchoolYear,
        exception: fc.constant('Under lov'),
        statutory: fc.boolean(),
      },
      { requiredKeys: [] },
    );
    const steps = fc.dictionary(fc.constantFrom(...Object.keys(floor.areas.skydd?.steps ?? {})), step);
    fc.assert(
      fc.property(steps, (some) => {
        const file = withOwnGrounds(own(some));
        const under = withOwnGrounds(county);
        const { value } = extend(file, under);
        const merged = mappingAt(mappingAt(mappingAt(value, 'areas'), 'skydd'), 'steps');
        for (const [id, least] of Object.entries(floor.areas.skydd?.steps ?? {})) {
          const { within, before, ...rest } = merged[id] as unknown as MinimumStep;
          if (least.within !== undefined) expect(within !== undefined && isSlower(within, least.within)).toBe(false);
          if (least.before !== undefined) expect(before !== undefined && isLaterDay(before, least.before)).toBe(false);
          expect([rest.what, rest.by, rest.from]).toEqual([least.what, least.by, least.from]);
          if (least.statutory === true)
            expect(merged[id]).toEqual(mappingAt(mappingAt(mappingAt(under, 'areas'), 'skydd'), 'steps')[id]);
        }
        expect(extend(file, value).value).toEqual(value);
      }),
    );
  });
});
