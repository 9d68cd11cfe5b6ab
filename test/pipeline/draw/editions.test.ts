import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../src/io/sha256.ts';
import type { DistrictFile, School } from '../../../src/model/district-file.ts';
import { editionsOf, type Per, sharingNames, slug } from '../../../src/pipeline/draw/editions.ts';
import { districtOf, schools, severalOrganisers } from '../../support/arbitrary-schools.ts';
import { levels, stockholm } from '../../support/levels.ts';

const stems = (file: DistrictFile, per: Per, stem = 'farsta') =>
  editionsOf(file, stem, per, sha256).map((one) => one.stem);

const school = (name: string, unitCode?: string): School => ({
  name,
  forms: ['grundskola'],
  organiser: { type: 'kommunal' },
  ...(unitCode === undefined ? {} : { unitCode }),
});
const ofSchool = (name: string, stem?: string) => stems(districtOf(stockholm, [school(name)]), 'school', stem)[0] ?? '';

describe('the names of editions', () => {
  it('are made of the file’s and of whom they are for', () => {
    const file = severalOrganisers(stockholm);
    expect(stems(file, 'organiser')).toEqual([
      'farsta--kommunal',
      'farsta--kunskapsskolan-i-sverige-ab',
      'farsta--foraldrakooperativet-bjorken',
    ]);
    expect(stems(file, 'school').slice(0, 3)).toEqual([
      'farsta--alvens-skola-12345678',
      'farsta--kunskapsskolan-vast-22345678',
      'farsta--appelgarden',
    ]);
  });

  it('leave the whole district’s as it is', () => {
    expect(stems(severalOrganisers(stockholm), 'district', 'Älvsjö 2010')).toEqual(['Älvsjö 2010']);
  });

  it.each([
    ['Hässelby-Vällingby', 'hasselby-vallingby'],
    ['ÅÄÖÉ', 'aaoe'],
    ['A\u030alidhem', 'alidhem'],
    ['  S:t Örjan & C/o (nr 2)  ', 's-t-orjan-c-o-nr-2'],
    ['../../etc/passwd', 'etc-passwd'],
    ['Übü', 'b'],
  ])('write %j as %s', (text, expected) => {
    expect(slug(text)).toBe(expected);
  });

  it('are cut where they would be too long, and still tell long names apart', () => {
    const long = 'Internationella '.repeat(15);
    const [one, other] = [ofSchool(`${long}Ett`, 'farsta'.repeat(40)), ofSchool(`${long}Två`, 'farsta'.repeat(40))];
    expect(one).not.toBe(other);
    expect(one).toMatch(/^farsta.*--internationella-.*-inter-[0-9a-f]{8}$/);
    expect(ofSchool(`${long.toUpperCase()}ETT`, 'farsta'.repeat(40))).toBe(one);
    expect(`${one}.json`.length).toBeLessThanOrEqual(200);
  });

  it('tell names without a letter of ours apart', () => {
    expect(ofSchool('東京')).not.toBe(ofSchool('大阪'));
  });

  it.each(levels.map((level) => [level.id, level] as const))('are safe on every disk: %s', (_, level) => {
    const file = fc.tuple(schools(level), fc.string({ unit: 'grapheme', minLength: 1 }));
    fc.assert(
      fc.property(file, fc.constantFrom<Per>('organiser', 'school'), ([list, stem], per) => {
        for (const name of stems(districtOf(level, list), per, stem)) {
          expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*--[a-z0-9]+(-[a-z0-9]+)*$/);
          expect(`${name}.json`.length).toBeLessThanOrEqual(200);
        }
      }),
    );
  });
});

describe('files whose editions may be called alike', () => {
  it('are distinguished by their paths', () => {
    const paths = ['a/Älvsjö.yaml', 'b/alvsjo.yml', 'farsta.yaml', 'farsta.2010.yaml', 'farsta-2010.yaml'];
    expect([...sharingNames(paths, sha256)]).toEqual([
      'a/Älvsjö.yaml',
      'b/alvsjo.yml',
      'farsta.2010.yaml',
      'farsta-2010.yaml',
    ]);
  });

  it('are all of which two editions have one name', () => {
    const run = fc.uniqueArray(fc.tuple(fc.constantFrom('farsta', 'Farsta.', 'bro', 'bro ', 'ö'), schools(stockholm)), {
      selector: ([stem]) => stem,
    });
    fc.assert(
      fc.property(run, fc.constantFrom<Per>('organiser', 'school'), (files, per) => {
        const sharing = sharingNames(
          files.map(([stem]) => `${stem}.yaml`),
          sha256,
        );
        const owners = new Map<string, string>();
        for (const [stem, list] of files)
          for (const name of stems(districtOf(stockholm, list), per, stem)) {
            const owner = owners.get(name) ?? stem;
            owners.set(name, owner);
            if (owner !== stem) expect([...sharing]).toEqual(expect.arrayContaining([`${owner}.yaml`, `${stem}.yaml`]));
          }
      }),
    );
  });
});
