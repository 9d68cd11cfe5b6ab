import { type Rank, ranks } from '../minimum/participants.ts';
import { pointer } from '../source/pointer.ts';
import type { LocalMeetingAt } from './areas.ts';
import { items, member, members } from './read-value.ts';

/** A function that a local meeting lists among those who take part. */
export interface ListedFunction {
  readonly id: string;
  readonly rank: Rank;
  /** The place of the item of the list that it stands in. */
  readonly index: number;
  /** All functions of that item: more than one where there are alternatives. */
  readonly among: readonly string[];
  /** Why it takes part only when needed. */
  readonly reason?: string;
  readonly pointer: string;
}

const isText = (value: unknown): value is string => typeof value === 'string';

function ofItem(item: unknown, rank: Rank, index: number, at: string): readonly ListedFunction[] {
  if (isText(item)) return [{ id: item, rank, index, among: [item], pointer: at }];
  const [id, reason] = [member(item, 'function'), member(item, 'reason')];
  if (rank === 'whenNeeded')
    return isText(id) && isText(reason) ? [{ id, rank, index, among: [id], reason, pointer: `${at}/function` }] : [];
  if (rank !== 'required') return [];
  const anyOf = items(member(item, 'anyOf'));
  const among = anyOf.filter(isText);
  return anyOf.flatMap((one, place) =>
    isText(one) ? { id: one, rank, index, among, pointer: `${at}/anyOf/${place}` } : [],
  );
}

/** The functions that a local meeting lists as required, recommended or when needed; what names none is passed over. */
export function listedFunctions(meeting: LocalMeetingAt): readonly ListedFunction[] {
  const functions = member(meeting.value, 'functions');
  return ranks.flatMap((rank) =>
    items(member(functions, rank)).flatMap((item, index) =>
      ofItem(item, rank, index, `${meeting.pointer}/functions/${rank}/${index}`),
    ),
  );
}

/** A function that a local meeting names as the deputy of another. */
export interface ListedDeputy {
  /** The function that it comes in the place of, whose key has the same pointer. */
  readonly of: string;
  readonly id: string;
  readonly pointer: string;
}

/** The deputies that a local meeting names. */
export function listedDeputies(meeting: LocalMeetingAt): readonly ListedDeputy[] {
  return members(member(meeting.value, 'functions', 'deputy')).flatMap(([of, id]) => {
    const at = meeting.pointer + pointer(['functions', 'deputy', of]);
    return isText(id) ? { of, id, pointer: at } : [];
  });
}
