import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { lix } from '../../scripts/lib/lix.mjs';
import { memoryFileSystem } from '../../src/io/memory.ts';
import type { DistrictFile } from '../../src/model/district-file.ts';
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
import { isReserved } from '../support/reserved-numbers.ts';
import { resourcesFor } from '../support/resources.ts';

const FOLDER = 'examples/stockholm';

const texts: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => [`${FOLDER}/${name}`, readFileSync(`${FOLDER}/${name}`, 'utf8')]),
);
const districts = Object.values(texts).map((text) => parse(text) as DistrictFile);
const schools = districts.flatMap((one) => one.schools);
const readme = readFileSync(`${FOLDER}/README.md`, 'utf8');

/** The districts of 2009, in the order of the Swedish alphabet. */
const OF_2009 = [
  'Bromma',
  'Enskede-Årsta-Vantör',
  'Farsta',
  'Hägersten-Liljeholmen',
  'Hässelby-Vällingby',
  'Kungsholmen',
  'Norrmalm',
  'Rinkeby-Kista',
  'Skarpnäck',
  'Skärholmen',
  'Spånga-Tensta',
  'Södermalm',
  'Älvsjö',
  'Östermalm',
];

describe('the fourteen districts', () => {
  it('tell nobody to ring an address', () => {
    const rung = (text: string) => /\bring\p{L}*\s+\[[^\]]*\]\((?!tel:)/iu.test(text);
    expect(rung('Ring [mottagningen](mailto:mottagning@example.se)')).toBe(true);
    expect(districts.flatMap((one) => proseOf(one)).filter(rung)).toEqual([]);
  });

  it('are those of 2009, each in a file of its own name', () => {
    expect(districts.map((one) => one.district.name).sort()).toEqual([...OF_2009].sort());
    expect(Object.keys(texts).sort()).toEqual(OF_2009.map((name) => `${FOLDER}/${fileNameOf(name)}.yaml`).sort());
  });

  it('are examples, which nobody has decided or signed', () => {
    for (const { agreement, schools: parties } of districts) {
      expect(agreement.status).toBe('exempel');
      expect(agreement).not.toHaveProperty('decidedOn');
      expect([agreement, ...parties].filter((one) => 'signed' in one)).toEqual([]);
    }
  });

  it('hold every school of the register once', () => {
    const codes = schools.flatMap((one) => one.unitCode ?? []);
    expect(codes).toHaveLength(155);
    expect(repeated(codes)).toEqual([]);
  });

  it('go by the postal code, and say at each school whose street lies in another district', () => {
    for (const text of Object.values(texts)) expect(text).toContain('härlett ur postnumret');
    const elsewhere = placedByPostalCode(Object.values(texts));
    expect(elsewhere).toHaveLength(11);
    expect(elsewhere.filter(({ street }) => !OF_2009.includes(street))).toEqual([]);
    expect(elsewhere.filter(({ street, placed }) => street === placed)).toEqual([]);
    expect(readme).toContain('elva skolor');
  });

  it('add something, all but Älvsjö', () => {
    const without = districts.filter((one) => one.localAdditions === undefined);
    expect(without.map((one) => one.district.name)).toEqual(['Älvsjö']);
    const additions = districts.flatMap(({ localAdditions }) => localAdditions ?? []);
    expect(repeated(additions.map((one) => JSON.stringify(one)))).toEqual([]);
  });

  it('say in their heads what is real, what is invented and what they show', () => {
    for (const text of Object.values(texts))
      expect(text).toMatch(
        /aldrig beslutats[\s\S]*# Verkligt: [\s\S]*# Påhittat: [\s\S]*# Visar: [\s\S]*\nminimumLevel/,
      );
  });

  it('name no mailbox or number that could be someone’s, and none twice for two schools', () => {
    for (const text of Object.values(texts)) {
      const domains = mailDomainsIn(text);
      expect(domains.length).toBeGreaterThan(5);
      expect(new Set(domains)).toEqual(new Set(['example.se']));
    }
    const units = districts.flatMap((one) => Object.values(one.district.units ?? {}));
    const phones = [...units, ...schools.map((one) => one.contact)].flatMap((one) => one?.phone ?? []);
    for (const phone of phones) expect(isReserved(phone)).toBe(true);
    expect(repeated(phones)).toEqual([]);
    expect(repeated(schools.flatMap((one) => one.contact?.email ?? []))).toEqual([]);
  });

  it('write one organiser in one way', () => {
    const names = namesByNumber(schools);
    expect(names.length).toBeGreaterThan(40);
    expect(names.filter((one) => one.size > 1)).toEqual([]);
  });

  it('list whole things: a comma has not cut one in two, as it does between brackets', () => {
    const items = districts
      .flatMap(({ localAdditions }) => Object.values(localAdditions?.areas ?? {}))
      .flatMap((area) => [...(area.topics ?? []), ...(area.followUp?.methods ?? [])]);
    expect(items.length).toBeGreaterThan(50);
    expect(items.filter((one) => !/^\p{Lu}/u.test(one))).toEqual([]);
  });

  it('are easy to read: no more than LIX 40 in any district’s own texts', () => {
    const own = districts.map((one) => ({ name: one.district.name, prose: proseOf(one.localAdditions) }));
    expect(own.filter(({ prose }) => prose.length > 0).length).toBeGreaterThan(10);
    for (const { name, prose } of own.filter((one) => one.prose.length > 0))
      expect(lix(prose.join(' ')), name).toBeLessThanOrEqual(40);
  });
});

