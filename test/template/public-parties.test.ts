import { beforeAll, describe, expect, test } from 'vitest';
import { loadMarkdown } from '../../src/markdown/read-markdown.ts';
import type { MinimumLevel } from '../../src/minimum/minimum-level.ts';
import type { MinimumBody, MinimumSchoolForm, MunicipalSigning } from '../../src/minimum/minimum-parties.ts';
import type { Agreement, Origin } from '../../src/model/agreement.ts';
import type { DistrictFile, School } from '../../src/model/district-file.ts';
import { divide, forEdition, type Per } from '../../src/model/edition.ts';
import { merge } from '../../src/model/merge.ts';
import { viewOf } from '../../src/template/view.ts';
import { readDistrict } from '../support/examples.ts';
import { stockholm } from '../support/levels.ts';
import { standardHtml, wordsFrom } from '../support/template.ts';

beforeAll(loadMarkdown);

const basis = stockholm.schoolForms.grundskola?.basis as MinimumSchoolForm['basis'];

const form = (kind: 'school' | 'preschool', municipal: MunicipalSigning, by?: string): MinimumSchoolForm => ({
  kind,
  ownActivity: false,
  signing: { municipal, ...(by === undefined ? {} : { by }) },
  plural: kind === 'school' ? 'grundskolor' : 'förskolor',
  basis,
});

const body = (more: Partial<MinimumBody>): MinimumBody => ({ signedBy: [], forms: [], joins: [], basis, ...more });

/** A municipality whose education board has schools and preschools, and signs for all of them; the police joins one area. */
const level: MinimumLevel = {
  ...stockholm,
  municipality: { name: 'Granby kommun', organisationNumber: '212000-9994' },
  bodies: {
    utbildning: body({
      board: 'Barn- och utbildningsnämnden',
      administration: 'Utbildningsförvaltningen',
      signedBy: ['bitradande-grundskolechef', 'gymnasiechef'],
    }),
    polisen: body({ name: 'Polismyndigheten', joins: ['sakerhetsarbete'] }),
  },
  schoolForms: {
    förskola: form('preschool', 'together', 'utbildning'),
    grundskola: form('school', 'together', 'utbildning'),
    gymnasieskola: {
      ...form('school', 'each', 'utbildning'),
      signing: { municipal: 'each', by: 'utbildning', signedBy: 'rektor' },
    },
    fritidshem: form('school', 'none'),
  },
};

const school = (name: string, forms: readonly string[], more: Partial<School> = {}): School => ({
  name,
  forms,
  organiser: { type: 'kommunal' },
  ...more,
});

const schools: readonly School[] = [
  school('Norra skolan', ['grundskola'], { unitCode: '10000001' }),
  // One name, two units.
  school('Norra skolan', ['grundskola'], { unitCode: '10000002' }),
  school('Granby gymnasium', ['grundskola', 'gymnasieskola']),
  school('Lilla förskolan', ['förskola']),
  school('Stora förskolan', ['förskola']),
  school('Granby fritidshem', ['fritidshem']),
  school('Farby skola', ['grundskola'], {
    organiser: { type: 'annan kommun', name: 'Farby kommun', organisationNumber: '212000-0142' },
  }),
  school('Ekens skola', ['grundskola'], {
    organiser: { type: 'fristående', name: 'Eken AB' },
    authority: 'firmatecknare',
  }),
];

const file: DistrictFile = {
  ...readDistrict('examples/minimal.yaml'),
  district: { name: 'Granby', administration: 'Socialförvaltningen', board: 'Socialnämnden' },
  agreement: { status: 'utkast', validFrom: '2010-08-01' },
  schools,
};
const origin = (): Origin => ({ from: 'minimum-level' });
const whole = (one: DistrictFile = file) => merge(level, one, origin);
const chapter = (agreement: Agreement, id: string, kind?: 'signatures') =>
  wordsFrom(standardHtml(viewOf(agreement, level), kind), id).replaceAll(/ (?=[.,])/g, '');

