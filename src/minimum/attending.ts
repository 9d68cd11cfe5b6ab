import type { MinimumLevel } from './minimum-level.ts';
import type { MinimumMeeting } from './minimum-meeting.ts';

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

/**
 * Whether each meeting of a kind is about one child: it is held for each, or the family is invited. Its month would tell when
 * that child was discussed.
 */
export function isOfOneChild(
  minimum: MinimumLevel,
  { invited, heldPer }: Pick<MinimumMeeting, 'invited' | 'heldPer'>,
): boolean {
  return heldPer === 'child' || isAboutChild(minimum, invited);
}

/**
 * The functions of a family among those that are invited to a meeting.
 * @param invited ids of functions; what is none, as in a file that the schema has refused, is passed over
 * @returns where the first stands in the list, and the titles of all in its order; undefined where there is none
 */
export function familyAmong(
  minimum: MinimumLevel,
  invited: readonly unknown[],
): { readonly first: number; readonly titles: readonly string[] } | undefined {
  const family: ReadonlySet<unknown> = new Set(familyOf(minimum));
  const first = invited.findIndex((id) => family.has(id));
  if (first === -1) return undefined;
  const guests = new Set(invited.filter((id): id is string => family.has(id)));
  return { first, titles: [...guests].map((id) => minimum.functions[id]?.title ?? id) };
}
