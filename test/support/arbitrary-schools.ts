import fc from 'fast-check';
import type { MinimumLevel } from '../../src/minimum/minimum-level.ts';
import type { DistrictFile, School } from '../../src/model/district-file.ts';

/** The plainest valid file with some schools. */
export function districtOf(minimum: MinimumLevel, schools: readonly School[]): DistrictFile {
  return {
    minimumLevel: minimum.id,
    district: { name: 'Provdalen', administration: 'Provdalens förvaltning', board: 'Provdalens nämnd' },
    agreement: { registrationNumber: '1.2-1/2025', validFrom: '2025-01-01' },
    schools,
  };
}

/** The forms of a level: one of preschools, one of older pupils. */
function formsOf({ schoolForms }: MinimumLevel): { readonly preschool: string; readonly school: string } {
  const named = (preschool: boolean) =>
    Object.keys(schoolForms).find((form) => (schoolForms[form]?.kind === 'preschool') === preschool) as string;
  return { preschool: named(true), school: named(false) };
}

/** A district with municipal and independent schools and preschools, of invented names. */
export function severalOrganisers(minimum: MinimumLevel): DistrictFile {
  const { preschool, school } = formsOf(minimum);
  const knowledge = {
    type: 'fristående',
    name: 'Kunskapsskolan i Sverige AB',
    organisationNumber: '556566-1815',
  } as const;
  const signed = { on: '2025-02-03', function: 'behorig-foretradare' };
  return districtOf(minimum, [
    { name: 'Älvens skola', unitCode: '12345678', forms: [school], organiser: { type: 'kommunal' } },
    { name: 'Kunskapsskolan Väst', unitCode: '22345678', forms: [school], organiser: knowledge, signed },
    { name: 'Äppelgården', forms: [preschool], organiser: { type: 'kommunal' } },
    { name: 'Björken', forms: [preschool], organiser: { type: 'enskild', name: 'Föräldrakooperativet Björken' } },
    { name: 'Åsens gymnasium', forms: [school], organiser: { type: 'kommunal' } },
    { name: 'Kunskapsskolan Öst', unitCode: '32345678', forms: [school], organiser: knowledge },
  ]);
}

const organiser: fc.Arbitrary<School['organiser']> = fc.oneof(
  fc.constant({ type: 'kommunal' } as const),
  fc.record(
    {
      type: fc.constantFrom('fristående' as const, 'enskild' as const),
      name: fc.constantFrom('Lyran AB', 'LYRAN  AB', 'Vintergatan', 'Kommunal', 'Café Élan ek. för.', 'Ö'),
      organisationNumber: fc.constantFrom('556566-1815', '5565661815', '802007-2644'),
    },
    { requiredKeys: ['type', 'name'] },
  ),
);

/** Schools of a district; organisers come again, in several spellings, and names may be anything. */
export function schools(minimum: MinimumLevel): fc.Arbitrary<readonly School[]> {
  const forms = Object.keys(minimum.schoolForms);
  const name = fc.oneof(
    fc.constantFrom('Älvens skola', 'Alvens skola', 'Björken'),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }).filter((text) => /\S/.test(text)),
  );
  const school = fc
    .record(
      {
        name: name.map((text) => text.normalize('NFC')),
        unitCode: fc.integer({ min: 10_000_000, max: 99_999_999 }).map(String),
        forms: fc.uniqueArray(fc.constantFrom(...forms), { minLength: 1, maxLength: 3 }),
        organiser,
        signed: fc.constant({ on: '2025-02-03', function: 'rektor' }),
      },
      { requiredKeys: ['name', 'forms', 'organiser'] },
    )
    .map((one) => one as School);
  return fc.array(school, { minLength: 1, maxLength: 12 });
}
