import type { MinimumLevel } from '../minimum/minimum-level.ts';
import type { Agreement } from './agreement.ts';
import { coverage } from './coverage.ts';
import type { DistrictFile } from './district-file.ts';
import { bodiesOf } from './merge-bodies.ts';
import { organisersOf } from './organisers.ts';
import { MUNICIPAL } from './signing.ts';

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

function perOrganiser({ schools }: DistrictFile): readonly Edition[] {
  return organisersOf(schools).map(({ name, schools: members }): Edition => {
    const [first = 0] = members;
    if (name === undefined) {
      const pointer = `/schools/${first}/organiser/type`;
      return { per: 'organiser', name: MUNICIPAL, label: MUNICIPAL, schools: members, pointer };
    }
    const named = members.find((index) => schools[index]?.organiser.name === name) ?? first;
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
  const bodies = bodiesOf(minimum, agreement.bodies, schools);
  return {
    version,
    edition: { per, name, others },
    ...rest,
    bodies,
    schools,
    coverage: coverage(minimum, schools, bodies),
  };
}
