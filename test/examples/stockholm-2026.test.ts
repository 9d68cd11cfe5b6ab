import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { lix } from '../../scripts/lib/lix.mjs';
import { memoryFileSystem } from '../../src/io/memory.ts';
import type { DirectoryFile } from '../../src/model/directory-file.ts';
import type { DistrictFile } from '../../src/model/district-file.ts';
import { type ValidatedFile, validateFiles } from '../../src/pipeline/check/validate.ts';
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

const ascii = (name: string) =>
  name
    .toLowerCase()
    .replace(/[åä]/g, 'a')
    .replace(/ö/g, 'o')
    .replace(/[^a-z0-9]+/g, '-');

/** Each value that stands more than once. */
const repeated = (values: readonly string[]) => values.filter((one, index) => values.indexOf(one) !== index);

/** Every text of some words that a district has written. */
function proseOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.includes(' ') ? [/[.!?:]$/.test(value.trim()) ? value : `${value}.`] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(proseOf) : [];
}

describe('the eleven districts', () => {
  it('are those of 2026, each in a file of its own name, with the preposition of its name', () => {
    expect(districts.map(({ district }) => [district.name, district.preposition ?? 'i']).sort()).toEqual(
      Object.entries(OF_2026).sort(),
    );
    expect(Object.keys(texts).sort()).toEqual(NAMES.map((name) => `${FOLDER}/${ascii(name)}.yaml`).sort());
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
    for (const text of Object.values(texts)) expect(text).not.toMatch(/särskola|förskolechef|landsting|skolk/i);
  });

  it('go by the postal code, and say at each school whose street lies in another district', () => {
    for (const text of Object.values(texts)) expect(text).toContain('härlett ur postnumret');
    const elsewhere = Object.values(texts).flatMap((text) =>
      [
        ...text.matchAll(
          /# Placerad efter postnumret, .* Gatan ligger i .+, som hör till (.+)\.\n {2}- name: .+\n {4}unitCode/g,
        ),
      ].map(([, street]) => ({ street, placed: (parse(text) as DistrictFile).district.name })),
    );
    expect(elsewhere).toHaveLength(8);
    expect(elsewhere.filter(({ street }) => !NAMES.includes(street ?? ''))).toEqual([]);
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
      const domains = [...text.matchAll(/[^\s"'(<:]+@([\w.-]*\w)/g)].map(([, domain]) => domain);
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
    const names = new Map<string, Set<string>>();
    for (const { organisationNumber: number, name = '' } of schools.map((one) => one.organiser))
      if (number !== undefined) names.set(number, (names.get(number) ?? new Set()).add(name));
    expect(names.size).toBeGreaterThan(40);
    expect([...names.values()].filter((one) => one.size > 1)).toEqual([]);
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

describe('the additions', () => {
  const additions = districts.flatMap(({ localAdditions }) => localAdditions ?? []);

  it('are easy to read: no more than LIX 40 in any district’s own texts', () => {
    const own = districts.map((one) => ({ name: one.district.name, prose: proseOf(one.localAdditions) }));
    for (const { name, prose } of own.filter((one) => one.prose.length > 0))
      expect(lix(prose.join(' ')), name).toBeLessThanOrEqual(40);
  });

  it('are no two the same', () => {
    expect(repeated(additions.map((one) => JSON.stringify(one)))).toEqual([]);
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
    expect(found.filter((one) => !one.endsWith(' recommended-function-missing'))).toEqual([]);
  });
});

describe('the README', () => {
  const rows = [...readme.matchAll(/^\| \[(.+?)\]\((.+?)\) \| (\d+) \| (\d+) \| (.+?) \|$/gm)];

  it('counts the schools of each district, and of all', () => {
    const counted = districts.map(({ district, schools: parties }) => {
      const coded = parties.filter((one) => one.unitCode !== undefined).length;
      return [district.name, `${ascii(district.name)}.yaml`, `${coded}`, `${parties.length - coded}`];
    });
    expect(rows.map((row) => row.slice(1, 5)).sort()).toEqual(counted.sort());
    expect(rows.map(([, name]) => name)).toEqual(NAMES);
    expect(readme).toContain(`| **Alla elva** | 155 | ${schools.length - 155} | |`);
  });

  it('says that nothing has been decided and that the proposal is not the city’s, in both languages', () => {
    expect(readme).toContain('**Ingenting här har beslutats, och förslaget är inte stadens.**');
    expect(readme).toContain('**Nothing here has been decided, and the proposal is not the city’s**');
  });
});
