import type { IndividualCases, MeetingCases, MinimumMeeting } from './minimum-meeting.ts';
import { functionsOf, participantIn, type Rank, rankedOf } from './participants.ts';

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
export type FunctionListing =
  | 'required'
  | 'recommended'
  | 'when-needed'
  | 'when-needed-with-reason'
  | 'without'
  | 'attendance-one'
  | 'attendance-all';

/** How a function is listed that takes part in each way. */
export const listings: Readonly<Record<Rank, FunctionListing>> = {
  required: 'required',
  recommended: 'recommended',
  whenNeeded: 'when-needed',
};

/** Listings that say how a function takes part. */
const RANKED: ReadonlySet<FunctionListing> = new Set(['recommended', 'when-needed', 'when-needed-with-reason']);

/** What of a function that the floor requires each listing takes away. */
const LOWERS_REQUIRED: Readonly<Record<FunctionListing, 'always' | 'where-all' | 'never'>> = {
  required: 'never',
  recommended: 'always',
  'when-needed': 'always',
  'when-needed-with-reason': 'always',
  without: 'always',
  'attendance-one': 'where-all',
  'attendance-all': 'never',
};

/** Whether a file requires some of the alternatives, and not this one of them: that is then nobody whom the floor names. */
export function isLeftBehind(id: string, anyOf: readonly string[], required: readonly (readonly string[])[]): boolean {
  return required.some((some) => some.every((one) => one !== id && anyOf.includes(one)));
}

/**
 * Whether this listing of a function takes away something that the floor says of it, by itself or as one of several. What the
 * floor recommends may be less with a reason, also nothing.
 * @param required what the same file requires of the meeting, each alone or with those one of whom takes part
 */
export function lowersFunction(
  id: string,
  listing: FunctionListing,
  floor: MinimumMeeting,
  required: readonly (readonly string[])[] = [],
): boolean {
  const found = participantIn(floor, id);
  if (found?.rank === 'recommended') return listing === 'when-needed';
  if (found?.rank !== 'required') return false;
  const { anyOf = [] } = found.participant;
  if (RANKED.has(listing) && isLeftBehind(id, anyOf, required)) return false;
  const lowers = LOWERS_REQUIRED[listing];
  return lowers === 'always' || (lowers === 'where-all' && found.participant.attendance === 'all');
}

/**
 * Whether it is less than the floor says that one of several functions takes part. A district may leave out some of the
 * floor's alternatives, add none to them, and make none of a function that the floor names by itself.
 * @param required what the same file requires of the meeting, each alone or with those one of whom takes part
 */
export function lowersToAlternatives(
  anyOf: readonly string[],
  floor: MinimumMeeting,
  required: readonly (readonly string[])[] = [],
): boolean {
  return rankedOf(floor).some(({ participant }) => {
    const functions = functionsOf(participant);
    const named = anyOf.filter((id) => functions.includes(id));
    return named.length < anyOf.length && named.some((id) => !isLeftBehind(id, functions, required));
  });
}
