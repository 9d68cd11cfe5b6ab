import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { lix } from '../../scripts/lib/lix.mjs';
import { memoryFileSystem } from '../../src/io/memory.ts';
import { clauseChapters } from '../../src/minimum/clause-chapters.ts';
import { compileDistrictSchema } from '../../src/minimum/compile-schema/compile-district.ts';
import { isBelow } from '../../src/minimum/frequency.ts';
import type { ClauseChapter } from '../../src/minimum/minimum-level.ts';
import type { DirectoryFile } from '../../src/model/directory-file.ts';
import type { DistrictFile, LocalArea } from '../../src/model/district-file.ts';
import { type ValidatedFile, validateFiles } from '../../src/pipeline/check/validate.ts';
import {
  countedSchools,
  fileNameOf,
  mailDomainsIn,
  namesByNumber,
  placedByPostalCode,
  proseOf,
  repeated,
  rowsOfReadme,
} from '../support/example-districts.ts';
import { stockholm2026 } from '../support/levels.ts';
import { isReserved } from '../support/reserved-numbers.ts';
import { resourcesFor } from '../support/resources.ts';

const FOLDER = 'examples/stockholm-2026';
const DIRECTORY = 'mottagningar.yaml';

const read = (path: string) => readFileSync(path, 'utf8');
const paths = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml') && name !== DIRECTORY)
    .sort()
    .map((name) => `${folder}/${name}`);

const texts: Readonly<Record<string, string>> = Object.fromEntries(paths(FOLDER).map((path) => [path, read(path)]));
const districts = Object.values(texts).map((text) => parse(text) as DistrictFile);
const schools = districts.flatMap((one) => one.schools);
const directory = parse(read(`${FOLDER}/${DIRECTORY}`)) as DirectoryFile;
const readme = read(`${FOLDER}/README.md`);

/** The districts of 2026, in the order of the Swedish alphabet, each with the preposition before its name. */
const OF_2026 = {
  Bromma: 'i',
  'Enskede-Årsta-Vantör': 'i',
  Farsta: 'i',
  'Hägersten-Älvsjö': 'i',
  'Hässelby-Vällingby': 'i',
  Järva: 'i',
  Kungsholmen: 'på',
  'Norra innerstaden': 'i',
  Skarpnäck: 'i',
  Skärholmen: 'i',
  Södermalm: 'på',
} as const;
const NAMES = Object.keys(OF_2026);

const AREAS = [
  'samordning',
  'barn-som-far-illa',
  'insatser-och-placering',
  'narvaro',
  'overgangar',
  'funktionsnedsattning',
  'forskola',
  'trygghet',
];

