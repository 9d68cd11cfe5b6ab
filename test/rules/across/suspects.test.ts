import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ComparedFile, SchoolEntry } from '../../../src/rules/across/compared-file.ts';
import { runRulesAcross } from '../../../src/rules/across/index.ts';
import { fileNumbers, Suspects } from '../../../src/rules/across/suspects.ts';
import { textHash } from '../../../src/rules/across/text-hash.ts';
import type { SchoolIdentity } from '../../../src/rules/school-identity.ts';
import { comparedAs, drawnAgreements } from '../../support/drawn-agreements.ts';
import { runs } from '../../support/whole.ts';

function entry(identity: SchoolIdentity, index: number): SchoolEntry {
  return { ...identity, index, nameStart: index, nameEnd: index + 1, codeStart: index, codeEnd: index + 1 };
}

function fileOf(file: string, district: string, schools: readonly SchoolIdentity[]): ComparedFile {
  const drawn = { district, city: 'Staden', level: 'l-1', schools: [] };
  return { ...comparedAs(file, drawn), schools: schools.map(entry) };
}

function suspectsIn(all: readonly ComparedFile[]): readonly number[] {
  const suspects = new Suspects();
  for (const [index, file] of all.entries()) suspects.add(index, file);
  return suspects.files().map(({ file }) => file);
}

/** The files that a run would compare: those suspected, with their schools only where it asks for them. */
function chosenFrom(all: readonly ComparedFile[]): readonly ComparedFile[] {
  const suspects = new Suspects();
  for (const [index, file] of all.entries()) suspects.add(index, file);
  return suspects.files().map(({ file, forSchools }) => {
    const compared = all[file] as ComparedFile;
    return forSchools ? compared : { ...compared, schools: [] };
  });
}

const CODES = ['12345678', '22345678', '99999999'];

/** @param few whether names and codes are so few that most files share one; otherwise hardly any do */
const schoolOf = (few: boolean): fc.Arbitrary<SchoolIdentity> =>
  fc
    .record({
      name: few ? fc.constantFrom('A', 'a  ', 'B') : fc.string({ minLength: 1 }),
      unitCode: fc.option(few ? fc.constantFrom(...CODES) : fc.integer({ min: 1e7, max: 99_999_999 }).map(String), {
        nil: undefined,
      }),
      forms: fc.subarray(['förskola', 'grundskola', 'gymnasieskola']),
    })
    .map(({ unitCode, ...school }) => ({ ...school, ...(unitCode === undefined ? {} : { unitCode }) }));

const files: fc.Arbitrary<readonly ComparedFile[]> = fc
  .array(
    fc.record({
      district: fc.constantFrom('X', 'x', 'Y', 'Z'),
      schools: fc.boolean().chain((few) => fc.array(schoolOf(few), { maxLength: 5 })),
    }),
    { maxLength: 8 },
  )
  .map((drawn) => drawn.map(({ district, schools }, index) => fileOf(`${index}.yaml`, district, schools)));

describe('whatever the files hold', () => {
  it('the exact rule finds in the suspects what it finds in all', () => {
    fc.assert(
      fc.property(files, (all) => {
        expect(runRulesAcross(chosenFrom(all))).toEqual(runRulesAcross(all));
      }),
      { numRuns: runs(1000, 60) },
    );
  });

  it('so it does where agreements overlap, end each other and share numbers', () => {
    fc.assert(
      fc.property(drawnAgreements, (drawn) => {
        const all = drawn.map((one, at) => comparedAs(`${at}.yaml`, one));
        expect(runRulesAcross(chosenFrom(all))).toEqual(runRulesAcross(all));
      }),
      { numRuns: runs(3000, 150) },
    );
  });

  it('where there is no finding, nobody is suspected', () => {
    fc.assert(
      fc.property(files, (all) => {
        const guilty = new Set(runRulesAcross(all).map(({ span }) => span.file));
        const suspected = suspectsIn(all).map((index) => `${index}.yaml`);
        expect(suspected.length === 0).toBe(guilty.size === 0);
        // More may be suspected: a namesake with a code in the district of the one without is read in vain.
        expect(suspected).toEqual(expect.arrayContaining([...guilty]));
      }),
      { numRuns: runs(1000, 60) },
    );
  });

  it('it makes no difference in which order they come, nor whether as numbers', () => {
    fc.assert(
      fc.property(files, (all) => {
        const backwards = new Suspects();
        for (const [index, file] of [...all.entries()].reverse()) backwards.addNumbers(index, fileNumbers(file));
        expect(backwards.files().map(({ file }) => file)).toEqual(suspectsIn(all));
      }),
    );
  });
});

describe('many files', () => {
  const COUNT = runs(3000, 150);
  const school = (code: number): SchoolIdentity => ({ name: `Skola ${code}`, unitCode: String(code), forms: ['x'] });
  const many = Array.from({ length: COUNT }, (_, at) =>
    fileOf(
      `${at}.yaml`,
      `D${at}`,
      [...Array(50).keys()].map((one) => school(10_000_000 + at * 50 + one)),
    ),
  );

  it('of different schools are not suspected', () => {
    expect(suspectsIn(many)).toEqual([]);
  });

  it('of one registration number are all suspected, but none of their schools', () => {
    const suspects = new Suspects();
    for (const [at, file] of many.entries())
      suspects.add(at, { ...file, registrationNumber: { text: '1', start: 0, end: 1 } });
    const found = suspects.files();
    expect(found).toHaveLength(COUNT);
    expect(found.some(({ forSchools }) => forSchools)).toBe(false);
  });

  it('renewed year by year are not suspected', () => {
    const years = [2009, 2010, 2011].flatMap((year) =>
      many.slice(0, 100).map((file, at) => {
        const drawn = { district: `D${at}`, city: 'Staden', level: 'l-1', validFrom: `${year}-01-01`, schools: [] };
        const numbers = { registrationNumber: `${at}/${year}`, replaces: `${at}/${year - 1}` };
        return { ...comparedAs(`${year}-${at}.yaml`, { ...drawn, ...numbers }), schools: file.schools };
      }),
    );
    expect(suspectsIn(years)).toEqual([]);
  });

  it('are distinguished from the few that share a school, wherever among them those stand', () => {
    const shared = { name: 'Skola 10000007', forms: ['x'] };
    const last = fileOf('last.yaml', 'Sist', [school(10_000_000 + COUNT * 50 - 1), shared]);
    expect(suspectsIn([...many, last])).toEqual([0, COUNT - 1, COUNT]);
  });
});

describe('the hash', () => {
  it('differs for any number of names, up to a million, and spreads them over its 52 bits', () => {
    const hashes = Float64Array.from({ length: runs(1_000_000, 50_000) }, (_, at) =>
      textHash(`skolan nummer ${at}\ngrundskola`),
    ).sort();
    const upper = hashes.filter((hash) => hash >= 2 ** 51).length;
    expect(hashes.every((hash, at) => Number.isSafeInteger(hash * 2 + 1) && hash !== hashes[at - 1])).toBe(true);
    expect(upper / hashes.length).toBeCloseTo(0.5, 2);
  });

  it('sees every change of a text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (one, other) => {
        expect(textHash(one) === textHash(other)).toBe(one === other);
      }),
    );
  });
});
