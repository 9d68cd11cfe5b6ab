import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelOn, levelsInTime, wordingsAt } from '../../src/minimum/level-on.ts';
import type { MinimumLevel } from '../../src/minimum/minimum-level.ts';
import { wordingFindings } from '../../src/minimum/read/check-wordings.ts';
import { toMinimumLevel } from '../../src/minimum/read/to-minimum-level.ts';
import { takeWordings } from '../../src/minimum/read/written-wordings.ts';
import { dateOfDay, dayAfter, dayBefore } from '../../src/values/day.ts';
import { present } from '../../src/values/present.ts';
import { law } from '../support/levels.ts';
import { jsonDocument, yamlDocument } from '../support/read-yaml.ts';

const read = (path: string) => toMinimumLevel(yamlDocument(readFileSync(path, 'utf8')).value, law);
const stockholm = read('schemas/stockholm-2009/minimum-level.yaml');
const sundby = read('test/fixtures/sundby-2024/minimum-level.yaml');

const titleOn = (level: MinimumLevel, id: string, day: string) => levelOn(level, day).functions[id]?.title;

describe('levelOn', () => {
  it('has the title of the day, from its first day to its last', () => {
    expect(titleOn(stockholm, 'forskolechef', '2010-03-01')).toBe('Förskolechef');
    expect(titleOn(stockholm, 'forskolechef', '2019-06-30')).toBe('Förskolechef');
    expect(titleOn(stockholm, 'forskolechef', '2019-07-01')).toBe('Rektor i förskolan');
    expect(titleOn(stockholm, 'landstinget', '2018-12-31')).toBe('Landsting');
    expect(titleOn(stockholm, 'landstinget', '2019-01-01')).toBe('Region');
  });

  it('has the plural and the basis that belong to the title, and else those of the function', () => {
    const before = levelOn(stockholm, '2010-03-01').functions.forskolechef;
    const after = levelOn(stockholm, '2026-08-01').functions.forskolechef;
    expect(before).toMatchObject({ plural: 'förskolechefer', belongsTo: 'preschool' });
    expect(after).toMatchObject({ plural: 'rektorer i förskolan', belongsTo: 'preschool' });
    expect(JSON.stringify(before)).not.toContain('2010:800');
    expect(JSON.stringify(after)).toContain('Skollagen (2010:800) 2 kap. 9 §');
  });

  it('is the level itself where nothing depends on the day, and made once for each day', () => {
    expect(levelOn({ ...sundby, datedParts: [] }, '2026-01-01').functions).toBe(sundby.functions);
    expect(levelOn(stockholm, '2026-01-01')).toBe(levelOn(stockholm, '2026-01-01'));
    expect(levelOn(levelOn(stockholm, '2010-01-01'), '2026-01-01')).toBe(levelOn(stockholm, '2010-01-01'));
  });

  it('changes nothing in the level and shares what is not worded', () => {
    const text = JSON.stringify(stockholm);
    const then = levelOn(stockholm, '2010-03-01');
    expect(JSON.stringify(stockholm)).toBe(text);
    expect(then.legalReferences).toBe(stockholm.legalReferences);
    expect(then.functions.rektor).toBe(stockholm.functions.rektor);
  });

  it('has, outside what is dated, the last in time, as hovers and starting files show it', () => {
    expect(stockholm.functions.forskolechef?.title).toBe('Rektor i förskolan');
    expect(wordingsAt(stockholm, 'functions', 'forskolechef').map(({ from, until }) => [from, until])).toEqual([
      [undefined, '2019-06-30'],
      ['2019-07-01', undefined],
    ]);
    expect(wordingsAt(stockholm, 'functions', 'rektor')).toEqual([]);
  });

  it('words every kind of part, whatever order its wordings are written in', () => {
    const level = toMinimumLevel(
      {
        schoolForms: {},
        functions: {
          samordnare: {
            titles: [
              { title: 'Ny', from: '2020-01-01' },
              { title: 'Gammal', plural: 'gamla', until: '2019-12-31' },
            ],
          },
        },
        supportMaterial: { narvaro: { titles: [{ title: 'Bok', edition: '1' }], basis: { interpretation: 'x' } } },
        clauses: {
          alltid: { title: 'Alltid', text: 'Alltid.' },
          // An id may be the name of a key.
          texts: {
            title: 'Två',
            texts: [
              { text: 'Först.', until: '2019-12-31' },
              { text: 'Sedan.', from: '2020-01-01' },
            ],
          },
          kort: { title: 'Kort', text: 'Kort.', from: '2020-01-01', until: '2020-12-31' },
        },
        areas: {
          trygghet: {
            goal: { texts: [{ text: 'Mål.' }] },
            topics: [
              { text: 'Fråga' },
              {
                texts: [
                  { text: 'Då', until: '2019-12-31' },
                  { text: 'Nu', from: '2020-01-01' },
                ],
              },
            ],
            meetings: { mote: { description: { texts: [{ text: 'Möte.' }] } } },
            followUp: {
              methods: [
                'Räkna',
                {
                  texts: [
                    { text: 'Fråga då', until: '2019-12-31' },
                    { text: 'Fråga nu', from: '2020-01-01' },
                  ],
                },
              ],
            },
          },
        },
      },
      law,
    );
    const old = levelOn(level, '2019-12-31');
    const now = levelOn(level, '2020-01-01');
    const later = levelOn(level, '2021-01-01');
    expect(old.functions).toEqual({ samordnare: { title: 'Gammal', plural: 'gamla' } });
    expect(now.functions).toEqual({ samordnare: { title: 'Ny' } });
    expect(now.supportMaterial).toEqual({ narvaro: { title: 'Bok', edition: '1', basis: [{ interpretation: 'x' }] } });
    expect(Object.keys(old.clauses)).toEqual(['alltid', 'texts']);
    expect(old.clauses.texts).toEqual({ title: 'Två', text: 'Först.' });
    expect(now.clauses).toEqual({
      alltid: { title: 'Alltid', text: 'Alltid.' },
      texts: { title: 'Två', text: 'Sedan.' },
      kort: { title: 'Kort', text: 'Kort.' },
    });
    expect(Object.keys(later.clauses)).toEqual(['alltid', 'texts']);
    expect(old.areas.trygghet).toEqual({
      supportMaterial: [],
      responsibilities: [],
      goal: 'Mål.',
      topics: [{ text: 'Fråga' }, { text: 'Då' }],
      meetings: { mote: { description: 'Möte.' } },
      followUp: { methods: ['Räkna', 'Fråga då'], indicators: {} },
    });
    expect(now.areas.trygghet?.topics).toEqual([{ text: 'Fråga' }, { text: 'Nu' }]);
    expect(now.areas.trygghet?.followUp.methods).toEqual(['Räkna', 'Fråga nu']);
    expect(levelsInTime(level).map((one) => Object.keys(one.clauses).length)).toEqual([2, 3, 2]);
  });
});

