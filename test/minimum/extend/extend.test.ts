// A level that rests on another is never below it, whatever its file says.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extend } from '../../../src/minimum/extend/extend.ts';
import { markedAlone, markedLevel } from '../../../src/minimum/extend/marked-level.ts';
import { withOwnGrounds } from '../../../src/minimum/extend/own-grounds.ts';
import { mappingAt, type Written } from '../../../src/minimum/extend/written.ts';
import { isBelow } from '../../../src/minimum/frequency.ts';
import type { MinimumArea, MinimumIndicator } from '../../../src/minimum/minimum-level.ts';
import type { MinimumMeeting } from '../../../src/minimum/minimum-meeting.ts';
import type { MinimumBody } from '../../../src/minimum/minimum-parties.ts';
import { allowedMeetingCases, casesOf } from '../../../src/minimum/order.ts';
import { functionsOf, rankedOf, ranks } from '../../../src/minimum/participants.ts';
import { toMinimumLevel } from '../../../src/minimum/read/to-minimum-level.ts';
import { isTargetBelow } from '../../../src/minimum/target.ts';
import { foldedTask } from '../../../src/minimum/tasks.ts';
import { present } from '../../../src/values/present.ts';
import { beneath, levelOn } from '../../support/level-on-another.ts';
import { law, sundby } from '../../support/levels.ts';

const floor = sundby;
const functions = [...Object.keys(floor.functions), 'egen'];

/** Anything that may stand in a field, raised, lowered or as it was. */
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
const frequency = fc.oneof(
  fc.constant('vid behov'),
  fc.record({
    times: fc.integer({ min: 1, max: 6 }),
    per: fc.constantFrom('vecka', 'månad', 'kvartal', 'tertial', 'termin', 'läsår', 'år'),
  }),
  fc.record({ every: fc.integer({ min: 1, max: 9 }), unit: fc.constantFrom('vecka', 'månad', 'termin') }),
);
const basis = fc.constant({ interpretation: 'Så gör vi.' });
const participant = fc.record(
  {
    function: fc.constantFrom(...functions),
    attendance: fc.constantFrom('one', 'all'),
    deputy: fc.constantFrom(...functions),
    basis,
  },
  { requiredKeys: ['function', 'basis'] },
);
const alternatives = fc.record(
  { anyOf: fc.uniqueArray(fc.constantFrom(...functions), { minLength: 2, maxLength: 3 }), basis },
  { requiredKeys: ['anyOf', 'basis'] },
);
type Listed = { readonly function?: string; readonly anyOf?: readonly string[] };
const named = (one: Listed) => one.anyOf ?? [one.function ?? ''];
const listed = (one: fc.Arbitrary<Listed>) => fc.array(one, { maxLength: 3 });
const texts = fc.array(fc.constantFrom('Ett', 'Två', 'Tre'), { maxLength: 3 });
/** A text, or one that is worded differently in time. */
const text = fc.oneof(
  fc.constantFrom('Ett.', 'Två.'),
  fc.constant({
    texts: [
      { text: 'Ett.', until: '2025-12-31' },
      { text: 'Två.', from: '2026-01-01' },
    ],
  }),
);
const meeting = fc
  .record(
    {
      title: fc.constant('Annat'),
      description: text,
      individualCases: fc.constantFrom('forbidden', 'anonymised', 'allowed', 'guaranteed'),
      frequency,
      convener: fc.constantFrom(...functions),
      required: listed(fc.oneof(participant, alternatives)),
      recommended: listed(participant),
      whenNeeded: listed(participant),
      invited: fc.uniqueArray(fc.constantFrom('foralder', 'elev'), { maxLength: 2 }),
      minutes: fc.boolean(),
      reportToBoard: fc.boolean(),
      basis,
    },
    { requiredKeys: ['basis'] },
  )
  // Whoever stands in two places is refused.
  .map(({ required, recommended, whenNeeded, ...one }) => {
    const seen = new Set<string>();
    const once = (list: readonly Listed[] | undefined) =>
      list?.filter((each) => {
        const isNew = !named(each).some((id) => seen.has(id));
        if (isNew) for (const id of named(each)) seen.add(id);
        return isNew;
      });
    return {
      ...one,
      ...present({ required: once(required), recommended: once(recommended), whenNeeded: once(whenNeeded) }),
    };
  });

