import type { MinimumLevel } from './minimum-level.ts';

/** The functions that may take part in a meeting: all but those that are only invited. */
export function attending(minimum: MinimumLevel): readonly string[] {
  const invited = invitedOnly(minimum);
  return Object.keys(minimum.functions).filter((id) => !invited.includes(id));
}

/** The functions that are invited and never required or recommended: guardians and the child. */
export function invitedOnly(minimum: MinimumLevel): readonly string[] {
  return Object.keys(minimum.functions).filter((id) => minimum.functions[id]?.invitedOnly === true);
}

/** The level's functions of a family: a meeting that invites one of them is about a single child. */
export function familyOf(minimum: MinimumLevel): readonly string[] {
  return Object.keys(minimum.functions).filter((id) => minimum.functions[id]?.belongsTo === 'family');
}

/**
 * Whether a meeting is about a single child: one of the level's functions of a family is invited to it. A district's own
 * function, such as a parents' council, speaks for others.
 * @param invited ids of functions
 */
export function isAboutChild(minimum: MinimumLevel, invited: readonly string[] = []): boolean {
  const family = familyOf(minimum);
  return invited.some((id) => family.includes(id));
}
