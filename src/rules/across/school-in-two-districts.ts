import { diagnostic } from '../../diagnostics/create.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../source/span.ts';
import type { Period } from '../period.ts';
import { nameKeys } from '../school-identity.ts';
import { type ComparedSchool, keysOfSchool, type SameSchool, SchoolIndex, sameSchool } from '../school-index.ts';
import type { ComparedFile, SchoolEntry } from './compared-file.ts';

/** A school where it stands; its group is its district, its order the place in the sorted run. */
interface Sighting extends ComparedSchool {
  readonly file: ComparedFile;
  readonly school: SchoolEntry;
}

function sightingsIn(files: readonly ComparedFile[], periods: readonly (Period | undefined)[]): readonly Sighting[] {
  const sightings: Sighting[] = [];
  for (const [at, file] of files.entries()) {
    const place = { group: file.districtKey, period: periods[at] };
    for (const school of file.schools) sightings.push({ order: sightings.length, ...place, file, school });
  }
  return sightings;
}

function indexOf(sightings: readonly Sighting[]): SchoolIndex<Sighting> {
  const codeless = new Set(sightings.flatMap(({ school }) => (school.unitCode === undefined ? nameKeys(school) : [])));
  const index = new SchoolIndex<Sighting>((nameKey) => codeless.has(nameKey));
  for (const sighting of sightings) index.add(sighting, keysOfSchool(sighting.school));
  return index;
}

function spanOf({ file, school }: Sighting, field: SameSchool<Sighting>['field']): Span {
  return field === 'unitCode'
    ? { file: file.file, start: school.codeStart, end: school.codeEnd }
    : { file: file.file, start: school.nameStart, end: school.nameEnd };
}

function conflict(sighting: Sighting, { other, field, common }: SameSchool<Sighting>): Diagnostic {
  const { name, index } = sighting.school;
  return diagnostic(
    'school-in-two-districts',
    { name, district: other.file.district.text, ...common },
    { span: spanOf(sighting, field), pointer: `/schools/${index}/${field}` },
    {
      related: [{ span: spanOf(other, field), note: 'other-file' }],
      ...(field === 'unitCode' ? {} : { severity: 'warning' }),
    },
  );
}

/**
 * A school lies in one district, and has its agreement with that district. The same unit code in files of two districts
 * is an error; the same name with a form in common is a warning where one of the two has no code. Agreements that are
 * never valid on the same day are not compared, since a school may have moved. Each entry is reported once, and points to
 * the first in another district. Takes time and memory in proportion to the number of schools, times the validities in
 * the districts that have one of them.
 * @param files in the order in which the first is named
 * @param periods how long each file's agreement holds (`effectivePeriods`)
 */
export function schoolInTwoDistricts(
  files: readonly ComparedFile[],
  periods: readonly (Period | undefined)[],
): readonly Diagnostic[] {
  const sightings = sightingsIn(files, periods);
  const index = indexOf(sightings);
  return sightings.flatMap((sighting) => {
    const same = sameSchool(index, sighting.school, sighting);
    return same === undefined ? [] : conflict(sighting, same);
  });
}