const indicator = fc.record(
  {
    text: fc.constantFrom('Ett', 'Två'),
    unit: fc.constantFrom('%', 'skoldagar'),
    target: fc.integer({ min: 5, max: 100 }),
    better: fc.constantFrom('higher', 'lower'),
    basis,
  },
  { requiredKeys: ['target'] },
);
const task = fc.record(
  {
    task: fc.constantFrom('Tar emot samtal från skolan', 'tar emot samtal från skolan.', 'Annat'),
    by: fc.constantFrom(...functions),
    basis,
  },
  { requiredKeys: ['task', 'by'] },
);

function areaOf(id: string): fc.Arbitrary<Written> {
  const meetings = Object.keys(floor.areas[id]?.meetings ?? {});
  return fc.record(
    {
      title: fc.constant('Annat'),
      level: fc.constantFrom('general', 'individual'),
      individualCases: fc.constantFrom('forbidden', 'allowed', 'guaranteed'),
      responsible: fc.constantFrom(...functions),
      goal: text,
      targetGroup: text,
      description: text,
      topics: texts.map((some) => some.map((text) => ({ text, basis: { interpretation: text } }))),
      supportMaterial: fc.uniqueArray(fc.constantFrom('samtycke', 'narvaro'), { maxLength: 2 }),
      responsibilities: fc.uniqueArray(task, { maxLength: 3, selector: (one) => one.task }),
      meetings: fc
        .record(Object.fromEntries([...meetings, 'eget'].map((one) => [one, maybe(meeting)])))
        .map((all) => Object.fromEntries(Object.entries(all).filter(([, one]) => one !== undefined))),
      followUp: fc.record(
        {
          frequency,
          responsible: fc.constantFrom(...functions),
          methods: texts,
          reportToBoard: fc.boolean(),
          indicators: fc.dictionary(fc.constantFrom('narvaro', 'dagar-till-mote', 'egen'), indicator, { minKeys: 1 }),
          basis,
        },
        { requiredKeys: ['basis'] },
      ),
      basis,
    },
    { requiredKeys: ['basis'] },
  );
}

const own: fc.Arbitrary<Written> = fc
  .record(Object.fromEntries([...Object.keys(floor.areas), 'eget-omrade'].map((id) => [id, maybe(areaOf(id))])))
  .map((areas) => {
    const there = Object.fromEntries(Object.entries(areas).filter(([, area]) => area !== undefined));
    return levelOn('lan.yaml', {
      areas: there,
      clauses: { tystnadsplikt: { title: 'Annan' }, tolk: { title: 'Tolk' } },
    });
  });

function expectMeetingKept(id: string, merged: MinimumMeeting, least: MinimumMeeting): void {
  expect([id, isBelow(merged.frequency, least.frequency)]).toEqual([id, false]);
  expect(merged).toMatchObject({ title: least.title, convener: least.convener });
  for (const { rank, participant: floor } of rankedOf(least)) {
    const kept = rankedOf(merged).filter(({ participant: one }) =>
      functionsOf(one).every((each) => functionsOf(floor).includes(each)),
    );
    const isKept = kept.some(({ rank: own }) => ranks.indexOf(own) <= ranks.indexOf(rank));
    expect([id, floor.function, isKept]).toEqual([id, floor.function, true]);
    for (const { rank: own, participant: one } of kept)
      if (own === 'required' || rank !== 'required') {
        if (floor.attendance === 'all') expect(one.attendance).toBe('all');
        if (floor.deputy !== undefined) expect(one.deputy).toBe(floor.deputy);
      }
  }
  const present = rankedOf(merged).flatMap(({ participant: one }) => functionsOf(one));
  expect(present).toEqual([...new Set(present)]);
  expect(merged.invited ?? []).toEqual(expect.arrayContaining([...(least.invited ?? [])]));
  expect(merged.minutes || !least.minutes).toBe(true);
  expect(merged.reportToBoard || !least.reportToBoard).toBe(true);
  if (least.description !== undefined) expect(merged.description).toContain(least.description);
}

