/** The definition of one area of the floor in a compiled schema; referred to from one place only. */
export function areaName(area: string): string {
  return `area.${area}`;
}

/** The definition of one meeting of the floor; ids hold no dots, so no two meetings share a name. */
export function meetingName(area: string, meeting: string): string {
  return `meeting.${area}.${meeting}`;
}
