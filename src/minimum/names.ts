import type { Names } from './json-schema.ts';
import type { MinimumLevel } from './minimum-level.ts';

/** The ids of a minimum level that messages suggest when a file names one nearly right. */
export function names(minimum: MinimumLevel): Names {
  return {
    functions: Object.keys(minimum.functions),
    areas: Object.fromEntries(Object.entries(minimum.areas).map(([id, area]) => [id, Object.keys(area.meetings)])),
  };
}

/** The functions that are invited and never required or recommended: guardians and the child. */
export function invitedOnly(minimum: MinimumLevel): readonly string[] {
  return Object.keys(minimum.functions).filter((id) => minimum.functions[id]?.invitedOnly === true);
}