function expectAreaKept(id: string, merged: MinimumArea, least: MinimumArea): void {
  const { title, level, responsible, concern } = least;
  expect(merged).toMatchObject({ title, level, responsible, concern });
  if (least.individualCases !== 'allowed') expect(merged.individualCases).toBe(least.individualCases);
  for (const field of ['goal', 'targetGroup', 'description'] as const)
    if (least[field] !== undefined) expect(merged[field]).toContain(least[field]);
  const topicsOf = (area: MinimumArea) => area.topics.map(({ text }) => text);
  expect(topicsOf(merged)).toEqual(expect.arrayContaining(topicsOf(least)));
  expect(merged.supportMaterial).toEqual(expect.arrayContaining([...least.supportMaterial]));
  for (const [indicatorId, one] of Object.entries(least.followUp.indicators)) {
    const { text, unit, better } = one;
    const kept = merged.followUp.indicators[indicatorId] as MinimumIndicator;
    expect(kept).toMatchObject({ text, unit, better });
    expect(isTargetBelow(kept.target, one)).toBe(false);
  }
  const tasksOf = (area: MinimumArea) => area.responsibilities.map(({ task, by }) => `${task}: ${by}`);
  expect(tasksOf(merged)).toEqual(expect.arrayContaining(tasksOf(least)));
  const tasks = merged.responsibilities.map(({ task }) => foldedTask(task));
  expect(tasks).toEqual([...new Set(tasks)]);
  expect(isBelow(merged.followUp.frequency, least.followUp.frequency)).toBe(false);
  expect(merged.followUp.responsible).toBe(least.followUp.responsible);
  expect(merged.followUp.methods).toEqual(expect.arrayContaining([...least.followUp.methods]));
  expect(merged.followUp.reportToBoard || !least.followUp.reportToBoard).toBe(true);
  for (const [meetingId, one] of Object.entries(least.meetings)) {
    const kept = merged.meetings[meetingId] as MinimumMeeting;
    expectMeetingKept(`${id}/${meetingId}`, kept, one);
    const [floor, value] = [
      casesOf(least.individualCases, one.individualCases),
      casesOf(merged.individualCases, kept.individualCases),
    ];
    // A level may guarantee what the one beneath it leaves open.
    if (floor !== 'allowed') expect(allowedMeetingCases(floor)).toContain(value);
  }
}

