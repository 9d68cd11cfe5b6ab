import type { IndividualCases, MeetingCases, MinimumMeeting } from './minimum-level.ts';

export const individualCases: readonly IndividualCases[] = ['forbidden', 'allowed', 'guaranteed'];

/**
 * What a district may say of individual cases. It may forbid them where the floor allows them, and otherwise only
 * restate the floor. In an area of its own (no floor) it may not promise what only the minimum level guarantees.
 */
export function allowedCases(floor: IndividualCases | undefined): readonly IndividualCases[] {
  return floor === 'forbidden' || floor === 'guaranteed' ? [floor] : ['forbidden', 'allowed'];
}

export const meetingCases: readonly MeetingCases[] = ['forbidden', 'anonymised', 'allowed', 'guaranteed'];

/**
 * What holds of single children in a meeting of a minimum level. An area that forbids them forbids them in all its meetings;
 * else a meeting that says nothing has its area's rule.
 */
export function casesOf(area: IndividualCases, meeting: MeetingCases | undefined): MeetingCases {
  return area === 'forbidden' ? area : (meeting ?? area);
}

/**
 * What a district may say of single children in a meeting: what the floor says, or less of them. Only the minimum level
 * guarantees, and nobody may take that back. `undefined` is the floor of a meeting of the district's own.
 */
export function allowedMeetingCases(floor: MeetingCases | undefined): readonly MeetingCases[] {
  if (floor === 'guaranteed') return [floor];
  const most = meetingCases.indexOf(floor ?? 'allowed');
  return meetingCases.slice(0, most + 1);
}

/** Whether a child may be named, so that no joint minutes are kept: where nobody can tell who it is, they may be. */
export function namesChildren(cases: MeetingCases): boolean {
  return cases === 'allowed' || cases === 'guaranteed';
}

/** Whether a district may say `value` where the floor says `floor`: it can restate a promise, not take it back. */
export function isPromiseKept(value: boolean, floor: boolean): boolean {
  return value || !floor;
}

/** Where a district lists a function in a meeting. */
export type FunctionListing = 'required' | 'recommended' | 'without' | 'attendance-one' | 'attendance-all';

/** Whether this listing of a function takes away something that the floor requires. */
export function lowersFunction(id: string, listing: FunctionListing, floor: MinimumMeeting): boolean {
  const required = floor.required.find((participant) => participant.function === id);
  if (required === undefined) return false;
  return (
    listing === 'recommended' ||
    listing === 'without' ||
    (listing === 'attendance-one' && required.attendance === 'all')
  );
}