describe('the eleven districts', () => {
  it('are those of 2026, each in a file of its own name, with the preposition of its name', () => {
    expect(districts.map(({ district }) => [district.name, district.preposition ?? 'i']).sort()).toEqual(
      Object.entries(OF_2026).sort(),
    );
    expect(Object.keys(texts).sort()).toEqual(NAMES.map((name) => `${FOLDER}/${fileNameOf(name)}.yaml`).sort());
  });

  it('rest on the level of 2026, and are examples that nobody has decided or signed', () => {
    for (const { minimumLevel, agreement, schools: parties, bodies = {} } of districts) {
      expect([minimumLevel, agreement.status]).toEqual(['stockholm-2026', 'exempel']);
      expect(agreement).not.toHaveProperty('decidedOn');
      expect([agreement, ...parties, ...Object.values(bodies)].filter((one) => 'signed' in one)).toEqual([]);
    }
  });

  it('hold in the one year that the level is for, by numbers that no register of a city has', () => {
    for (const { agreement } of districts) {
      expect(agreement.validFrom >= '2027-01-01' && agreement.validFrom <= '2027-11-29').toBe(true);
      expect(agreement.validUntil).toBe('2027-11-29');
      expect(agreement.registrationNumber).toMatch(/^Exempel \d+\/2027$/);
    }
  });

  it('hold every school of the register once: the same ones as the districts of 2009, with the same organisers', () => {
    const old = paths('examples/stockholm').flatMap((path) => (parse(read(path)) as DistrictFile).schools);
    const coded = (all: typeof schools) =>
      all
        .flatMap(({ name, unitCode, organiser }) => (unitCode === undefined ? [] : [[unitCode, name, organiser]]))
        .sort();
    const codes = schools.flatMap((one) => one.unitCode ?? []);
    expect(codes).toHaveLength(155);
    expect(repeated(codes)).toEqual([]);
    expect(coded(schools)).toEqual(coded(old));
  });

  it('speak of school forms as they are called today', () => {
    const forms = new Set(schools.flatMap((one) => one.forms));
    expect(forms).toContain('anpassad grundskola');
    for (const text of Object.values(texts))
      expect(text).not.toMatch(/särskola|förskolechef|landsting|skolk(?!urator)/i);
  });

  it('go by the postal code, and say at each school whose street lies in another district', () => {
    for (const text of Object.values(texts)) expect(text).toContain('härlett ur postnumret');
    const elsewhere = placedByPostalCode(Object.values(texts));
    expect(elsewhere).toHaveLength(8);
    expect(elsewhere.filter(({ street }) => !NAMES.includes(street))).toEqual([]);
    expect(elsewhere.filter(({ street, placed }) => street === placed)).toEqual([]);
    expect(readme).toContain('åtta skolor');
  });

  it('have a municipal preschool and an independent one, invented by their names', () => {
    for (const { schools: parties } of districts) {
      const preschools = parties.filter(({ forms }) => forms.includes('förskola'));
      expect(new Set(preschools.map(({ organiser }) => organiser.type))).toEqual(new Set(['kommunal', 'enskild']));
      expect(preschools.filter(({ name }) => !/^Förskolan (?:Exemplet|Påhittet) /.test(name))).toEqual([]);
    }
  });

  it('say in their heads what is real, what is invented, what they show and whose proposal they rest on', () => {
    for (const text of Object.values(texts))
      expect(text.replace(/\n# +/g, ' ')).toMatch(
        /aldrig beslutats och är inte stadens\. Den bygger på projektets eget förslag[\s\S]*Verkligt: [\s\S]*Påhittat: [\s\S]*Visar: [\s\S]*\nminimumLevel/,
      );
  });

  it('name no mailbox or number that could be someone’s, and none twice', () => {
    for (const text of [...Object.values(texts), read(`${FOLDER}/${DIRECTORY}`)]) {
      const domains = mailDomainsIn(text);
      expect(domains.length).toBeGreaterThan(5);
      expect(new Set(domains)).toEqual(new Set(['example.se']));
    }
    const units = districts.flatMap((one) => Object.values(one.district.units ?? {}));
    const contacts = schools.flatMap((one) => [one.contact ?? [], one.contacts ?? []].flat());
    const phones = [...units, ...contacts].flatMap((one) => one.phone ?? []);
    expect(phones.length).toBeGreaterThan(130);
    for (const phone of phones) expect(isReserved(phone)).toBe(true);
    expect(repeated(phones)).toEqual([]);
    expect(repeated([...units, ...contacts].flatMap((one) => one.email ?? []))).toEqual([]);
  });

  it('write one organiser in one way', () => {
    const names = namesByNumber(schools);
    expect(names.length).toBeGreaterThan(40);
    expect(names.filter((one) => one.size > 1)).toEqual([]);
  });
});

describe('where to turn', () => {
  it('is said for each of the eight areas and for those of one’s own, once', () => {
    for (const { district, localAdditions } of districts) {
      const own = Object.keys(localAdditions?.areas ?? {}).filter((id) => !AREAS.includes(id));
      const handled = Object.values(district.units ?? {}).flatMap((one) => one.handles ?? []);
      expect([...handled].sort(), district.name).toEqual([...AREAS, ...own].sort());
    }
  });

  it('has hours at every unit, and a number out of hours at the reception', () => {
    for (const { district } of districts) {
      const units = Object.values(district.units ?? {});
      expect(units.filter(({ phone, hours }) => phone === undefined || hours === undefined)).toEqual([]);
      const reception = units.find(({ handles }) => handles?.includes('barn-som-far-illa'));
      const number = /\d[\d -]+\d$/.exec(reception?.outOfHours ?? '')?.[0] ?? '';
      expect(isReserved(number), district.name).toBe(true);
    }
  });

  it('is said of every district in the directory, in the words of its own file', () => {
    expect(districts.map((one) => one.directory)).toEqual(districts.map(() => DIRECTORY));
    const own = districts.map(({ district }) => {
      const unit = Object.values(district.units ?? {}).find(({ handles }) => handles?.includes('barn-som-far-illa'));
      const { handles: _, description: __, ...reception } = unit ?? { title: '' };
      return [district.name, reception];
    });
    expect(Object.keys(directory.receptions)).toEqual(NAMES);
    expect(directory.receptions).toEqual(Object.fromEntries(own));
  });
});

/** The parts of the districts' files that say something of one kind of thing, with the floor's own part where there is one. */
const additions = districts.flatMap(({ localAdditions }) => localAdditions ?? []);
const areas = additions.flatMap((one) =>
  Object.entries(one.areas ?? {}).map(([id, area]) => ({ area, floor: stockholm2026.areas[id] })),
);
const meetings = areas.flatMap(({ area, floor: around }) =>
  Object.entries(area.meetings ?? {}).map(([id, meeting]) => ({ meeting, area, floor: around?.meetings[id] })),
);
const followUps = areas.flatMap(({ area }) => area.followUp ?? []);
const clauses = additions.flatMap((one) =>
  Object.entries(one.clauses ?? {}).map(([id, clause]) => ({ clause, floor: stockholm2026.clauses[id] })),
);
const stepsIn = (own: LocalArea['steps'] = {}, floor: Readonly<Record<string, unknown>> = {}) =>
  Object.entries(own).map(([id, step]) => ({ step, isOfFloor: id in floor }));
const areaSteps = areas.flatMap(({ area, floor }) => stepsIn(area.steps, floor?.steps));
const clauseSteps = clauses.flatMap(({ clause, floor }) => stepsIn(clause.steps, floor?.steps));

describe('the additions', () => {
  it('are none in Skarpnäck, and something else in each of the others', () => {
    const without = districts.filter(({ localAdditions }) => localAdditions === undefined);
    expect(without.map(({ district, agreement }) => [district.name, agreement.notes])).toEqual([
      ['Skarpnäck', 'separate'],
    ]);
    expect(repeated(additions.map((one) => JSON.stringify(one)))).toEqual([]);
  });

  it('are drawn in the short form in most of the districts, and with the ground at every clause in two', () => {
    const inline = districts.filter(({ agreement }) => agreement.notes === 'inline');
    expect(inline.map(({ district }) => district.name)).toEqual(['Bromma', 'Farsta']);
    expect(districts.filter(({ agreement }) => agreement.notes === 'separate')).toHaveLength(9);
  });

  const schema = compileDistrictSchema(stockholm2026) as { $defs: Record<string, { properties: object }> };
  const fields = (shape: string) => Object.keys(schema.$defs[shape]?.properties ?? {}).sort();
  const used = (parts: readonly object[]) => [...new Set(parts.flatMap((one) => Object.keys(one)))].sort();

  it.each([
    ['an area', 'newArea', areas.map(({ area }) => area)],
    ['a meeting', 'newMeeting', meetings.map(({ meeting }) => meeting)],
    ['a step', 'newStep', [...areaSteps, ...clauseSteps].map(({ step }) => step)],
    ['an indicator', 'newIndicator', followUps.flatMap(({ indicators = {} }) => Object.values(indicators))],
    ['a clause', 'clause', clauses.map(({ clause }) => clause)],
    ['consent', 'consent', meetings.flatMap(({ meeting }) => meeting.consent ?? [])],
    ['a school’s further contact', 'areaContact', schools.flatMap(({ contacts = [] }) => contacts)],
  ])('use every field that a district can write of %s', (_, shape, parts) => {
    expect(fields(shape).length).toBeGreaterThan(3);
    expect(used(parts)).toEqual(fields(shape));
  });

  it('use every field of who takes part, of a follow-up and of support material', () => {
    expect(used(meetings.flatMap(({ meeting }) => meeting.functions ?? []))).toEqual([
      'attendance',
      'deputy',
      'recommended',
      'required',
      'whenNeeded',
      'without',
    ]);
    expect(used(followUps)).toEqual([
      'description',
      'frequency',
      'indicators',
      'methods',
      'reportToBoard',
      'reportedTo',
      'responsible',
    ]);
    expect(used(additions.flatMap((one) => Object.values(one.supportMaterial ?? {})))).toEqual([
      'edition',
      'title',
      'url',
    ]);
  });

  const onFloor = meetings.flatMap(({ meeting, floor }) => (floor === undefined ? [] : [{ meeting, floor }]));
  const ownMeetings = meetings.filter(({ floor }) => floor === undefined);
  const lifted = (rank: 'recommended' | 'whenNeeded') =>
    onFloor.filter(({ meeting, floor }) =>
      floor[rank]?.some((one) => 'function' in one && meeting.functions?.required?.includes(one.function)),
    );
  const kinds: Readonly<Record<string, readonly unknown[]>> = {
    'a meeting of the level more often': onFloor.filter(
      ({ meeting: { frequency, months }, floor }) =>
        frequency !== undefined && isBelow(floor.frequency, frequency, months),
    ),
    'a follow-up more often': areas.filter(
      ({ area, floor }) =>
        area.followUp?.frequency !== undefined && floor && isBelow(floor.followUp.frequency, area.followUp.frequency),
    ),
    'months of a meeting of the level': onFloor.filter(({ meeting }) => meeting.months),
    'who leads a meeting of the level': onFloor.filter(({ meeting }) => meeting.chair),
    'who calls to a meeting of the level on another’s behalf': onFloor.filter(({ meeting }) => meeting.calledBy),
    'a function lifted from should to shall': lifted('recommended'),
    'a function lifted from when needed to shall': lifted('whenNeeded'),
    'a recommended function only when needed, with why': onFloor.filter(({ meeting }) =>
      meeting.functions?.whenNeeded?.some((one) => typeof one === 'object'),
    ),
    'a recommended function left out, with why': onFloor.filter(({ meeting }) => meeting.functions?.without),
    'one of several functions': meetings.filter(({ meeting }) =>
      meeting.functions?.required?.some((one) => typeof one === 'object'),
    ),
    'all in the place of one': onFloor.filter(({ meeting }) =>
      Object.values(meeting.functions?.attendance ?? {}).includes('all'),
    ),
    'a deputy': onFloor.filter(({ meeting }) => meeting.functions?.deputy),
    'a meeting of one’s own in an area of the level': areas.filter(
      ({ area, floor }) => floor && Object.keys(area.meetings ?? {}).some((id) => !(id in floor.meetings)),
    ),
    'a meeting at every school': ownMeetings.filter(({ meeting }) => meeting.heldPer === 'school'),
    'a general area of one’s own': areas.filter(({ area, floor }) => !floor && area.level === 'general'),
    'an individual area of one’s own': areas.filter(({ area, floor }) => !floor && area.level === 'individual'),
    'no single children in an area where the level allows them': areas.filter(
      ({ area, floor }) => floor?.individualCases === 'allowed' && area.individualCases === 'forbidden',
    ),
    'no single children in a meeting where the level lets nobody know them': onFloor.filter(
      ({ meeting, floor }) => floor.individualCases === 'anonymised' && meeting.individualCases === 'forbidden',
    ),
    'children whom nobody knows where the area allows to name them': ownMeetings.filter(
      ({ meeting, area }) => meeting.individualCases === 'anonymised' && area.individualCases !== 'forbidden',
    ),
    'a step of the level sooner': areaSteps.filter(({ step, isOfFloor }) => isOfFloor && step.within),
    'a step of the level in another unit of time': areaSteps.filter(
      ({ step, isOfFloor }) => isOfFloor && JSON.stringify(step.within).includes('weekdays'),
    ),
    'who takes a step of the level in practice': areaSteps.filter(({ step, isOfFloor }) => isOfFloor && step.doneBy),
    'a step of one’s own among those of the level': areaSteps.filter(({ step, isOfFloor }) => !isOfFloor && step.after),
    'a step by a day of the school year': areaSteps.filter(({ step }) => step.before),
    'a step of a clause of the level sooner': clauseSteps.filter(({ isOfFloor }) => isOfFloor),
    'a clause of one’s own with a step': clauseSteps.filter(({ isOfFloor }) => !isOfFloor),
    'something reported to the board beyond the level': areas.filter(
      ({ area, floor }) => floor?.followUp.reportToBoard === false && area.followUp?.reportToBoard,
    ),
    'another public party': districts.flatMap(({ bodies = {} }) => Object.values(bodies).filter(({ name }) => name)),
    'the own number of a party of the level': districts.filter(({ bodies }) => bodies?.utbildning?.registrationNumber),
    'by what an independent organiser signs': schools.filter(({ authority }) => authority),
    'an agreement that is prolonged by itself': districts.filter(({ agreement }) => agreement.renewal?.automatic),
    'an agreement that replaces another': districts.filter(({ agreement }) => agreement.replaces),
  };

  it.each(Object.entries(kinds))('show %s', (_, found) => {
    expect(found.length).toBeGreaterThan(0);
  });

  it('have clauses in every chapter but those whose clauses the level alone should say', () => {
    const chapters = new Set(clauses.flatMap(({ clause }) => clause.chapter ?? []));
    expect(Object.keys(clauseChapters).filter((chapter) => !chapters.has(chapter as ClauseChapter))).toEqual([
      'parties',
      'validity',
    ]);
  });

  it('share two meetings, of which each of the two districts says so', () => {
    const shared = districts.flatMap(({ district, localAdditions }) =>
      Object.values(localAdditions?.areas ?? {}).flatMap(({ meetings: some = {} }) =>
        Object.entries(some).flatMap(([id, { sharedWith = [] }]) =>
          sharedWith.map((other) => `${id}: ${[district.name, other].sort().join(' och ')}`),
        ),
      ),
    );
    expect(shared.sort()).toEqual([
      'lokal-bus-grupp: Bromma och Hässelby-Vällingby',
      'lokal-bus-grupp: Bromma och Hässelby-Vällingby',
      'skolor-vid-gransen: Enskede-Årsta-Vantör och Farsta',
      'skolor-vid-gransen: Enskede-Årsta-Vantör och Farsta',
    ]);
  });

  it('ask in an area of SSPF for consent to name anybody, let the police in only where nobody is named, and repeat no agreement with them', () => {
    const sspf = additions.flatMap((one) => one.areas?.sspf ?? []);
    expect(sspf).toHaveLength(2);
    for (const area of sspf) {
      const some = Object.values(area.meetings ?? {});
      const withPolice = some.filter(({ functions }) => JSON.stringify(functions).includes('"polis"'));
      expect(withPolice.map(({ individualCases }) => individualCases)).toEqual(['forbidden']);
      const named = some.filter(({ individualCases }) => individualCases !== 'forbidden');
      expect(named.map(({ heldPer, consent }) => [heldPer, consent?.rule])).toEqual([['child', 'required']]);
      expect(area.description).toMatch(/överenskommelse.*upprepas inte/s);
    }
  });

  it('promise no contact with the home, say nothing of single children, and call no absence by a bad name', () => {
    const prose = proseOf(additions);
    expect(prose.length).toBeGreaterThan(200);
    const homes = prose.filter((one) => /\b(?:ring|kontakta|mejla)\p{L}* (?:hem|vårdnadshavar|föräldra)/iu.test(one));
    expect(homes.filter((one) => !one.includes('inte'))).toEqual([]);
    expect(prose.filter((one) => /skolk(?!urator)|problem|utsatt|värst|farliga/i.test(one))).toEqual([]);
  });

  it('are easy to read: no more than LIX 40 in any district’s own texts', () => {
    const own = districts.map((one) => ({ name: one.district.name, prose: proseOf(one.localAdditions) }));
    expect(own.filter(({ prose }) => prose.length > 0)).toHaveLength(10);
    for (const { name, prose } of own.filter((one) => one.prose.length > 0))
      expect(lix(prose.join(' ')), name).toBeLessThanOrEqual(40);
  });

  it('list whole things: a comma has not cut one in two, as it does between brackets', () => {
    const items = [
      ...areas.flatMap(({ area }) => [...(area.topics ?? []), ...(area.followUp?.methods ?? [])]),
      ...meetings.flatMap(({ meeting }) => meeting.agenda ?? []),
    ];
    expect(items.length).toBeGreaterThan(50);
    expect(items.filter((one) => !/^\p{Lu}/u.test(one))).toEqual([]);
  });
});

describe('a run over the folder', () => {
  let validated: readonly ValidatedFile[];
  beforeAll(async () => {
    const files = { ...texts, [`${FOLDER}/${DIRECTORY}`]: read(`${FOLDER}/${DIRECTORY}`) };
    validated = await validateFiles(Object.keys(texts), await resourcesFor(), memoryFileSystem(files));
  });

  it('finds no error and no warning in any file or between two, but what a district has chosen and explains', () => {
    expect(validated.filter(({ failure }) => failure !== undefined)).toEqual([]);
    const found = validated.flatMap(({ path, diagnostics }) =>
      diagnostics.filter(({ severity }) => severity !== 'info').map(({ code }) => `${path} ${code}`),
    );
    const chosen = `${FOLDER}/hasselby-vallingby.yaml recommended-function-missing`;
    expect(found).toEqual([chosen, chosen]);
  });

  it('informs of what adds nothing and of what is prolonged while the law changes, and of no more', () => {
    const told = validated.flatMap(({ path, diagnostics }) =>
      diagnostics.filter(({ severity }) => severity === 'info').map(({ code }) => `${path} ${code}`),
    );
    expect(told.sort()).toEqual([
      `${FOLDER}/skarpnack.yaml no-local-additions`,
      `${FOLDER}/sodermalm.yaml law-changes-during`,
    ]);
  });
});

describe('the README', () => {
  const rows = rowsOfReadme(readme);

  it('counts the schools of each district, and of all', () => {
    expect(rows.map((row) => row.slice(0, 4)).sort()).toEqual(countedSchools(districts).sort());
    expect(rows.map(([name]) => name)).toEqual(NAMES);
    expect(readme).toContain(`| **Alla elva** | 155 | ${schools.length - 155} | |`);
  });

  it('says of each district something of its own', () => {
    const shown = rows.map((row) => row[4] ?? '');
    expect(shown.filter((one) => one.length < 10)).toEqual([]);
    expect(repeated(shown)).toEqual([]);
  });

  it('says that nothing has been decided and that the proposal is not the city’s, in both languages', () => {
    expect(readme).toContain('**Ingenting här har beslutats, och förslaget är inte stadens.**');
    expect(readme).toContain('**Nothing here has been decided, and the proposal is not the city’s**');
  });
});
