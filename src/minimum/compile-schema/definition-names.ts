/** The name of an area's definition in a compiled schema; only one place refers to it. */
export function areaName(area: string): string {
  return `area.${area}`;
}

/**
 * The name of a step's definition.
 * @param path the keys that lead to the steps of an area or a clause
 */
export function stepName(path: readonly string[], step: string): string {
  return [...path, step].join('.');
}

/** The name of a meeting's definition; ids hold no dots, so no two meetings share a name. */
export function meetingName(area: string, meeting: string): string {
  return `meeting.${area}.${meeting}`;
}

/** The name of a clause's definition. */
export function clauseName(clause: string): string {
  return `clause.${clause}`;
}
