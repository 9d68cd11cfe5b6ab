import type { OrganiserType } from './district-file.ts';

/** Whose a unit is: the municipality's, another public organiser's, or an independent one's. */
export type OrganiserKind = 'municipal' | 'public' | 'independent';

/** What each type of organiser is. */
export const organiserKinds: Readonly<Record<OrganiserType, OrganiserKind>> = {
  kommunal: 'municipal',
  'annan kommun': 'public',
  region: 'public',
  stat: 'public',
  kommunalförbund: 'public',
  fristående: 'independent',
  enskild: 'independent',
};
