import type { MinimumLevel } from '../minimum/minimum-level.ts';
import type { School } from './district-file.ts';

/**
 * Whether a school signs the agreement. A municipal preschool is the district's own activity: it is listed, but does
 * not sign.
 */
export function signs(minimum: MinimumLevel, school: School): boolean {
  const onlyPreschool = school.forms.every((form) => minimum.schoolForms[form]?.preschool === true);
  return !(onlyPreschool && school.organiser.type === 'kommunal');
}

/** The indicator that the program computes: how many sign the agreement, and how many of them have signed. */
export function coverage(
  minimum: MinimumLevel,
  schools: readonly School[],
): { readonly parties: number; readonly signed: number } {
  const parties = schools.filter((school) => signs(minimum, school));
  return { parties: parties.length, signed: parties.filter((school) => school.signed !== undefined).length };
}
