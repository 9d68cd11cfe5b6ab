import { diagnostic } from '../../diagnostics/create.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../source/span.ts';
import { byCodeUnits } from '../../values/by-code-units.ts';
import { nameKeys } from '../school-identity.ts';
import { type ComparedSchool, keysOfSchool, type SameSchool, SchoolIndex, sameSchool } from '../school-index.ts';
import type { FileSchools, SchoolEntry } from './schools.ts';

/** A school where it stands; its group is its district, its order the place in the sorted run. */
interface Sighting extends ComparedSchool {
  readonly file: FileSchools;
  readonly school: SchoolEntry;
}

/** The schools of a run in the order of their files' names, so that the order of the arguments makes no difference. */
function sightingsIn(files: readonly FileSchools[]): readonly Sighting[] {
  const sightings: Sighting[] = [];
  for (const file of [...files].sort((a, b) => byCodeUnits(a.file, b.file)))
    for (const school of file.schools)
      sightings.push({ order: sightings.length, group: file.districtKey, file, school });
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
    { name, district: other.file.district, ...common },
    { span: spanOf(sighting, field), pointer: `/schools/${index}/${field}` },
    {
      related: [{ span: spanOf(other, field), note: 'other-file' }],
      ...(field === 'unitCode' ? {} : { severity: 'warning' }),
    },
  );
}

/**
 * A school lies in one district, and has its agreement with that district. The same unit code in files of two districts
 * is an error; the same name with a form in common is a warning where one of the two has no code. Each entry is
 * reported once, and points to the first in another district. Takes time and memory in proportion to the number of
 * schools.
 */
export function schoolInTwoDistricts(files: readonly FileSchools[]): readonly Diagnostic[] {
  const sightings = sightingsIn(files);
  const index = indexOf(sightings);
  return sightings.flatMap((sighting) => {
    const same = sameSchool(index, sighting.school, sighting.group);
    return same === undefined ? [] : conflict(sighting, same);
  });
}
