import { diagnostic } from '../../diagnostics/create.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../source/span.ts';
import { nameKeys } from '../school-identity.ts';
import { Firsts, type OfDistrict } from './firsts.ts';
import type { FileSchools, SchoolEntry } from './schools.ts';

/** A school where it stands; `order` is the place in the sorted run. */
interface Sighting extends OfDistrict {
  readonly order: number;
  readonly file: FileSchools;
  readonly school: SchoolEntry;
}

/** What schools are looked up by. */
interface Index {
  readonly byCode: Firsts<Sighting>;
  /** By name and form, the schools without a code. */
  readonly codeless: Firsts<Sighting>;
  /** The same with all schools, but only under the keys of those without a code: no others are looked up. */
  readonly byName: Firsts<Sighting>;
}

/** Why two entries are taken for one school. */
interface Match {
  readonly other: Sighting;
  /** The form in common, where the names are the same; absent where the codes are. */
  readonly form?: string;
}

function indexOf(sightings: readonly Sighting[]): Index {
  const index: Index = { byCode: new Firsts(), codeless: new Firsts(), byName: new Firsts() };
  const { byCode, codeless, byName } = index;
  for (const sighting of sightings) {
    const { unitCode } = sighting.school;
    if (unitCode !== undefined) byCode.add(unitCode, sighting);
    else for (const key of nameKeys(sighting.school)) codeless.add(key, sighting);
  }
  for (const sighting of sightings)
    for (const key of nameKeys(sighting.school)) if (codeless.has(key)) byName.add(key, sighting);
  return index;
}

function match({ school, districtKey }: Sighting, { byCode, byName, codeless }: Index): Match | undefined {
  const { unitCode, forms } = school;
  const sameCode = unitCode === undefined ? undefined : byCode.elsewhere(unitCode, districtKey);
  if (sameCode !== undefined) return { other: sameCode };
  // Two unit codes are two schools, whatever their names.
  const pool = unitCode === undefined ? byName : codeless;
  return nameKeys(school)
    .flatMap((key, index) => {
      const [other, form] = [pool.elsewhere(key, districtKey), forms[index]];
      return other === undefined || form === undefined ? [] : { other, form };
    })
    .reduce<Match | undefined>(
      (first, one) => (first && first.other.order <= one.other.order ? first : one),
      undefined,
    );
}

function spanOf({ file, school }: Sighting, byCode: boolean): Span {
  return byCode
    ? { file: file.file, start: school.codeStart, end: school.codeEnd }
    : { file: file.file, start: school.nameStart, end: school.nameEnd };
}

function finding(sighting: Sighting, { other, form }: Match): Diagnostic {
  const { name, unitCode, index } = sighting.school;
  const byCode = form === undefined;
  const same = byCode ? (unitCode === undefined ? {} : { unitCode }) : { form };
  return diagnostic(
    'school-in-two-districts',
    { name, district: other.file.district, ...same },
    { span: spanOf(sighting, byCode), pointer: `/schools/${index}/${byCode ? 'unitCode' : 'name'}` },
    { related: [{ span: spanOf(other, byCode), note: 'other-file' }], ...(byCode ? {} : { severity: 'warning' }) },
  );
}

/** By file name in code units, so that the order in which the files were given makes no difference. */
function inOrder(files: readonly FileSchools[]): readonly FileSchools[] {
  return [...files].sort((a, b) => (a.file === b.file ? 0 : a.file < b.file ? -1 : 1));
}

/**
 * A school lies in one district, and has its agreement with that one. The same unit code in files of two districts is an
 * error; the same name with a form in common is a warning where one of the two has no code. Each entry is told once, and
 * points to the first in another district. Takes time and memory in proportion to the number of schools.
 */
export function schoolInTwoDistricts(files: readonly FileSchools[]): readonly Diagnostic[] {
  const sightings: Sighting[] = [];
  for (const file of inOrder(files))
    for (const school of file.schools)
      sightings.push({ order: sightings.length, districtKey: file.districtKey, file, school });
  const index = indexOf(sightings);
  return sightings.flatMap((sighting) => {
    const found = match(sighting, index);
    return found === undefined ? [] : finding(sighting, found);
  });
}
