import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Origin } from '../../src/model/agreement.ts';
import type { DistrictFile, School } from '../../src/model/district-file.ts';
import { divide, forEdition, type Per } from '../../src/model/edition.ts';
import { merge } from '../../src/model/merge.ts';
import { districtOf, schools, severalOrganisers } from '../support/arbitrary-schools.ts';
import { levels, stockholm } from '../support/levels.ts';

const originOf = (pointer: string): Origin => ({ from: 'district', file: pointer, line: 1, column: 1 });

/** The names of the schools in each edition. */
function members(file: DistrictFile, per: Per): Record<string, readonly string[]> {
  return Object.fromEntries(
    divide(file, per).map((one) => [one.name, one.schools.map((index) => file.schools[index]?.name ?? '?')]),
  );
}

const independent = (name: string, organiser: string, organisationNumber?: string): School => ({
  name,
  forms: ['grundskola'],
  organiser: {
    type: 'fristående',
    name: organiser,
    ...(organisationNumber === undefined ? {} : { organisationNumber }),
  },
});

describe('an edition for each organiser', () => {
  it('has all municipal schools together, and their preschools with them', () => {
    expect(members(severalOrganisers(stockholm), 'organiser')).toEqual({
      kommunal: ['Älvens skola', 'Äppelgården', 'Åsens gymnasium'],
      'Kunskapsskolan i Sverige AB': ['Kunskapsskolan Väst', 'Kunskapsskolan Öst'],
      'Föräldrakooperativet Björken': ['Björken'],
    });
  });

  it.each([
    ['capitals and spaces aside', 'Lyran AB', undefined, 'LYRAN  ab', undefined],
    ['by its number', 'Lyran AB', '556566-1815', 'Lyran i Sverige AB', '5565661815'],
  ] as const)('knows an organiser again: %s', (_, first, number, second, otherNumber) => {
    const file = districtOf(stockholm, [independent('A', first, number), independent('B', second, otherNumber)]);
    expect(Object.values(members(file, 'organiser'))).toEqual([['A', 'B']]);
  });

  it('recognises an organiser by way of a third school, wherever that stands', () => {
    const all = [
      independent('A', 'Lyran AB', '556566-1815'),
      independent('B', 'Lyran i Sverige AB'),
      independent('C', 'Lyran i Sverige AB', '556566-1815'),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: 3 }), (shuffled) => {
        const [only, ...none] = divide(districtOf(stockholm, shuffled), 'organiser');
        expect([only?.name, only?.schools, none]).toEqual(['Lyran i Sverige AB', [0, 1, 2], []]);
      }),
    );
  });

  it('keeps apart organisers that have nothing in common, and one that is called what the municipality is', () => {
    const municipal: School = { name: 'C', forms: ['grundskola'], organiser: { type: 'kommunal' } };
    const file = districtOf(stockholm, [independent('A', 'Lyran'), independent('B', 'Kommunal'), municipal]);
    expect(divide(file, 'organiser').map((one) => one.schools)).toEqual([[0], [1], [2]]);
  });

  it('points to where the organiser is named as the edition is', () => {
    const file = districtOf(stockholm, [
      independent('A', 'LYRAN'),
      independent('B', 'Lyran'),
      independent('C', 'Lyran'),
    ]);
    expect(divide(file, 'organiser')[0]).toMatchObject({ name: 'Lyran', pointer: '/schools/1/organiser/name' });
  });
});

describe.each(levels.map((level) => [level.id, level] as const))('editions on the floor %s', (_, level) => {
  it('hold every school exactly once', () => {
    fc.assert(
      fc.property(schools(level), fc.constantFrom<Per>('district', 'organiser', 'school'), (list, per) => {
        const held = divide(districtOf(level, list), per).flatMap((one) => one.schools);
        expect([...held].sort((a, b) => a - b)).toEqual(list.map((_school, index) => index));
      }),
    );
  });

  it('leave no organiser’s name or number in two of them, and mix none with the municipality', () => {
    const plain = (text: string) => text.toLowerCase().replace(/\s+/g, ' ');
    const keys = ({ organiser: { type, name, organisationNumber } }: School) =>
      type === 'kommunal'
        ? ['municipal']
        : [plain(name ?? ''), ...(organisationNumber === undefined ? [] : [organisationNumber.replace('-', '')])];
    fc.assert(
      fc.property(schools(level), (list) => {
        const editions = divide(districtOf(level, list), 'organiser').map(
          (one) => new Set(one.schools.flatMap((index) => keys(list[index] as School))),
        );
        const all = editions.flatMap((one) => [...one]);
        expect(new Set(all).size).toBe(all.length);
        for (const one of editions) if (one.has('municipal')) expect(one.size).toBe(1);
      }),
    );
  });

  it('are the same set whatever the order of the schools', () => {
    const shuffled = schools(level).chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray([...list], { minLength: list.length })),
    );
    const said = (list: readonly School[], per: Per) =>
      divide(districtOf(level, list), per)
        .map(({ label, schools: indexes }) => [label, indexes.map((index) => JSON.stringify(list[index])).sort()])
        .map((one) => JSON.stringify(one))
        .sort();
    fc.assert(
      fc.property(shuffled, fc.constantFrom<Per>('organiser', 'school'), ([one, other], per) => {
        expect(said(other, per)).toEqual(said(one, per));
      }),
    );
  });

  it('say the same but for the schools, who has signed, and which edition it is', () => {
    fc.assert(
      fc.property(schools(level), fc.constantFrom<Per>('organiser', 'school'), (list, per) => {
        const file = districtOf(level, list);
        const whole = merge(level, file, originOf);
        const editions = divide(file, per).map((one) => forEdition(whole, level, one));
        for (const { edition, schools: own, coverage, bodies, ...rest } of editions) {
          const { schools: all, coverage: _all, bodies: parties, ...same } = whole;
          expect(parties.map(({ id }) => id)).toEqual(expect.arrayContaining(bodies.map(({ id }) => id)));
          expect(rest).toEqual(same);
          expect(edition?.per).toBe(per);
          expect((edition?.others ?? 0) + own.length).toBe(all.length);
          expect(coverage.signed).toBeLessThanOrEqual(coverage.parties);
        }
        const sum = (of: (one: (typeof editions)[number]) => number) => editions.reduce((all, one) => all + of(one), 0);
        expect(sum((one) => one.coverage.units.parties)).toBe(whole.coverage.units.parties);
        expect(sum((one) => one.coverage.units.signed)).toBe(whole.coverage.units.signed);
        expect(new Set(editions.flatMap((one) => one.schools)).size).toBe(whole.schools.length);
      }),
      { numRuns: 30 },
    );
  });

  it('leave the whole district’s as it is', () => {
    const file = severalOrganisers(level);
    const whole = merge(level, file, originOf);
    const [only, ...others] = divide(file, 'district').map((one) => forEdition(whole, level, one));
    expect(others).toEqual([]);
    expect(only).toBe(whole);
  });
});
