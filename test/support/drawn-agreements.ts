import fc from 'fast-check';
import type { ManifestEntry } from '../../src/pipeline/manifest/manifest.ts';
import { type ComparedFile, comparedFile } from '../../src/rules/across/compared-file.ts';
import type { SchoolIdentity } from '../../src/rules/school-identity.ts';
import { present } from '../../src/values/present.ts';
import { keysWith, made } from './parts.ts';
import { yamlDocument } from './read-yaml.ts';

/** What the checks across files compare of one file. */
export interface DrawnAgreement {
  readonly district: string;
  readonly city: string;
  readonly level: string;
  readonly validFrom?: string | undefined;
  readonly validUntil?: string | undefined;
  readonly registrationNumber?: string | undefined;
  readonly replaces?: string | undefined;
  readonly schools: readonly SchoolIdentity[];
  /** With whom a meeting is shared, by the meeting's id. */
  readonly shared?: Readonly<Record<string, readonly string[]>>;
}

/** A day of a short year. */
export const dayName = (day: number): string => `2010-08-${String(day).padStart(2, '0')}`;

const DAYS = 9;
const day = fc.integer({ min: 1, max: DAYS });
const number = fc.constantFrom('1', '2', 'Dnr  2', '3–4', '3-4');

const school: fc.Arbitrary<SchoolIdentity> = fc
  .record({
    name: fc.constantFrom('A', 'a  ', 'B', 'C'),
    unitCode: fc.constantFrom(undefined, '12345678', '22345678', '32345678'),
    forms: fc.subarray(['förskola', 'grundskola'], { minLength: 1 }),
  })
  .map((drawn) => present(drawn));

const agreement: fc.Arbitrary<DrawnAgreement> = fc
  .record({
    district: fc.constantFrom('X', ' x', 'Y', 'Z'),
    city: fc.constantFrom('Staden', 'Staden', 'Staden', 'Byn'),
    level: fc.constantFrom('l-1', 'l-1', 'l-2'),
    from: fc.option(day, { freq: 12, nil: undefined }),
    length: fc.option(fc.integer({ min: 0, max: 3 }), { freq: 2, nil: undefined }),
    registrationNumber: fc.option(number, { nil: undefined }),
    replaces: fc.option(number, { nil: undefined }),
    schools: fc.array(school, { maxLength: 3 }),
    shared: fc.dictionary(fc.constantFrom('m', 'n'), fc.subarray(['X', 'x ', 'Y', 'Z', 'Å']), { maxKeys: 2 }),
  })
  .map(({ from, length, ...drawn }) => ({
    ...drawn,
    validFrom: from === undefined ? undefined : dayName(from),
    validUntil: from === undefined || length === undefined ? undefined : dayName(from + length),
  }));

/** Agreements of few districts with few schools and days, so that many are in conflict. */
export const drawnAgreements: fc.Arbitrary<readonly DrawnAgreement[]> = fc.array(agreement, { maxLength: 7 });

/** The meetings of a file that are shared. */
function additionsOf(shared: DrawnAgreement['shared'] = {}) {
  const meetings = Object.fromEntries(Object.entries(shared).map(([id, sharedWith]) => [id, { sharedWith }]));
  return { areas: { a: { meetings } } };
}

/** An agreement as a run compares it. */
export function comparedAs(name: string, drawn: DrawnAgreement): ComparedFile {
  const { district, city, level, schools, shared, ...agreement } = drawn;
  const localAdditions = additionsOf(shared);
  const text = JSON.stringify({ district: { name: district }, agreement, schools, localAdditions });
  const compared = comparedFile(yamlDocument(text, name), { id: level, publisher: city });
  if (compared === undefined) throw new Error('a district without a name');
  return compared;
}

/** An agreement as a manifest has it. */
export function madeAs(name: string, drawn: DrawnAgreement): ManifestEntry {
  const { district, city, level, schools, validFrom, validUntil, registrationNumber, replaces, shared } = drawn;
  const agreement = present({ validFrom, validUntil, registrationNumber, replaces });
  return made(name, {
    minimumLevel: { id: level, sha256: '0'.repeat(64) },
    keys: keysWith(district, schools, agreement, city, additionsOf(shared)),
  });
}
