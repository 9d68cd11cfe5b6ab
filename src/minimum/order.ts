import type { IndividualCases, MinimumMeeting } from './minimum-level.ts';

export const individualCases: readonly IndividualCases[] = ['forbidden', 'allowed', 'guaranteed'];

/**
 * What a district may say of individual cases. It may forbid them where the floor allows them, and otherwise only
 * restate the floor. In an area of its own (no floor) it may not promise what only the minimum level guarantees.
 */
export function allowedCases(floor: IndividualCases | undefined): readonly IndividualCases[] {
  return floor === 'forbidden' || floor === 'guaranteed' ? [floor] : ['forbidden', 'allowed'];
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
