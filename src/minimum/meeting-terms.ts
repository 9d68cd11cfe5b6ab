import type { MeetingTerm } from '../diagnostics/code-arguments.ts';
import type { Consent, HeldPer } from './minimum-meeting.ts';

/** For whom a meeting is held where nothing else is said. */
export const HELD_FOR_ALL: HeldPer = 'district';

export const heldPerValues: readonly HeldPer[] = ['district', 'school', 'organiser', 'child'];

/** What is said of consent in its writer's own words. */
export const consentTexts = ['for', 'until', 'withdrawn'] as const satisfies readonly (keyof Consent)[];

/** The terms that name a function: one that nobody defines is unknown, and nothing more. */
export const NAMING_TERMS: ReadonlySet<string> = new Set<MeetingTerm>(['chair', 'consentBy', 'deputy']);

/**
 * The area and the id of the meeting that another reports to, as one text: `styrning/styrgrupp`.
 * @param areaId the area of the meeting that reports
 * @param reportsTo as it is written: the id alone is a meeting of the same area
 */
export function wholeMeetingId(areaId: string, reportsTo: string): string {
  return reportsTo.includes('/') ? reportsTo : `${areaId}/${reportsTo}`;
}

/** The ids of the area and of the meeting in it that such a text names. */
export function meetingIdParts(whole: string): readonly [area: string, meeting: string] {
  const [area = '', meeting = ''] = whole.split('/');
  return [area, meeting];
}

/** Every way of writing the meeting that a meeting of an area reports to, beginning with the one that was written. */
export function waysToWrite(areaId: string, reportsTo: string): readonly string[] {
  const whole = wholeMeetingId(areaId, reportsTo);
  const within = `${areaId}/`;
  if (!whole.startsWith(within)) return [whole];
  const short = whole.slice(within.length);
  return reportsTo === short ? [short, whole] : [whole, short];
}
