import type { MinimumLevel } from '../minimum/minimum-level.ts';
import { byCodeUnits } from '../values/by-code-units.ts';
import type { Agreement } from './agreement.ts';
import { coverage } from './coverage.ts';
import type { DistrictFile, School } from './district-file.ts';
import { folded } from './folded.ts';

/** What one copy of an agreement is made for. */
export type Per = 'district' | 'organiser' | 'school';

/** One copy of a district's agreement, made for some of its schools. */
export interface Edition {
  readonly per: Per;
  /** Whom it is for, as the file writes it: the district, an organiser or a school; `kommunal` are all municipal schools. */
  readonly name: string;
  /** What tells it from the district's other editions: the name, of a school with its unit code. */
  readonly label: string;
  /** Places in the file's list of schools, in order. */
  readonly schools: readonly number[];
  /** Where its name is written: a JSON pointer into the file. */
  readonly pointer: string;
}

/** The municipality runs its schools and preschools as one organiser, and needs no name. */
const MUNICIPAL = 'kommunal';

/** By what two schools are taken to have one organiser: any of these in common. Names and numbers cannot be mixed up. */
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

/** Puts together what has a key in common, be it by way of a third: places in the list, in its order. */
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

/** Of several spellings the commonest, then the first by code units, so that the order of the schools makes no difference. */
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
 * Divides a district's agreement into editions: one for the whole district, for each organiser or for each school. The
 * schools of one organiser are those with the same name of it, capitals and spaces aside, or the same organisation number;
 * municipal preschools are the district's own activity and belong to the municipal edition.
 * @returns every school in exactly one, in the order in which the file has the first of each
 */
export function divide(district: DistrictFile, per: Per): readonly Edition[] {
  if (per === 'organiser') return perOrganiser(district);
  if (per === 'school') return perSchool(district);
  const { name } = district.district;
  const schools = district.schools.map((_, index) => index);
  return [{ per, name, label: name, schools, pointer: '/district/name' }];
}

/**
 * The agreement as an edition has it: its own schools, and how many of those have signed. All else is the district's.
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
