import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { lix } from '../../scripts/lib/lix.mjs';
import { diskFileSystem } from '../../src/io/disk.ts';
import type { Law, LawRow } from '../../src/minimum/law.ts';
import { sectionsOf } from '../../src/minimum/law-sections.ts';
import { changesBetween, holdingOn, referencesById } from '../../src/minimum/legal-references.ts';
import { checkLaw } from '../../src/minimum/read/check-law.ts';
import { citedRows } from '../../src/minimum/read/cite-law.ts';
import { loadLaw } from '../../src/pipeline/load/load-law.ts';
import { checkDocument } from '../../src/schema/check.ts';
import { compileValidator } from '../../src/schema/compile.ts';
import type { SchemaValidator } from '../../src/schema/validator.ts';
import { dayAfter, isDay } from '../../src/values/day.ts';
import { law, levels, stockholm } from '../support/levels.ts';
import { yamlDocument } from '../support/read-yaml.ts';

const text = readFileSync('schemas/law/sverige.yaml', 'utf8');
const rows = Object.entries(law.rows);

let validator: SchemaValidator;
beforeAll(async () => {
  validator = await compileValidator(JSON.parse(readFileSync('schemas/law.schema.json', 'utf8')));
});

/** Each finding as `code: arguments at the marked text`. */
function findings(yaml: string): string[] {
  const document = yamlDocument(yaml);
  return checkLaw(document.value as Law, document).map(
    ({ code, args, span }) => `${code} ${JSON.stringify(args)} at ${yaml.slice(span.start, span.end)}`,
  );
}

describe('the file of law', () => {
  it('holds by its schema and its checks, and is what the program loads', async () => {
    const document = yamlDocument(text);
    expect(checkDocument(validator, document)).toEqual([]);
    expect(findings(text)).toEqual([]);
    expect(await loadLaw({ system: diskFileSystem(), root: process.cwd() })).toEqual(law);
  });

  it('has for every day from 2009 to 2030 at most one wording of a paragraph', () => {
    const single = rows.filter(([, { summarises }]) => summarises === undefined);
    const subjects = single.map(([id, row]) => {
      const sections = sectionsOf(row.paragraph).map((one) => JSON.stringify(one));
      return { id, row, of: (sections.length > 0 ? sections : [row.paragraph]).map((one) => `${row.statute} ${one}`) };
    });
    let days = 0;
    for (let day = '2009-01-01'; day <= '2030-12-31'; day = dayAfter(day)) {
      days += 1;
      const holds = subjects.filter(({ row }) => (row.from ?? day) <= day && day <= (row.until ?? day));
      const all = holds.flatMap(({ of }) => of);
      if (new Set(all).size !== all.length) throw new Error(`two wordings on ${day}: ${all.sort().join(', ')}`);
    }
    expect(days).toBeGreaterThan(8000);
  });

  it('says of everything that has ended what took its place, from the day after', () => {
    const ended = rows.filter(([, { until }]) => until !== undefined);
    expect(ended.length).toBeGreaterThan(15);
    for (const [id, { until = '', replacedBy }] of ended) {
      expect([id, replacedBy?.length ?? 0]).not.toEqual([id, 0]);
      for (const next of replacedBy ?? []) expect([id, law.rows[next]?.from ?? '']).toEqual([id, dayAfter(until)]);
    }
    expect(rows.filter(([, one]) => one.until === undefined && one.replacedBy !== undefined)).toEqual([]);
  });

  it('has days of the calendar, and was read before nothing that it knows to be in force', () => {
    expect(isDay(law.readOn)).toBe(true);
    for (const [id, { from, until, readOn }] of rows)
      for (const day of [from, until, readOn]) expect([id, day === undefined || isDay(day)]).toEqual([id, true]);
    // A row that nobody has read, or nobody has asked about, is of a statute that has ended or of a wording that has.
    const unread = rows.filter(([, { verified, until }]) => verified !== true && until === undefined);
    expect(unread.map(([id]) => id)).toEqual(['laroplan-stod']);
    expect(rows.filter(([, { verified }]) => verified === false).map(([id]) => id)).toEqual(['sol-19-6']);
  });

  it('names every statute in a row, and each row by its statute', () => {
    const used = new Set(rows.map(([, { statute }]) => statute));
    expect(Object.keys(law.statutes).filter((id) => !used.has(id))).toEqual([]);
    const prefix = (statute: string) => (statute === 'laroplanen' ? 'laroplan' : statute);
    expect(rows.filter(([id, { statute }]) => !id.startsWith(`${prefix(statute)}-`)).map(([id]) => id)).toEqual([]);
  });

  it('says in a row that sums up others nothing of days on which they do not hold', () => {
    for (const [id, { summarises = [], from = '', until = '9999' }] of rows)
      for (const part of summarises) {
        const wordings = rows.filter(
          ([, one]) => one.statute === law.rows[part]?.statute && one.paragraph === law.rows[part]?.paragraph,
        );
        expect([id, part, wordings.some(([, one]) => (one.from ?? '') <= from)]).toEqual([id, part, true]);
        expect([id, part, wordings.some(([, one]) => (one.until ?? '9999') >= until)]).toEqual([id, part, true]);
      }
  });

  it('has what a municipality must know of who decides, of documents and of secrecy', () => {
    for (const id of [
      'kommunallagen-6-37',
      'kommunallagen-6-38',
      'kommunallagen-7-5',
      'kommunallagen-7-8',
      'tf-2-10',
      'tf-2-12',
      'osl-8-1',
      'osl-8-2',
      'arkivlagen-4',
      'arkivlagen-10',
      'dataskyddslagen-3-10',
    ])
      expect([id, law.rows[id]?.verified]).toEqual([id, true]);
  });
});

