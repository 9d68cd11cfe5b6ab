import type { OrganiserType } from '../model/district-file.ts';
import { own } from '../values/own.ts';
import { member } from './read-value.ts';

const types: Readonly<Record<OrganiserType, 'municipal' | 'public' | 'independent'>> = {
  kommunal: 'municipal',
  'annan kommun': 'public',
  region: 'public',
  stat: 'public',
  kommunalförbund: 'public',
  fristående: 'independent',
  enskild: 'independent',
};

/** Whether the municipality, another public organiser or an independent one runs a school; undefined where the type is missing or wrong. */
export function organiserOf(school: unknown): 'municipal' | 'public' | 'independent' | undefined {
  const type = member(school, 'organiser', 'type');
  return typeof type === 'string' ? own(types, type) : undefined;
}
