import { wholeMeetingId } from './meeting-terms.ts';
import type { MinimumLevel } from './minimum-level.ts';

/** The meetings of a level, each by its area and id: `styrning/styrgrupp`. */
export function meetingIds(minimum: MinimumLevel): readonly string[] {
  return Object.entries(minimum.areas).flatMap(([area, { meetings }]) =>
    Object.keys(meetings).map((id) => `${area}/${id}`),
  );
}

/** For each meeting of a level the one that it reports to, both by their areas and ids. */
export function reportsOfLevel(minimum: MinimumLevel): readonly (readonly [string, string])[] {
  return Object.entries(minimum.areas).flatMap(([area, { meetings }]) =>
    Object.entries(meetings).flatMap(([id, { reportsTo }]) =>
      reportsTo === undefined ? [] : [[`${area}/${id}`, wholeMeetingId(area, reportsTo)] as const],
    ),
  );
}
