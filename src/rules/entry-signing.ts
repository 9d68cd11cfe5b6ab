import type { MinimumLevel } from '../minimum/minimum-level.ts';
import { MUNICIPAL, signingOf, type UnitSigning } from '../model/signing.ts';
import { items, member } from './read-value.ts';

/**
 * How a municipal unit of a district's file signs; undefined of others, and where a form cannot be read: it may be any form.
 * @param school an entry of the file, of whatever shape
 */
export function signingOfEntry(minimum: MinimumLevel, school: unknown): UnitSigning | undefined {
  const forms = items(member(school, 'forms')).filter((form) => typeof form === 'string');
  const isKnown = forms.length > 0 && forms.every((form) => Object.hasOwn(minimum.schoolForms, form));
  if (member(school, 'organiser', 'type') !== MUNICIPAL || !isKnown) return undefined;
  const body = member(school, 'organiser', 'body');
  const named = typeof body === 'string' && Object.hasOwn(minimum.bodies, body) ? { body } : {};
  return signingOf(minimum, { forms, organiser: { type: MUNICIPAL, ...named } });
}
