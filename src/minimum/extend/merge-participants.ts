import { isMapping } from '../../values/is-mapping.ts';
import { present } from '../../values/present.ts';
import { isLeftBehind } from '../order.ts';
import { type Rank, ranks } from '../participants.ts';
import { groundOf } from './ground.ts';
import type { Merging, Pair } from './merge-parts.ts';
import { listAt, textAt, type Written } from './written.ts';

/** A participant as a level's file writes it: one function, or several of which one takes part. */
export interface WrittenParticipant {
  readonly rank: Rank;
  /** Its place in its list. */
  readonly index: number;
  readonly written: Written;
  readonly functions: readonly string[];
}

const isText = (value: unknown): value is string => typeof value === 'string';

/** All who take part in a meeting as it is written, the most binding first; what names nobody is passed over. */
export function participantsIn(meeting: Written): readonly WrittenParticipant[] {
  return ranks.flatMap((rank) =>
    listAt(meeting, rank).flatMap((written, index) => {
      if (!isMapping(written)) return [];
      const one = textAt(written, 'function');
      const functions = one === undefined ? listAt(written, 'anyOf').filter(isText) : [one];
      return functions.length === 0 ? [] : { rank, index, written, functions };
    }),
  );
}

/** One who takes part in the merged meeting; `index` is its place in the file's list, where it stands in that. */
interface Merged {
  readonly rank: Rank;
  readonly written: Written;
  readonly functions: readonly string[];
  readonly index?: number;
}

const isHigher = (rank: Rank, than: Rank) => ranks.indexOf(rank) < ranks.indexOf(than);

/** A participant that a file adds, lifts or asks more of, with what that rests on. */
function grounded(written: Written, { own, within }: Pair): Written {
  const basis = groundOf([written, own, ...within], 'required');
  return basis === undefined ? written : { ...written, basis };
}

/** What the level below says of attendance and of a deputy holds for what is made of its participant, too. */
function keeping(floor: Written, raised: Written): Written {
  const isAll = floor.attendance === 'all' || raised.attendance === 'all';
  return {
    ...raised,
    ...(isAll ? { attendance: 'all' } : {}),
    ...present({ deputy: floor.deputy ?? raised.deputy, basisOf: floor.basisOf ?? raised.basisOf }),
  };
}

/** A participant that the file names again: it may ask for all instead of one, and name a deputy where nobody is named. */
function restated(floor: WrittenParticipant, own: WrittenParticipant, pair: Pair): Merged {
  const { rank, functions, written } = floor;
  const { index } = own;
  const { anyOf } = written;
  const isRaised = own.written.attendance === 'all' && written.attendance !== 'all';
  if (isRaised)
    return {
      rank,
      functions,
      index,
      written: grounded({ ...keeping(written, own.written), ...present({ anyOf }) }, pair),
    };
  const { deputy } = own.written;
  if (deputy === undefined || written.deputy !== undefined) return { rank, functions, index, written };
  const basis = groundOf([own.written, pair.own, ...pair.within], 'required');
  return {
    rank,
    functions,
    index,
    written: { ...written, deputy, ...present({ basisOf: basis && { deputy: basis } }) },
  };
}

/**
 * What a file makes of a participant of the level below: undefined where it would be less, which is found elsewhere, and not
 * taken over.
 */
function made(floor: WrittenParticipant, own: WrittenParticipant, pair: Pair): Merged | undefined {
  const { functions, index, rank, written } = own;
  if (!functions.every((id) => floor.functions.includes(id))) return undefined;
  if (isHigher(rank, floor.rank))
    return { rank, functions, index, written: grounded(keeping(floor.written, written), pair) };
  if (rank !== floor.rank) return undefined;
  if (functions.length === floor.functions.length) return restated(floor, own, pair);
  return { rank, functions, index, written: grounded(keeping(floor.written, written), pair) };
}

const overlaps = (a: { readonly functions: readonly string[] }, b: { readonly functions: readonly string[] }) =>
  a.functions.some((id) => b.functions.includes(id));

/**
 * Whether a participant of the file is about one of the level below: it names one of its functions. One of several alternatives is
 * nobody's where the file requires others of them.
 */
function isAbout(
  own: WrittenParticipant,
  floor: WrittenParticipant,
  required: readonly (readonly string[])[],
): boolean {
  const named = own.functions.filter((id) => floor.functions.includes(id));
  const isAmong = own.rank === 'required' && named.length === own.functions.length;
  return isAmong ? named.length > 0 : named.some((id) => !isLeftBehind(id, floor.functions, required));
}

/** Those of a list that name nobody whom an earlier one names. */
function withoutRepeated(all: readonly WrittenParticipant[]): readonly WrittenParticipant[] {
  return all.filter((one, at) => !all.slice(0, at).some((earlier) => overlaps(one, earlier)));
}

/**
 * The participants of a meeting: a file adds some, lifts those of a lower rank, asks for all instead of one, requires some of
 * the alternatives, and names deputies.
 */
export function mergeParticipants(pair: Pair, { places }: Merging): Written {
  const { under, own, path } = pair;
  const [floor, added] = [participantsIn(under), withoutRepeated(participantsIn(own))];
  const required = added.flatMap(({ rank, functions }) => (rank === 'required' ? [functions] : []));
  const isNew = (one: WrittenParticipant) => !floor.some((other) => isAbout(one, other, required));
  const merged = floor.map((one): readonly Merged[] => {
    const others = added
      .filter((other) => isAbout(other, one, required))
      .flatMap((other) => made(one, other, pair) ?? []);
    return others.length === 0 ? [one].map(({ index: _, ...kept }) => kept) : others;
  });
  const isKept = (one: Merged, at: number) => one.rank === floor[at]?.rank;
  const all: readonly Merged[] = [
    ...merged.flatMap((some, at) => some.filter((one) => isKept(one, at))),
    ...[
      ...merged.flatMap((some, at) => some.filter((one) => !isKept(one, at))),
      ...added.filter(isNew).map((one) => ({ ...one, written: grounded(one.written, pair) })),
    ].sort((a, b) => (a.index ?? 0) - (b.index ?? 0)),
  ];
  return Object.fromEntries(
    ranks.flatMap((rank) => {
      const listed = all.filter((one) => one.rank === rank);
      for (const [at, { index }] of listed.entries()) if (index !== undefined) places.note([...path, rank], at, index);
      const isSaid = under[rank] !== undefined || own[rank] !== undefined;
      const isThere = rank === 'required' ? listed.length > 0 : isSaid;
      return isThere ? [[rank, listed.map(({ written }) => written)]] : [];
    }),
  );
}
