import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadMarkdown } from '../../src/markdown/read-markdown.ts';
import type { MinimumLevel } from '../../src/minimum/minimum-level.ts';
import type { Origin } from '../../src/model/agreement.ts';
import type { DistrictFile, School } from '../../src/model/district-file.ts';
import { divide, forEdition } from '../../src/model/edition.ts';
import { merge } from '../../src/model/merge.ts';
import { viewOf } from '../../src/template/view.ts';
import { district } from '../support/arbitrary-district.ts';
import { readDistrict } from '../support/examples.ts';
import { levels, stockholm, sundby } from '../support/levels.ts';
import { plain, standardHtml, wordsFrom } from '../support/template.ts';
import { runs } from '../support/whole.ts';

const origin = (): Origin => ({ from: 'district', file: 'provby.yaml', line: 1, column: 1 });
const viewFor = (file: DistrictFile, level: MinimumLevel = stockholm) => viewOf(merge(level, file, origin), level);
const listOf = (file: DistrictFile, level?: MinimumLevel) => viewFor(file, level).signedList;

beforeAll(loadMarkdown);

const minimal = readDistrict('examples/minimal.yaml');
const kommunal = { type: 'kommunal' } as const;
const signed = { on: '2010-09-03', function: 'rektor' };

/** A district of these schools. */
function of(schools: readonly School[], more: Partial<DistrictFile['agreement']> = {}): DistrictFile {
  return { ...minimal, agreement: { ...minimal.agreement, ...more }, schools: [...schools] };
}

const mixed = of(
  [
    { name: 'Provby skola', forms: ['grundskola'], organiser: kommunal, signed },
    { name: 'Farby skola', forms: ['grundskola'], organiser: kommunal, contact: { function: 'rektor' } },
    {
      name: 'Provby friskola',
      forms: ['grundskola'],
      organiser: { type: 'fristående', name: 'Provby Skolor AB' },
      signed: { ...signed, on: '2010-10-01', authorised: true },
    },
    { name: 'Farby friskola', forms: ['grundskola'], organiser: { type: 'fristående', name: 'Farby friskola' } },
    { name: 'Förskolan Ett', forms: ['förskola'], organiser: kommunal },
    { name: 'Förskolan Två', forms: ['förskola'], organiser: { type: 'enskild', name: 'Två ek. för.' } },
  ],
  { signed: { on: '2010-08-20', function: 'stadsdelsdirektor' } },
);

