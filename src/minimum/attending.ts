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
