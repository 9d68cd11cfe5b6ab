/** The name of an area's definition in a compiled schema; only one place refers to it. */
export function areaName(area: string): string {
  return `area.${area}`;
}

/** What steps stand in. */
export type StepList = 'area' | 'clause';

/** The name of a step's definition. */
export function stepName(list: StepList, part: string, step: string): string {
  return `step.${list}.${part}.${step}`;
}

/** The name of a meeting's definition; ids hold no dots, so no two meetings share a name. */
export function meetingName(area: string, meeting: string): string {
  return `meeting.${area}.${meeting}`;
}

/** The name of a clause's definition. */
export function clauseName(clause: string): string {
  return `clause.${clause}`;
}