describe('the list of who has signed', () => {
  const { groups, total, shares, own, date } = listOf(mixed);
  const parties = new Map(groups.flatMap((group) => group.parties.map((party) => [party.name, party] as const)));

  test('has the district first, and each who signs in a group', () => {
    expect(groups.map(({ title, parties: some }) => [title, some.length])).toEqual([
      ['Stadsdelen', 1],
      ['Kommunala skolor', 2],
      ['Fristående skolor', 2],
      ['Enskilt drivna förskolor', 1],
    ]);
    expect(own).toEqual({ kind: 'kommunala förskolor', names: ['Förskolan Ett'] });
  });

  test('says when, in what function and by what authority', () => {
    expect(groups[0]?.parties[0]).toMatchObject({
      role: 'Stadsdelsdirektör',
      signed: { on: '20 augusti 2010' },
    });
    expect(parties.get('Provby skola')?.signed).toEqual({ on: '3 september 2010' });
    expect(parties.get('Provby friskola')).toMatchObject({
      organiser: 'Provby Skolor AB',
      role: 'Rektor',
      authority: 'Med fullmakt',
      signed: { on: '1 oktober 2010' },
    });
  });

  test('says who is to sign where nobody has', () => {
    expect(parties.get('Farby skola')).toMatchObject({ role: 'Rektor', signed: undefined });
    // Whoever may represent the organiser; it has the school's own name.
    expect(parties.get('Farby friskola')).toMatchObject({ role: undefined, organiser: undefined, signed: undefined });
  });

  test('counts schools together and preschools by themselves', () => {
    expect(total).toEqual({ inWords: 'Fyra skolor och en förskola', single: false, signed: 'Två' });
    expect(shares.map(({ title, units, signed: have }) => [title, units, have])).toEqual([
      ['Kommunala skolor', '2', '1'],
      ['Fristående skolor', '2', '1'],
      ['Alla skolor', '4', '2'],
      ['Enskilt drivna förskolor', '1', '0'],
    ]);
    expect(shares.every(({ percent }) => percent === undefined)).toBe(true);
  });

  test('has the date of the last signature', () => {
    expect(date).toBe('2010-10-01');
    expect(listOf(minimal).date).toBe(minimal.agreement.validFrom);
  });

  test('is written in words', () => {
    const html = standardHtml(viewFor(mixed), 'signatures');
    expect(plain(html)).toContain('<meta name="date" content="2010-10-01">');
    const words = wordsFrom(html, 'parterna');
    expect(words).toContain('Provby friskola Provby Skolor AB Rektor Med fullmakt 1 oktober 2010');
    expect(words).toContain('Farby friskola Behörig företrädare Inte än');
    expect(words).toContain('De omfattas utan underskrift. Förskolan Ett');
    expect(wordsFrom(html, 'titel')).toMatch(
      /^Vilka som har skrivit under Fyra skolor och en förskola ska skriva under\. Två har gjort det\. /,
    );
  });
});

test('says that all have signed, where they have', () => {
  const organiser = { type: 'fristående', name: 'Provby Skolor AB' } as const;
  const two = (second: object) =>
    of([
      { name: 'Provby friskola', forms: ['grundskola'], organiser, signed },
      { name: 'Farby friskola', forms: ['grundskola'], organiser, ...second },
    ]);
  const lead = (file: DistrictFile) => wordsFrom(standardHtml(viewFor(file), 'signatures'), 'titel');
  expect(lead(two({ signed }))).toContain('Två skolor ska skriva under. Alla har gjort det.');
  expect(lead(two({}))).toContain('Två skolor ska skriva under. En har gjort det.');
  // An organiser may have signed for one of its schools alone.
  const counted = wordsFrom(standardHtml(viewFor(two({})), 'signatures'), 'andelen');
  expect(counted).toMatch(
    /En skolenhet räknas när dess huvudman har skrivit under för den\. .* Fristående skolor 1 av 2$/,
  );
});

test('a signature at a preschool that need not sign is none of the list, nor is its day the list’s', () => {
  const late = { on: '2010-12-24', function: 'forskolechef' };
  const file = of([
    { name: 'Provby skola', forms: ['grundskola'], organiser: kommunal, signed },
    { name: 'Förskolan Ett', forms: ['förskola'], organiser: kommunal, signed: late },
  ]);
  expect(listOf(file).date).toBe(signed.on);
  expect(standardHtml(viewFor(file), 'signatures')).not.toContain('2010-12-24');
});

test('a share is in per cent where there are ten units or more, rounded down', () => {
  const schools = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      name: `Provskola ${at}`,
      forms: ['grundskola'],
      organiser: kommunal,
      ...(at < 5 ? { signed } : {}),
    }));
  expect(listOf(of(schools(9))).shares[0]?.percent).toBeUndefined();
  expect(listOf(of(schools(10))).shares[0]?.percent).toBe('50');
  expect(listOf(of(schools(11))).shares[0]?.percent).toBe('45');
  const share = (count: number) => wordsFrom(standardHtml(viewFor(of(schools(count))), 'signatures'), 'andelen');
  expect(share(9)).toMatch(/Kommunala skolor 5 av 9$/);
  expect(share(11)).toMatch(/Kommunala skolor 5 av 11 \(45&nbsp;procent\)$/);
});