it('says it in plain words: no row is harder to read than LIX 60, and all of them no more than 45', () => {
  const abouts = rows.map(([, { about }]) => about);
  expect(lix(abouts.join(' '))).toBeLessThanOrEqual(45);
  for (const about of abouts.filter((one) => one.length > 120)) expect(lix(about), about).toBeLessThanOrEqual(60);
});

describe('the checks of a file of law', () => {
  const row = (id: string, more: string) => `  ${id}: { statute: a, paragraph: 1 §, about: Prov., ${more} }\n`;
  const file = (...written: readonly string[]) =>
    `id: prov\ntitle: Prov\nreadOn: 2026-01-01\nstatutes: { a: { title: Provlagen (2001:1) } }\nrows:\n${written.join('')}`;

  it('find a wording that ends before it begins, and two of one day', () => {
    expect(findings(file(row('a-1', 'from: 2020-01-02, until: 2020-01-01')))).toEqual([
      'date-order {"from":"2020-01-02","until":"2020-01-01","keys":["from","until"]} at 2020-01-01',
    ]);
    const first = (until: string) => row('a-1', `until: ${until}`);
    const second = row('a-1-2020', 'from: 2020-01-01');
    expect(findings(file(first('2019-12-31'), second))).toEqual([]);
    expect(findings(file(first('2020-01-01'), second))).toEqual([
      'law-row-contradiction {"id":"a-1-2020","problem":"overlap","other":"a-1"} at a-1-2020',
    ]);
    // One of many paragraphs is enough.
    const many = '  a-1-3: { statute: a, paragraph: 1–3 §§, about: Prov. }\n';
    expect(findings(file(many, row('a-1', 'from: 2020-01-01')))).toHaveLength(1);
    expect(findings(file(many.replace('about', 'summarises: [a-1], about'), row('a-1', 'from: 2020-01-01')))).toEqual(
      [],
    );
  });

  it('find names that lead nowhere, and circles, each once', () => {
    expect(findings(file(row('a-1', 'until: 2019-12-31, replacedBy: [a-2]'), row('b-2', 'from: 2020-01-01')))).toEqual([
      'unknown-legal-reference {"found":"a-2","suggestion":"a-1"} at a-2',
    ]);
    expect(findings(file('  a-1: { statute: bbbb, paragraph: 1 §, about: Prov. }\n'))).toEqual([
      'unknown-legal-reference {"found":"bbbb"} at bbbb',
    ]);
    const circle = [
      row('a-1', 'until: 2019-12-31, replacedBy: [a-2]'),
      '  a-2: { statute: a, paragraph: 2 §, about: Prov., replacedBy: [a-3] }\n',
      '  a-3: { statute: a, paragraph: 3 §, about: Prov., replacedBy: [a-2] }\n',
    ];
    expect(findings(file(...circle))).toEqual(['law-row-contradiction {"id":"a-3","problem":"circle"} at [a-2]']);
    expect(findings(file(row('a-1', 'replacedBy: [a-1]')))).toEqual([
      'law-row-contradiction {"id":"a-1","problem":"circle"} at [a-1]',
    ]);
  });
});

