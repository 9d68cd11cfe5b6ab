import type { YamlDocument } from '../source/yaml-document.ts';
import { isMapping } from '../values/is-mapping.ts';
import { isMisspelt } from './misspelt.ts';
import { member } from './read-value.ts';

/**
 * The units that a file lists, and where a finding about all of them stands.
 * @returns undefined where the file does not say it clearly: what is misspelt or misshapen there has been reported
 */
export function writtenUnits(document: YamlDocument): { readonly units: unknown; readonly at: string } | undefined {
  const district = member(document.value, 'district');
  const units = member(district, 'units');
  if (!isMapping(district) || isMisspelt(district, 'units')) return undefined;
  if (units === undefined) return { units, at: '/district' };
  return isMapping(units) ? { units, at: '/district/units' } : undefined;
}