describe('the public parties', () => {
  test('are the municipality through its boards, and authorities of their own, on the first page and in the chapter', () => {
    const parties =
      'Granby kommun (212000-9994, genom Socialnämnden och Barn- och utbildningsnämnden), huvudmännen för en skola som en annan kommun driver och en fristående skola samt Polismyndigheten';
    const { front } = viewOf(whole(), level);
    expect(front.parties).toBe(parties);
    expect(chapter(whole(), 'parter-har')).toContain(`Överenskommelsen gäller mellan ${parties}.`);
    expect(chapter(whole(), 'parter-har')).toContain('Mellan kommunens nämnder är den en intern överenskommelse.');
    expect(chapter(whole(), 'parter-har')).toContain('Polismyndigheten är part bara i området ”Säkerhetsarbete”.');
    expect(chapter(whole(), 'parter-har')).toContain('En kommunal skola omfattas också, utan underskrift.');
    expect(chapter(whole(), 'parter-har')).not.toMatch(/eg(?:en|na) [^.]+ omfattas också/);
    expect(front.units).toBe(
      'Fyra kommunala skolor, en skola som en annan kommun driver, en fristående skola och två kommunala förskolor',
    );
    expect(chapter(whole(), 'sakerhetsarbete')).toContain('Polismyndigheten är också part i det här området.');
  });

  test('sign once for all their units, with a line for each who signs, and say what they join', () => {
    const { parties, own, included } = viewOf(whole(), level).signatures;
    expect(parties.map(({ name, roles, schools: units, joins }) => [name, roles.length, units, joins])).toEqual([
      ['Granby kommun genom Socialnämnden', 1, undefined, undefined],
      [
        'Granby kommun genom Barn- och utbildningsnämnden',
        2,
        'Norra skolan (10000001), Norra skolan (10000002), Lilla förskolan och Stora förskolan',
        undefined,
      ],
      ['Polismyndigheten', 0, undefined, 'området ”Säkerhetsarbete”'],
      ['Granby gymnasium', 1, undefined, undefined],
      ['Farby kommun', 0, 'Farby skola', undefined],
      ['Eken AB', 0, 'Ekens skola', undefined],
    ]);
    expect(own).toBeUndefined();
    expect(included).toBe('Granby fritidshem');
    const lines = chapter(whole(), 'underskrifter').split('Namnförtydligande och funktion').length - 1;
    expect(lines).toBe(1 + 2 + 1 + 1 + 1 + 1);
    const roles = chapter(whole(), 'underskrifter');
    expect(roles).toContain('Biträdande grundskolechef och gymnasiechef, för Utbildningsförvaltningen');
    expect(roles).toContain('Granby gymnasium Rektor, för Barn- och utbildningsnämnden');
    expect(chapter(whole(), 'parterna', 'signatures')).toContain('Granby gymnasium Rektor');
  });

  test('are counted as organisers and units, and those that join apart', () => {
    const { coverage } = whole();
    expect(coverage).toMatchObject({
      parties: 4,
      units: { parties: 7, signed: 0 },
      organisers: { parties: 3, signed: 0 },
      bodies: { parties: 1, signed: 0 },
    });
    const on = { on: '2010-09-01', function: 'gymnasiechef' };
    const signedBy = (signed: NonNullable<DistrictFile['bodies']>[string]['signed']) =>
      whole({ ...file, bodies: { utbildning: signed === undefined ? {} : { signed } } }).coverage;
    expect(signedBy(on)).toMatchObject({ signed: 0, units: { signed: 0 } });
    expect(signedBy([on, { ...on, on: '2010-09-02' }])).toMatchObject({ signed: 0, units: { signed: 0 } });
    expect(signedBy([on, { ...on, function: 'bitradande-grundskolechef' }])).toMatchObject({
      signed: 1,
      units: { parties: 7, signed: 4 },
    });
    expect(chapter(whole(), 'uppfoljning-indikator')).toContain('Underskrift behövs för fem skolor och två förskolor.');
  });

  test.each<Per>(['organiser', 'school'])('agree wherever they are named, in the JSON too: per %s', (per) => {
    const editions = divide(file, per).map((one) => forEdition(whole(), level, one));
    const plain = (name: string) => name.replace(/ \(\d{8}\)$/, '');
    for (const agreement of [whole(), ...editions]) {
      const { front, signatures, schools: groups, signedList } = viewOf(agreement, level);
      const listed = groups.flatMap((group) => group.schools.map(({ name }) => name)).sort();
      expect(listed).toEqual(agreement.schools.map(({ name }) => name).sort());
      const names = ['Socialnämnden', ...agreement.bodies.map(({ board, name }) => board ?? name ?? '')];
      for (const name of names) {
        expect(front.parties).toContain(name);
        expect(chapter(agreement, 'parter-har')).toContain(name);
      }
      const others = ['Barn- och utbildningsnämnden', 'Polismyndigheten'].filter((name) => !names.includes(name));
      for (const name of others) expect(chapter(agreement, 'parter-har')).not.toContain(name);
      const signing = signatures.parties.map(({ name }) => name);
      const inList = signedList.groups.flatMap(({ parties }) =>
        parties.map(({ name, organiser }) => organiser ?? name),
      );
      expect([...new Set(inList.map(plain))].sort()).toEqual([...new Set(signing.map(plain))].sort());
    }
  });

  test('show their cases, decisions and delegations in the list of signatures alone', () => {
    const decided: DistrictFile = {
      ...file,
      bodies: {
        utbildning: {
          registrationNumber: 'BUN 2010/4',
          decision: { by: 'Arbetsutskottet', on: '2010-06-11', paragraph: '§ 57' },
        },
        polisen: { delegation: 'punkt 4.2, anmäls 2010-09-10' },
      },
    };
    const list = chapter(whole(decided), 'parterna-beslut', 'signatures');
    expect(list).toContain('Socialnämnden Sätts vid beslut –');
    expect(list).toContain('Barn- och utbildningsnämnden BUN 2010/4 Beslut av Arbetsutskottet den 11 juni 2010, § 57');
    expect(list).toContain('Polismyndigheten Sätts vid beslut Delegation: punkt 4.2, anmäls 2010-09-10');
    expect(chapter(whole(), 'parterna', 'signatures')).toContain('Firmatecknare');
    for (const kind of ['agreement', 'basis'] as const) {
      const html = standardHtml(viewOf(whole(decided), level), kind);
      expect(html).not.toMatch(/BUN 2010|§ 57|Arbetsutskottet|punkt 4\.2|[Ff]irmatecknare/);
    }
  });

  test('are told apart from what the area’s own board runs of the same kind, in annex A too', () => {
    const own: MinimumLevel = {
      ...level,
      schoolForms: {
        ...level.schoolForms,
        förskola: { ...form('preschool', 'none'), ownActivity: true },
        nattförskola: form('preschool', 'together', 'utbildning'),
      },
    };
    const units = [
      school('Solens förskola', ['förskola']),
      school('Månens förskola', ['förskola', 'nattförskola']),
      school('Norra skolan', ['grundskola']),
    ];
    const of = (some: readonly School[]) => viewOf(merge(own, { ...file, schools: some }, origin), own);
    const view = of(units);
    expect(view.schools.map(({ title, own: isOwn, schools: rows }) => [title, isOwn, rows.length])).toEqual([
      ['Kommunala förskolor', true, 1],
      ['Kommunala förskolor', false, 1],
      ['Kommunala grundskolor', false, 1],
    ]);
    expect(view.signatures.own).toEqual({ kind: 'vissa kommunala förskolor', names: 'Solens förskola' });
    expect(view.signedList.own).toEqual({ kind: 'vissa kommunala förskolor', names: ['Solens förskola'] });
    expect(of(units.slice(0, 1)).signatures.own?.kind).toBe('kommunala förskolor');
  });

  test('say what is covered where boards alone sign, for an area or a joined part', () => {
    const joined: MinimumLevel = {
      ...level,
      bodies: { kultur: body({ board: 'Kulturnämnden', joins: ['sakerhetsarbete'] }) },
      schoolForms: { förskola: { ...form('preschool', 'none'), ownActivity: true } },
    };
    const agreement = merge(joined, { ...file, schools: [school('Solens förskola', ['förskola'])] }, origin);
    const text = wordsFrom(standardHtml(viewOf(agreement, joined)), 'parter-har');
    expect(text).toContain('Stadsdelens egen förskola omfattas också');
  });

  test('join several areas in a row, and are party to them alone only where no copy has their units', () => {
    const areas = ['sakerhetsarbete', 'overgangar'];
    const several: MinimumLevel = {
      ...level,
      bodies: {
        utbildning: body({ board: 'Utbildningsnämnden', joins: ['overgangar'] }),
        polisen: body({ name: 'Polismyndigheten', joins: areas }),
      },
    };
    const agreement = merge(several, file, origin);
    const inWords = 'områdena ”Övergångar” och ”Säkerhetsarbete”';
    const joiners = [{ name: 'Polismyndigheten', areas: inWords }];
    expect(viewOf(agreement, several).chapters.parties.joiners).toEqual(joiners);
    for (const edition of divide(file, 'school')) {
      const { chapters } = viewOf(forEdition(agreement, several, edition), several);
      expect(chapters.parties.joiners).toEqual(joiners);
    }
  });

  test('that the file adds to an area are additions, counted and in annex B', () => {
    const at: Origin = { from: 'district', file: 'granby.yaml', line: 1, column: 1 };
    const bodies: DistrictFile['bodies'] = {
      utbildning: { joins: ['overgangar'] },
      polisen: { registrationNumber: 'A1' },
      raddningstjansten: { name: 'Räddningstjänsten', joins: ['sakerhetsarbete'] },
    };
    const fromFile = (pointer: string) => (pointer.startsWith('/bodies') ? at : origin());
    const { comparison, front } = viewOf(merge(level, { ...file, bodies, localAdditions: {} }, fromFile), level);
    const rows = comparison.map(({ area, rows: each }) => [
      area,
      each.map(({ clause, floor, local }) => [clause, floor, local]),
    ]);
    expect(rows).toEqual([
      ['Övergångar', [['Parter i området', 'inga andra', ['Barn- och utbildningsnämnden']]]],
      ['Säkerhetsarbete', [['Parter i området', 'en part', ['Räddningstjänsten']]]],
    ]);
    expect(front.counts).toMatch(/^Två lokala tillägg/);
  });

  test('are named once, also one that joins an area and runs a school', () => {
    const organiser = { type: 'region', name: 'Region Granland', organisationNumber: '232100-9991' } as const;
    const region: MinimumLevel = {
      ...level,
      bodies: { regionen: body({ name: organiser.name, joins: ['sakerhetsarbete'] }) },
    };
    const one = school('Granlands gymnasium', ['gymnasieskola'], { organiser });
    const { front, chapters } = viewOf(merge(region, { ...file, schools: [one] }, origin), region);
    for (const said of [front.parties, chapters.parties.parties]) expect(said.split(organiser.name)).toHaveLength(2);
    // It is party to more than the area.
    expect(chapters.parties.joiners).toEqual([]);
    const both = { ...file, schools: [one, school('Norra skolan', ['grundskola'])] };
    for (const edition of divide(both, 'school')) {
      const view = viewOf(forEdition(merge(region, both, origin), region, edition), region);
      expect(view.chapters.parties.joiners).toEqual([]);
    }
  });
});

