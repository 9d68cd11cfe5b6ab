import type { MinimumArea, MinimumLevel } from '../minimum/minimum-level.ts';
import type { MeetingCases, MinimumMeeting } from '../minimum/minimum-meeting.ts';
import { allowedMeetingCases, casesOf } from '../minimum/order.ts';
import { pointer } from '../source/pointer.ts';
import { own } from '../values/own.ts';
import { isMisspelt } from './misspelt.ts';
import { member, members } from './read-value.ts';

/** An area of the district's file and the floor's area of the same id, where there is one. */
export interface LocalAreaAt {
  readonly id: string;
  readonly value: unknown;
  readonly pointer: string;
  readonly floor: MinimumArea | undefined;
}

/** A meeting of the district's file and the floor's meeting of the same id, where there is one. */
export interface LocalMeetingAt {
  readonly id: string;
  readonly value: unknown;
  readonly pointer: string;
  readonly area: LocalAreaAt;
  readonly floor: MinimumMeeting | undefined;
}

/** The areas under `localAdditions`, in the order of the file. */
export function localAreas(value: unknown, minimum: MinimumLevel): readonly LocalAreaAt[] {
  return members(member(value, 'localAdditions', 'areas')).map(([id, area]) => ({
    id,
    value: area,
    pointer: pointer(['localAdditions', 'areas', id]),
    floor: own(minimum.areas, id),
  }));
}

/** The meetings of all areas under `localAdditions`. */
export function localMeetings(value: unknown, minimum: MinimumLevel): readonly LocalMeetingAt[] {
  return localAreas(value, minimum).flatMap((area) =>
    members(member(area.value, 'meetings')).map(([id, meeting]) => ({
      id,
      value: meeting,
      pointer: area.pointer + pointer(['meetings', id]),
      area,
      floor: area.floor === undefined ? undefined : own(area.floor.meetings, id),
    })),
  );
}

/** The floor's meetings, each with what the file says of it, if anything. */
export function floorMeetings(
  value: unknown,
  minimum: MinimumLevel,
): readonly (LocalMeetingAt & { readonly floor: MinimumMeeting })[] {
  return Object.entries(minimum.areas).flatMap(([areaId, floor]) => {
    const path = ['localAdditions', 'areas', areaId];
    const area = { id: areaId, value: member(value, ...path), pointer: pointer(path), floor };
    return Object.entries(floor.meetings).map(([id, meeting]) => ({
      id,
      value: member(area.value, 'meetings', id),
      pointer: area.pointer + pointer(['meetings', id]),
      area,
      floor: meeting,
    }));
  });
}

/** Whether an area is on the individual level; that of the floor cannot be changed. */
export function isIndividual({ value, floor }: LocalAreaAt): boolean {
  return (floor?.level ?? member(value, 'level')) === 'individual';
}

/** Whether the merged area forbids individual cases; a misspelt value has been reported and forbids nothing. */
export function forbidsCases({ value, floor }: LocalAreaAt): boolean {
  return floor?.individualCases === 'forbidden' || member(value, 'individualCases') === 'forbidden';
}

/** What holds of single children in a meeting that says nothing of them, in an area that does not forbid them. */
function casesOfArea({ value, floor }: LocalAreaAt, meeting: MinimumMeeting | undefined): MeetingCases | undefined {
  const own = member(value, 'individualCases');
  if (floor === undefined) return own === 'allowed' || own === 'guaranteed' ? 'allowed' : undefined;
  if (own !== undefined && own !== 'allowed' && own !== 'guaranteed') return undefined;
  // The minimum level alone guarantees; a meeting of the district's own at most allows.
  return meeting === undefined ? 'allowed' : casesOf(floor.individualCases, meeting.individualCases);
}

/**
 * What holds of single children in a meeting of the merged agreement. A value that cannot be read, or is missing in a new
 * area, or is more than the floor or the area lets a meeting say, has been reported by the schema: nothing is known then.
 */
export function casesIn({ value, area, floor }: LocalMeetingAt): MeetingCases | undefined {
  if (forbidsCases(area)) return 'forbidden';
  if (isMisspelt(area.value, 'individualCases') || isMisspelt(value, 'individualCases')) return undefined;
  const ofArea = casesOfArea(area, floor);
  const own = member(value, 'individualCases');
  if (own === undefined || ofArea === undefined) return ofArea;
  return allowedMeetingCases(ofArea).find((one) => one === own);
}
