import type { Names } from '../json-schema.ts';
import type { MinimumLevel } from '../minimum-level.ts';

/** The ids of a minimum level that messages suggest when a file names one nearly right. */
export function names(minimum: MinimumLevel): Names {
  return {
    functions: Object.keys(minimum.functions),
    areas: Object.fromEntries(Object.entries(minimum.areas).map(([id, area]) => [id, Object.keys(area.meetings)])),
  };
}

/** The definition of one area of the floor in a compiled schema; referred to from one place only. */
export function areaName(area: string): string {
  return `area.${area}`;
}

/** The definition of one meeting of the floor; ids hold no dots, so no two meetings share a name. */
export function meetingName(area: string, meeting: string): string {
  return `meeting.${area}.${meeting}`;
}

/** The functions that may take part in a meeting: all but those that are only invited. */
export function attending(minimum: MinimumLevel): readonly string[] {
  const invited = invitedOnly(minimum);
  return Object.keys(minimum.functions).filter((id) => !invited.includes(id));
}

/** The functions that are invited and never required or recommended: guardians and the child. */
export function invitedOnly(minimum: MinimumLevel): readonly string[] {
  return Object.keys(minimum.functions).filter((id) => minimum.functions[id]?.invitedOnly === true);
}
