import type { OrganiserType } from '../model/district-file.ts';
import { member } from './read-value.ts';

const types: Readonly<Record<OrganiserType, 'municipal' | 'independent'>> = {
  kommunal: 'municipal',
  fristående: 'independent',
  enskild: 'independent',
};

/** Whether the municipality or an independent organiser runs a school; undefined where the type is missing or wrong. */
export function organiserOf(school: unknown): 'municipal' | 'independent' | undefined {
  const type = member(school, 'organiser', 'type');
  return typeof type === 'string' && Object.hasOwn(types, type) ? types[type as OrganiserType] : undefined;
}
