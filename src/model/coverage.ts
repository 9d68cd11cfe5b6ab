import type { MinimumLevel } from '../minimum/minimum-level.ts';
import type { School } from './district-file.ts';
import { signs } from './signing.ts';

/** The indicator that the program computes: how many sign the agreement, and how many of them have signed. */
export function coverage(
  minimum: MinimumLevel,
  schools: readonly School[],
): { readonly parties: number; readonly signed: number } {
  const parties = schools.filter((school) => signs(minimum, school));
  return { parties: parties.length, signed: parties.filter((school) => school.signed !== undefined).length };
}
