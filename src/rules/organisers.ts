import { type OrganiserKind, organiserKinds } from '../model/organiser-kind.ts';
import { own } from '../values/own.ts';
import { member } from './read-value.ts';

/** Whose a school is, as its file has it; undefined where the type is missing or wrong. */
export function organiserOf(school: unknown): OrganiserKind | undefined {
  const type = member(school, 'organiser', 'type');
  return typeof type === 'string' ? own(organiserKinds, type) : undefined;
}