describe('the paragraphs that a row is about', () => {
  it.each([
    ['1 §', ['1']],
    ['9 § 7', ['9.7']],
    ['2 kap. 8 a §', ['2:8 a']],
    ['6 a kap. 10 §', ['6 a:10']],
    ['3 kap. 7–9 §§', ['3:7', '3:8', '3:9']],
    ['24 b–24 f §§', ['24 b', '24 c', '24 d', '24 e', '24 f']],
    ['8 och 9 §§', ['8', '9']],
    ['23 kap. 1 och 2 §§ och 26 kap. 1 §', ['23:1', '23:2', '26:1']],
    ['artikel 3 och 12', []],
    ['om tystnadsplikt i enskild verksamhet', []],
  ])('of %j are %j', (paragraph, sections) => {
    const found = sectionsOf(paragraph).map(
      ({ chapter, paragraph: number, point }) =>
        `${chapter === undefined ? '' : `${chapter}:`}${number}${point === undefined ? '' : `.${point}`}`,
    );
    expect(found).toEqual(sections);
  });

  it('are bounded, whatever a slip of the pen says', () => {
    expect(sectionsOf('1–999 §§').length).toBeLessThanOrEqual(200);
    expect(sectionsOf('9–1 §§')).toEqual([]);
    expect(sectionsOf('24 b–f §§')).toEqual(sectionsOf('24 b–24 f §§'));
    expect(sectionsOf('14 kap. 1–1 c §§').map(({ paragraph }) => paragraph)).toEqual(['1', '1 a', '1 b', '1 c']);
  });
});

it('says of a paragraph that ended and is about something else since that it is, not that it begins', () => {
  const lss = stockholm.legalReferences.filter(({ paragraph }) => paragraph.startsWith('24 '));
  expect(changesBetween(lss, '2011-06-30', '2011-07-01').map(({ paragraph, kind }) => `${paragraph} ${kind}`)).toEqual([
    '24 a § replaced',
    '24 a § reused',
  ]);
});

