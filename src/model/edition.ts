import type { MinimumLevel } from '../minimum/minimum-level.ts';
import { byCodeUnits } from '../values/by-code-units.ts';
import type { Agreement } from './agreement.ts';
import { coverage } from './coverage.ts';
import type { DistrictFile, School } from './district-file.ts';
import { folded } from './folded.ts';

/** For what each copy of an agreement is made. */
export type Per = 'district' | 'organiser' | 'school';

/** One copy of a district's agreement, made for some of its schools. */
export interface Edition {
  readonly per: Per;
  /** The district, organiser or school that it is for, as the file writes it; `kommunal` for all municipal schools. */
  readonly name: string;
  /** Sets it apart from the district's other editions: the name, and a school's unit code where it has one. */
  readonly label: string;
  /** Indices into the file's list of schools, in order. */
  readonly schools: readonly number[];
  /** The place of its name: a JSON pointer into the file. */
  readonly pointer: string;
}

/** The municipality runs its schools and preschools as one organiser, and needs no name. */
const MUNICIPAL = 'kommunal';

/** Two schools have one organiser when they share any of these keys. The prefixes keep names and numbers apart. */
function organiserKeys({ organiser }: School): readonly string[] {
  if (organiser.type === MUNICIPAL) return [MUNICIPAL];
  const { name, organisationNumber: number } = organiser;
  return [
    ...(name === undefined ? [] : [`name ${folded(name)}`]),
    ...(number === undefined ? [] : [`number ${number.replace('-', '')}`]),
  ];
}

interface OrganiserGroup {
  readonly keys: Set<string>;
  readonly members: number[];
}

/**
 * Groups items that share a key, directly or by way of others.
 * @param keysOf the keys of each item
 * @returns the indices of each group, both in the list's order
 */
function groupsBy(keysOf: readonly (readonly string[])[]): readonly (readonly number[])[] {
  const byKey = new Map<string, OrganiserGroup>();
  for (const [index, keys] of keysOf.entries()) {
    const [group = { keys: new Set<string>(), members: [] }, ...others] = new Set(
      keys.flatMap((key) => byKey.get(key) ?? []),
    );
    group.members.push(index);
    for (const other of others) group.members.push(...other.members);
    for (const key of [...keys, ...others.flatMap((other) => [...other.keys])]) {
      group.keys.add(key);
      byKey.set(key, group);
    }
  }
  const groups = [...new Set(byKey.values())].map(({ members }) => members.sort((a, b) => a - b));
  return groups.sort(([a = 0], [b = 0]) => a - b);
}

/** The commonest of several spellings; of equally common ones the first by code units, whatever the schools' order. */
function commonest(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [[first] = ['']] = [...counts].sort(([a, x], [b, y]) => y - x || byCodeUnits(a, b));
  return first;
}

function perOrganiser({ schools }: DistrictFile): readonly Edition[] {
  return groupsBy(schools.map(organiserKeys)).map((members): Edition => {
    const organisers = members.map((index) => schools[index]?.organiser);
    const [first = 0] = members;
    if (organisers[0]?.type === MUNICIPAL) {
      const pointer = `/schools/${first}/organiser/type`;
      return { per: 'organiser', name: MUNICIPAL, label: MUNICIPAL, schools: members, pointer };
    }
    const name = commonest(organisers.flatMap((organiser) => organiser?.name ?? []));
    const named = members[organisers.findIndex((organiser) => organiser?.name === name)] ?? first;
    return { per: 'organiser', name, label: name, schools: members, pointer: `/schools/${named}/organiser/name` };
  });
}

function perSchool({ schools }: DistrictFile): readonly Edition[] {
  return schools.map(({ name, unitCode }, index) => ({
    per: 'school',
    name,
    label: unitCode === undefined ? name : `${name} ${unitCode}`,
    schools: [index],
    pointer: `/schools/${index}/name`,
  }));
}

/**
 * Divides a district's agreement into editions: one for the whole district, or one for each organiser or school.
 * Schools have one organiser when its name, capitals and spaces aside, or its organisation number is the same.
 * Municipal preschools are the district's own activity and belong to the municipal edition.
 * @returns editions with every school in exactly one of them, ordered by the first school of each
 */
export function divide(district: DistrictFile, per: Per): readonly Edition[] {
  if (per === 'organiser') return perOrganiser(district);
  if (per === 'school') return perSchool(district);
  const { name } = district.district;
  const schools = district.schools.map((_, index) => index);
  return [{ per, name, label: name, schools, pointer: '/district/name' }];
}

/**
 * The agreement of one edition: it lists only the edition's schools, and counts how many of those have signed. The rest
 * is the district's.
 * @param agreement the district's, with all schools
 */
export function forEdition(agreement: Agreement, minimum: MinimumLevel, edition: Edition): Agreement {
  const { per, name } = edition;
  if (per === 'district') return agreement;
  const schools = edition.schools.flatMap((index) => agreement.schools[index] ?? []);
  const others = agreement.schools.length - schools.length;
  const { version, ...rest } = agreement;
  return { version, edition: { per, name, others }, ...rest, schools, coverage: coverage(minimum, schools) };
}
