import type { MinimumMeeting } from '../minimum-meeting.ts';
import { functionsOf, type Rank, ranks } from '../participants.ts';

/** A place in a level's meeting that names a function that takes part, or the deputy of one. */
export interface NamedInMeeting {
  readonly id: string;
  readonly rank: Rank;
  /** Those that it comes in the place of, where it is named as a deputy. */
  readonly deputyOf?: readonly string[];
  /** The keys that lead from the meeting to it. */
  readonly within: readonly (string | number)[];
}

/** Every such place, in the order of the file. */
export function namedIn(meeting: MinimumMeeting): readonly NamedInMeeting[] {
  return ranks.flatMap((rank) =>
    (meeting[rank] ?? []).flatMap((one, index): readonly NamedInMeeting[] => {
      const functions = functionsOf(one);
      const isOne = one.anyOf === undefined;
      return [
        ...functions.map((id, at) => ({ id, rank, within: [rank, index, ...(isOne ? ['function'] : ['anyOf', at])] })),
        ...(one.deputy === undefined
          ? []
          : [{ id: one.deputy, rank, deputyOf: functions, within: [rank, index, 'deputy'] }]),
      ];
    }),
  );
}
