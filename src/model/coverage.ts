import type { MinimumLevel } from '../minimum/minimum-level.ts';
import type { School } from './district-file.ts';

/**
 * Whether a school signs the agreement. A municipal preschool is the district's own activity: it is listed, without a
 * signature.
 */
export function signs(minimum: MinimumLevel, school: School): boolean {
  const onlyPreschool = school.forms.every((form) => minimum.schoolForms[form]?.preschool === true);
  return !(onlyPreschool && school.organiser.type === 'kommunal');
}

/** The indicator that the program computes: of those who sign, how many have signed. */
export function coverage(
  minimum: MinimumLevel,
  schools: readonly School[],
): { readonly parties: number; readonly signed: number } {
  const parties = schools.filter((school) => signs(minimum, school));
  return { parties: parties.length, signed: parties.filter((school) => school.signed !== undefined).length };
}