describe('the rows that a level cites', () => {
  const cite = (written: object) => citedRows(written, law);

  it('bring their other wordings and what took their place, each in its own place where it is named', () => {
    expect(cite({ law: ['sol-19-6-2026'] }).map(({ id }) => id)).toEqual(['sol-19-6-2026', 'sol-19-6']);
    expect(cite({ law: ['sol2001-14-1', 'sol-19-5', 'sol-20-6'] }).map(({ id }) => id)).toEqual([
      'sol2001-14-1',
      'sol2001-14-1-2013',
      'sol-19-1',
      'sol-19-1-2026',
      'sol-19-5',
      'sol-20-6',
    ]);
    // Another rule at the same number is no wording of it.
    expect(cite({ law: ['lss-24-a-2011'] }).map(({ id }) => id)).toEqual(['lss-24-a-2011']);
  });

  it('are cited by a source where the level says so, and their wordings with them, but not what took their place', () => {
    const cited = cite({
      law: [
        { row: 'sol2001-14-1', source: 'rapport' },
        { row: 'lss-10', source: 'rapport' },
      ],
    });
    expect(cited.map(({ id, source, citedBy }) => [id, source, citedBy])).toEqual([
      ['sol2001-14-1', 'report', 'rapport'],
      ['sol2001-14-1-2013', 'report', 'rapport'],
      ['sol-19-1', 'law', undefined],
      ['sol-19-1-2026', 'law', undefined],
      ['sol-20-6', 'law', undefined],
      ['lss-10', 'report', 'rapport'],
      ['lss-10-2011', 'report', 'rapport'],
    ]);
  });

  it('are cited by the source of their paragraph also where a ground rests on a later wording', () => {
    const cited = cite({
      clauses: { anmalan: { basis: { law: 'sol2001-14-1-2013' } } },
      law: [{ row: 'sol2001-14-1', source: 'rapport' }, 'fl-8'],
    });
    expect(cited.map(({ id, source }) => `${id} ${source}`)).toEqual([
      'sol2001-14-1 report',
      'sol2001-14-1-2013 report',
      'sol-19-1 law',
      'sol-19-1-2026 law',
      'sol-20-6 law',
      'fl-8 law',
    ]);
  });

  it('are those of grounds too, at any depth and in lists', () => {
    const areas = { a: { basis: { law: 'sol-18-6' }, basisOf: { goal: [{ practice: 'x' }, { law: 'fl-8' }] } } };
    const found = cite({ law: ['osl-8-1'], areas, clauses: { law: { basis: { law: 'tf-2-10' } } } });
    expect(found.map(({ id }) => id)).toEqual(['osl-8-1', 'sol-18-6', 'fl-8', 'tf-2-10']);
    expect(referencesById(found).get('fl-8')?.paragraph).toBe('8 §');
    expect(referencesById(found).has('fl-9')).toBe(false);
  });

  it('stand among those of the list where only grounds name them, each before the next of its statute', () => {
    const areas = { a: { basis: [{ law: 'skollagen-3-12-j' }, { law: 'skollagen-29-14' }, { law: 'osl-8-1' }] } };
    const found = cite({ law: ['skollagen-2-25', 'skollagen-29-13-2026', 'fl-8'], areas });
    expect(found.map(({ id }) => id)).toEqual([
      'skollagen-2-25',
      'skollagen-3-12-j',
      'skollagen-3-12-j-2028',
      'skollagen-29-13-2026',
      'skollagen-29-13',
      'fl-8',
      'skollagen-29-14',
      'osl-8-1',
    ]);
  });

  it('say when they were read, those of the law by its day and a level’s own by theirs alone', () => {
    const lawRows: Record<string, LawRow> = {
      lokal: { statute: 'Lokala regler', paragraph: '1 §', about: 'Prov.', verified: true },
    };
    const [national, local, old] = cite({ law: ['fl-8', 'lokal', 'fl1986-6'], lawRows });
    expect(national?.readOn).toBe('2026-04-27');
    expect(local).toMatchObject({ id: 'lokal', statute: 'Lokala regler', verified: true });
    expect(local).not.toHaveProperty('readOn');
    expect(old).not.toHaveProperty('readOn');
  });

  it('are all there in the levels of the project', () => {
    for (const { legalReferences } of levels)
      for (const one of legalReferences)
        for (const next of one.replacedBy ?? []) expect(legalReferences.map(({ id }) => id)).toContain(next);
  });
});

describe('the changes of law while an agreement holds', () => {
  const changes = (from: string, until?: string) => changesBetween(stockholm.legalReferences, from, until);

  it('begin on the day after the first, and end with the last', () => {
    expect(changes('2010-08-01', '2010-12-31')).toEqual([]);
    expect(changes('2010-08-01', '2011-01-01').map(({ on, kind }) => `${on} ${kind}`)).toEqual(['2011-01-01 worded']);
    expect(changes('2011-01-01', '2011-04-30')).toEqual([]);
    expect(changes('2025-07-01', '2026-01-14')).toEqual([]);
    expect(changes('2026-01-15')).toEqual([]);
  });

  it('are exactly those by which the list of the first day differs from that of a later one', () => {
    for (const [from, until] of [
      ['2010-08-01', '2012-06-30'],
      ['2018-01-01', '2019-01-01'],
      ['2025-01-01', '2026-12-31'],
    ] as const) {
      const on = (day: string) => new Set(holdingOn(stockholm.legalReferences, day).map(({ id }) => id));
      const differ = [...on(from)].some((id) => !on(until).has(id)) || [...on(until)].some((id) => !on(from).has(id));
      expect([from, changes(from, until).length > 0]).toEqual([from, differ]);
    }
  });

  it('say what takes the place of what ends, and what is new', () => {
    const found = changes('2025-01-01', '2025-12-31');
    expect(found).toContainEqual({
      on: '2025-07-01',
      statute: 'Socialtjänstlagen (2001:453)',
      paragraph: '14 kap. 1 §',
      kind: 'replaced',
      by: [
        { statute: 'Socialtjänstlagen (2025:400)', paragraph: '19 kap. 1 §' },
        { statute: 'Socialtjänstlagen (2025:400)', paragraph: '20 kap. 6 §' },
      ],
    });
    expect(found).toContainEqual({
      on: '2025-07-01',
      statute: 'Socialtjänstlagen (2025:400)',
      paragraph: '19 kap. 5 §',
      kind: 'begun',
      by: [],
    });
  });
});
