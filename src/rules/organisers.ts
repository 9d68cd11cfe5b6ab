import type { OrganiserType } from '../model/district-file.ts';
import { member } from './read.ts';

const types: Readonly<Record<OrganiserType, 'municipal' | 'independent'>> = {
  kommunal: 'municipal',
  fristående: 'independent',
  enskild: 'independent',
};

/** Whether a school's organiser is the municipality or one of its own; undefined where the file does not say it rightly. */
export function organiserOf(school: unknown): 'municipal' | 'independent' | undefined {
  const type = member(school, 'organiser', 'type');
  return typeof type === 'string' && Object.hasOwn(types, type) ? types[type as OrganiserType] : undefined;
}