describe('a municipal unit of another board than the one that has its form', () => {
  const kultur = body({ board: 'Kulturnämnden', administration: 'Kulturförvaltningen', forms: ['förskola'] });
  const shared: MinimumLevel = { ...level, bodies: { ...level.bodies, kultur } };
  const given = (one: School): School =>
    one.name === 'Lilla förskolan' ? { ...one, organiser: { type: 'kommunal', body: 'kultur' } } : one;
  const agreement = merge(shared, { ...file, schools: schools.map(given) }, origin);
  const view = viewOf(agreement, shared);

  test('is signed for by that board, which is a party and is named at the unit', () => {
    expect(view.front.parties).toContain('genom Socialnämnden, Barn- och utbildningsnämnden och Kulturnämnden');
    const boxes = view.signatures.parties.map(({ name, schools: units }) => [name, units]);
    expect(boxes).toContainEqual(['Granby kommun genom Kulturnämnden', 'Lilla förskolan']);
    expect(boxes).toContainEqual([
      'Granby kommun genom Barn- och utbildningsnämnden',
      'Norra skolan (10000001), Norra skolan (10000002) och Stora förskolan',
    ]);
    const rows = view.schools.flatMap(({ schools: those }) => those);
    expect(rows.find(({ name }) => name === 'Lilla förskolan')?.organiser).toBe('Kulturnämnden');
  });

  test('stands with the other boards, before authorities of their own', () => {
    expect(agreement.bodies.map(({ id }) => id)).toEqual(['utbildning', 'kultur', 'polisen']);
    const listed = view.signedList.groups.slice(0, 3).map(({ title, parties }) => [title, parties.length]);
    expect(listed.slice(1)).toEqual([
      ['Kommunens andra nämnder', 2],
      ['Andra offentliga parter', 1],
    ]);
  });

  test('counts as signed for when that board has signed', () => {
    const on = { on: '2010-09-01', function: 'gymnasiechef' };
    const bodies = { kultur: { signed: on } };
    expect(merge(shared, { ...file, schools: schools.map(given), bodies }, origin).coverage).toMatchObject({
      parties: 5,
      signed: 1,
      units: { parties: 7, signed: 1 },
    });
  });
});

test('several parties that join an area are parties in it', () => {
  const region = body({ name: 'Region Granby', joins: ['sakerhetsarbete'] });
  const two: MinimumLevel = { ...level, bodies: { ...level.bodies, region } };
  const agreement = merge(two, file, origin);
  const words = wordsFrom(standardHtml(viewOf(agreement, two)), 'sakerhetsarbete').replaceAll(/ (?=[.,])/g, '');
  expect(words).toContain('Polismyndigheten och Region Granby är också parter i det här området.');
});