describe('extend', () => {
  test('never goes below the level that is rested upon', () => {
    fc.assert(
      fc.property(own, (file) => {
        const merged = toMinimumLevel(extend(withOwnGrounds(file), withOwnGrounds(beneath)).value, law);
        for (const [id, area] of Object.entries(floor.areas)) expectAreaKept(id, merged.areas[id] as MinimumArea, area);
        for (const field of ['functions', 'clauses', 'schoolForms', 'supportMaterial'] as const)
          expect(merged[field]).toMatchObject(floor[field]);
      }),
    );
  });

  test('changes nothing when it is done once more, and nothing where nothing is said', () => {
    fc.assert(
      fc.property(own, (file) => {
        const once = extend(file, beneath).value;
        expect(extend(file, once).value).toEqual(once);
        const marked = markedLevel(file, markedAlone(beneath));
        expect(extend(markedAlone(file), marked, true).value).toEqual({ ...marked, restsOn: marked.restsOn });
      }),
    );
    const { areas, functions: all } = extend(levelOn('lan.yaml'), beneath).value;
    expect({ areas, functions: all }).toEqual({ areas: beneath.areas, functions: beneath.functions });
  });

  test('keeps every party and gives each school form to one of them', () => {
    const forms = Object.keys(floor.schoolForms);
    const areas = Object.keys(floor.areas);
    const some = (ids: readonly string[]) => fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 3 });
    const body = fc.record({ forms: some(forms), joins: some(areas) });
    const bodies = fc.record({ bildning: body, annan: body, tredje: body }, { requiredKeys: [] });
    fc.assert(
      fc.property(bodies, fc.boolean(), (added, isOfMunicipality) => {
        const { municipality, ...county } = beneath;
        const under = { ...county, ...present({ municipality: isOfMunicipality ? municipality : undefined }) };
        const named = Object.entries(added).map(([id, one]) => [id, { board: `Nämnden för ${id}`, ...one }]);
        const file = levelOn('lan.yaml', { bodies: Object.fromEntries(named) });
        const merged = toMinimumLevel(extend(withOwnGrounds(file), withOwnGrounds(under)).value, law);
        const { board, joins } = merged.bodies.bildning as MinimumBody;
        const own = !isOfMunicipality && added.bildning !== undefined;
        expect(board).toBe(own ? 'Nämnden för bildning' : floor.bodies.bildning?.board);
        expect(joins).toEqual(expect.arrayContaining([...(floor.bodies.bildning?.joins ?? [])]));
        for (const [form, { signing }] of Object.entries(floor.schoolForms)) {
          const now = merged.schoolForms[form]?.signing;
          expect([form, now?.municipal]).toEqual([form, signing.municipal]);
          if (isOfMunicipality || signing.by === undefined) continue;
          const takers = Object.entries(added).flatMap(([id, one]) => (one.forms.includes(form) ? id : []));
          expect([form, takers.length > 0 ? takers.includes(now?.by ?? '') : now?.by === signing.by]).toEqual([
            form,
            true,
          ]);
        }
      }),
    );
  });

  test('lets a municipality say which of its boards has the units of a form that several have', () => {
    const { municipality: _, ...county } = beneath;
    const boards = {
      utbildning: { board: 'Utbildningsnämnden', forms: ['grundskola'] },
      kultur: { board: 'Kulturnämnden', forms: ['grundskola'] },
    };
    const { municipal } = floor.schoolForms.grundskola?.signing ?? {};
    const merged = (more: Written) =>
      extend(withOwnGrounds(levelOn('lan.yaml', { bodies: boards, ...more })), withOwnGrounds(county)).value;
    const signingOf = (level: Written) =>
      mappingAt(mappingAt(mappingAt(level, 'schoolForms'), 'grundskola'), 'signing');
    // Nobody says which: that is for a finding to say.
    expect(signingOf(merged({}))).toEqual({ municipal });
    for (const by of ['utbildning', 'kultur']) {
      const own = merged({ schoolForms: { grundskola: { kind: 'school', signing: { municipal, by } } } });
      expect(signingOf(own)).toEqual({ municipal, by });
      const { bodies } = toMinimumLevel(own, law);
      expect([bodies.utbildning?.forms, bodies.kultur?.forms]).toEqual([['grundskola'], ['grundskola']]);
    }
  });

  test('has the note on the law of the level beneath, unless it has one of its own', () => {
    const noted = { ...beneath, legalNote: { text: 'Nämnden är den som svarar för området.' } };
    const noteOf = (more: Written) => extend(levelOn('lan.yaml', more), noted).value.legalNote;
    expect(noteOf({})).toEqual(noted.legalNote);
    expect(noteOf({ legalNote: { text: 'Egen.' } })).toEqual({ text: 'Egen.' });
    expect(extend(levelOn('lan.yaml', {}), beneath).value).not.toHaveProperty('legalNote');
  });

  test('has what the level beneath says in one sentence, unless it says it itself, and only its own note for every page', () => {
    const said = { ...beneath, summary: 'Vi kommer överens.', pageNote: 'Länets förslag' };
    const on = (more: Written) => extend(levelOn('lan.yaml', more), said).value;
    expect(on({})).toMatchObject({ summary: 'Vi kommer överens.' });
    expect(on({})).not.toHaveProperty('pageNote');
    const own = { summary: 'Vi enas.', pageNote: 'Kommunens förslag' };
    expect(on(own)).toMatchObject(own);
    expect(extend(levelOn('lan.yaml', {}), beneath).value).not.toHaveProperty('summary');
  });

  test('says of each part which level it comes from', () => {
    const added = { interpretation: 'Så gör vi i Farby.' };
    const file = levelOn('lan.yaml', {
      areas: {
        natverk: {
          topics: [{ text: 'Sommaren' }],
          meetings: {
            kvartalstraff: {
              frequency: { times: 2, per: 'kvartal' },
              required: [{ function: 'skolchef' }],
              invited: ['elev'],
            },
          },
          followUp: { methods: ['Enkät'] },
          basis: added,
        },
      },
    });
    const level = toMinimumLevel(markedLevel(file, markedAlone(beneath)), law);
    const [farby, sundby] = [
      { id: 'farby-2026', title: file.title },
      { id: 'sundby-2024', title: beneath.title },
    ];
    expect(level.restsOn).toEqual([{ ...sundby, definite: 'grundkravet' }]);
    const area = level.areas.natverk as MinimumArea;
    expect(area.basis[0].level).toEqual(sundby);
    expect(area.topics.map((topic) => topic.basis?.[0].level)).toEqual([sundby, sundby, farby]);
    const forum = area.meetings.kvartalstraff as MinimumMeeting;
    expect(forum.basis[0].level).toEqual(sundby);
    expect(forum.basisOf?.frequency).toEqual([{ ...added, level: farby }]);
    expect(forum.basisOf?.['invited/elev']).toEqual([{ ...added, level: farby }]);
    expect(forum.required.map((one) => [one.function, one.basis[0].level?.id])).toEqual([
      ['omradeschef', 'sundby-2024'],
      ['rektor-eller-bitradande', 'sundby-2024'],
      ['forskolans-rektor', 'sundby-2024'],
      ['skolchef', 'farby-2026'],
    ]);
    expect(area.followUp.basisOf?.['methods/Enkät']).toEqual([{ ...added, level: farby }]);
    expect(mappingAt(mappingAt(beneath, 'areas'), 'natverk').basis).not.toHaveProperty('level');
  });
});
