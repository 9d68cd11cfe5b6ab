import type { FunctionContradiction } from '../diagnostics/code-arguments.ts';
import type { MinimumMeeting, MinimumParticipant } from './minimum-meeting.ts';

/** How a function can take part in a meeting, as a level and a district's file list it: the most binding first. */
export const ranks = ['required', 'recommended', 'whenNeeded'] as const;
export type Rank = (typeof ranks)[number];

/** The ids of the functions one of which takes part: only one, unless there are alternatives. */
export function functionsOf({
  function: id,
  anyOf,
}: Pick<MinimumParticipant, 'function' | 'anyOf'>): readonly string[] {
  return anyOf ?? [id];
}

/** A participant of a level's meeting, and how it takes part. */
export interface Ranked {
  readonly rank: Rank;
  readonly participant: MinimumParticipant;
}

/** All who take part in a meeting, the most binding first. */
export function rankedOf(meeting: Pick<MinimumMeeting, Rank> | undefined): readonly Ranked[] {
  return ranks.flatMap((rank) => (meeting?.[rank] ?? []).map((participant) => ({ rank, participant })));
}

/** The participant that a function is, by itself or as one of several, in a level's meeting. */
export function participantIn(meeting: Pick<MinimumMeeting, Rank> | undefined, id: unknown): Ranked | undefined {
  return rankedOf(meeting).find(({ participant }) => functionsOf(participant).some((one) => one === id));
}

const TWICE: Readonly<Record<string, FunctionContradiction>> = {
  'required recommended': 'required-and-recommended',
  'required whenNeeded': 'required-and-when-needed',
  'recommended whenNeeded': 'recommended-and-when-needed',
};

/**
 * What is contradictory about a function in two lists of a meeting; undefined where both are the same list.
 * @param first the more binding of the two
 */
export function twiceIn(first: Rank, second: Rank): FunctionContradiction | undefined {
  return TWICE[`${first} ${second}`];
}