/** Titles that follow each other: each ends on the day before the next begins, in any order of writing. */
const following = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 0, max: 70_000 }), { minLength: 0, maxLength: 6 }),
    fc.infiniteStream(fc.nat()),
  )
  .map(([cuts, order]) => {
    const days = cuts.sort((a, b) => a - b).map(dateOfDay);
    const titles = [undefined, ...days].map((from, index) => {
      const next = days[index];
      return { title: `T${index}`, ...present({ from, until: next === undefined ? undefined : dayBefore(next) }) };
    });
    const keys = new Map(titles.map((one) => [one, order.next().value]));
    return { titles: titles.toSorted((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0)), days };
  });

describe('titles that follow each other', () => {
  const findingsOf = (titles: readonly object[]) => wordingFindings(jsonDocument({ functions: { a: { titles } } }));

  it('have exactly one for every day, and nothing is found', () => {
    fc.assert(
      fc.property(following, fc.integer({ min: -10, max: 70_010 }), ({ titles, days }, number) => {
        expect(findingsOf(titles)).toEqual([]);
        const level = takeWordings({ ...sundby, functions: { a: { titles } } } as unknown as MinimumLevel);
        const day = dateOfDay(number);
        expect(levelOn(level, day).functions.a?.title).toBe(`T${days.filter((from) => from <= day).length}`);
      }),
    );
  });

  it('leave a gap where one is taken away, and overlap where one holds for longer', () => {
    fc.assert(
      fc.property(following, fc.nat(), ({ titles }, pick) => {
        fc.pre(titles.length > 1);
        const index = pick % titles.length;
        const codes = (changed: readonly object[]) => findingsOf(changed).map(({ args }) => args);
        expect(codes(titles.filter((_, at) => at !== index))).toMatchObject([{ problem: 'gap' }]);
        const longer = titles.map(({ until, ...one }, at) => (at === index ? one : { ...one, ...present({ until }) }));
        const found = codes(longer);
        if (titles[index]?.until === undefined) expect(found).toEqual([]);
        else expect(new Set(found.map((args) => 'problem' in args && args.problem))).toEqual(new Set(['overlap']));
      }),
    );
  });
});

describe.each([
  ['Stockholm', stockholm],
  ['Sundby', sundby],
])('the minimum level of %s', (_, level) => {
  const limits = (level.datedParts ?? []).flatMap(({ wordings }) =>
    wordings.flatMap(({ from, until }) => [from, until].filter((day) => day !== undefined)),
  );
  const days = ['1900-01-01', '2100-12-31', ...limits.flatMap((day) => [dayBefore(day), day, dayAfter(day)])];

  it('has exactly one wording of each part on every day', () => {
    for (const { path, wordings } of level.datedParts ?? []) {
      for (const day of days) {
        const holding = wordings.filter(({ from = day, until = day }) => from <= day && day <= until);
        expect(holding, `${path.join('/')} ${day}`).toHaveLength(1);
      }
    }
  });

  it('has a title of each function on every day', () => {
    for (const day of days)
      for (const [id, one] of Object.entries(levelOn(level, day).functions))
        expect(one.title, `${id} ${day}`).toMatch(/\S/);
  });
});