test.each([
  [
    [{ name: 'Provby skola', forms: ['grundskola'], organiser: kommunal }],
    'En skola ska skriva under. Den har inte gjort det än.',
  ],
  [
    [{ name: 'Provby skola', forms: ['grundskola'], organiser: kommunal, signed }],
    'En skola ska skriva under. Den har gjort det.',
  ],
  [
    [{ name: 'Förskolan Ett', forms: ['förskola'], organiser: kommunal }],
    'Ingen skola eller förskola behöver skriva under.',
  ],
])('the shortest list says how it is: %#', (schools, says) => {
  expect(wordsFrom(standardHtml(viewFor(of(schools)), 'signatures'), 'titel')).toContain(says);
});

test('of an agreement that has ended, nobody is waited for', () => {
  const ended = { status: 'upphord', decidedOn: '2010-02-18', validUntil: '2011-02-28' } as const;
  const school = { name: 'Provby skola', forms: ['grundskola'], organiser: kommunal };
  const wordsOf = (schools: readonly School[]) => {
    const html = standardHtml(viewFor(of(schools, ended)), 'signatures');
    return `${wordsFrom(html, 'titel')} ${wordsFrom(html, 'parterna')}`;
  };
  const two = wordsOf([school, { ...school, name: 'Farby skola' }]);
  expect(two).toContain('Två skolor skulle skriva under. Ingen har gjort det. ');
  expect(two).toMatch(/Farby skola Rektor För Utbildningsnämnden Nej/);
  expect(two).not.toMatch(/ än\b|Inte än/);
  expect(wordsOf([school])).toContain('En skola skulle skriva under. Den har inte gjort det. ');
  expect(wordsOf([{ ...school, forms: ['förskola'] }])).toContain('Ingen skola eller förskola behövde skriva under.');
});

test('an edition lists its own parties, and counts them as its coverage does', () => {
  const whole = merge(stockholm, mixed, origin);
  for (const edition of divide(mixed, 'organiser')) {
    const agreement = forEdition(whole, stockholm, edition);
    const { groups } = viewOf(agreement, stockholm).signedList;
    const names = groups.slice(1).flatMap(({ parties }) => parties.map(({ name }) => name));
    expect(names).toHaveLength(agreement.coverage.parties);
    const own = new Set(agreement.schools.map(({ name }) => name));
    expect(names.every((name) => own.has(name))).toBe(true);
  }
});

test('every unit is counted once, whatever the district', () => {
  const any = fc.constantFrom(...levels).chain((level) => fc.tuple(fc.constant(level), district(level)));
  fc.assert(
    fc.property(any, ([level, file]) => {
      const agreement = merge(level, file, origin);
      const { groups, shares, own } = viewOf(agreement, level).signedList;
      const ofUnits = groups
        .slice(1)
        .filter(({ title }) => title !== 'Kommunens andra nämnder' && title !== 'Andra offentliga parter');
      const listed = ofUnits.flatMap(({ parties }) => parties);
      expect(listed).toHaveLength(agreement.coverage.parties);
      expect(listed.filter((party) => party.signed !== undefined)).toHaveLength(agreement.coverage.signed);
      expect(listed.length + (own?.names.length ?? 0)).toBe(agreement.schools.length);
      const counted = shares.filter(({ title }) => title !== 'Alla skolor');
      expect(counted.reduce((sum, { units }) => sum + Number(units), 0)).toBe(agreement.coverage.parties);
      expect(counted.reduce((sum, { signed: have }) => sum + Number(have), 0)).toBe(agreement.coverage.signed);
    }),
    { numRuns: runs(200, 25) },
  );
});

test('is written the same as last time', async () => {
  const file = readDistrict('test/fixtures/sundby-2024/district.yaml');
  await expect(plain(standardHtml(viewFor(file, sundby), 'signatures'))).toMatchFileSnapshot(
    'golden/norrsundby-signatures.html',
  );
});