describe('a run over the folder', () => {
  let validated: readonly ValidatedFile[];
  beforeAll(async () => {
    validated = await validateFiles(Object.keys(texts), await resourcesFor(), memoryFileSystem(texts));
  });

  const EXPECTED = ['recommended-function-missing', 'law-changes-during'];

  it('finds nothing in any file or between two, but what a district has chosen and explains, and law that changes', () => {
    expect(validated.filter(({ failure }) => failure !== undefined)).toEqual([]);
    const found = validated.flatMap(({ path, diagnostics }) => diagnostics.map(({ code }) => `${path} ${code}`));
    expect(found.filter((one) => !EXPECTED.some((code) => one.endsWith(` ${code}`)))).toEqual([]);
  });

  it('tells every district of law that changes: a warning to the ten that end, an info to the four that do not', () => {
    const told = validated.flatMap(({ diagnostics }) =>
      diagnostics
        .filter(({ code }) => code === 'law-changes-during')
        .map(({ severity, pointer }) => [severity, pointer]),
    );
    const ends = districts.filter(({ agreement }) => agreement.validUntil !== undefined).length;
    expect(told.filter(([severity]) => severity === 'warning')).toEqual(
      Array.from({ length: ends }, () => ['warning', '/agreement/validUntil']),
    );
    expect(told.filter(([severity]) => severity === 'info')).toEqual(
      Array.from({ length: districts.length - ends }, () => ['info', '/agreement/validFrom']),
    );
    expect([ends, districts.length]).toEqual([10, 14]);
  });

  it('warns of every function that is left out with a reason', () => {
    const reasons = districts.flatMap(({ localAdditions }) =>
      Object.values(localAdditions?.areas ?? {})
        .flatMap((area) => Object.values(area.meetings ?? {}))
        .flatMap((meeting) => Object.values(meeting.functions?.without ?? {})),
    );
    expect(reasons.length).toBeGreaterThan(3);
    const warned = validated.flatMap(({ diagnostics }) => diagnostics.filter(({ code }) => code === EXPECTED[0]));
    expect(warned).toHaveLength(reasons.length);
  });
});

describe('the README', () => {
  const rows = rowsOfReadme(readme);

  it('counts the schools of each district, and of all', () => {
    expect(rows.map((row) => row.slice(0, 4)).sort()).toEqual(countedSchools(districts).sort());
    expect(rows.map(([name]) => name)).toEqual(OF_2009);
    expect(readme).toContain(`| **Alla fjorton** | 155 | ${schools.length - 155} | |`);
  });

  it('says of each district something of its own', () => {
    const shown = rows.map((row) => row[4] ?? '');
    expect(shown.filter((one) => one.length < 10)).toEqual([]);
    expect(repeated(shown)).toEqual([]);
  });

  it('says that nothing has been decided, in both languages', () => {
    expect(readme).toContain('**Ingenting här har beslutats.**');
    expect(readme).toContain('**Nothing here has been decided**');
  });
});
