import type { MinimumArea, MinimumLevel, MinimumMeeting } from '../minimum/minimum-level.ts';
import { pointer } from '../source/pointer.ts';
import { own } from '../values/own.ts';
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

/** Whether an area is on the individual level; that of the floor cannot be changed. */
export function isIndividual({ value, floor }: LocalAreaAt): boolean {
  return (floor?.level ?? member(value, 'level')) === 'individual';
}

/** Whether the merged area forbids individual cases; a misspelt value has been reported and forbids nothing. */
export function forbidsCases({ value, floor }: LocalAreaAt): boolean {
  return floor?.individualCases === 'forbidden' || member(value, 'individualCases') === 'forbidden';
}
