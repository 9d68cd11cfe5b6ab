import type { FunctionMissing } from '../../diagnostics/code-arguments.ts';
import { present } from '../../values/present.ts';
import { attending } from '../attending.ts';
import { fieldBasis } from '../basis.ts';
import type { JsonSchema } from '../json-schema.ts';
import type { MinimumLevel } from '../minimum-level.ts';
import type { MinimumMeeting } from '../minimum-meeting.ts';
import { type FunctionListing, lowersFunction } from '../order.ts';
import { functionsOf, participantIn, type Rank, type Ranked, rankedOf } from '../participants.ts';
import { patterns } from '../patterns.ts';
import { deputyWords, functionTitle, participantWords, titlesOf } from '../words/floor-words.ts';
import { among, type Requirement } from './floor-guard.ts';
import type { Requirements } from './requirements.ts';

/** What the floor requires of those who take part, by the place where a district could lower it. */
export interface FunctionRequirements {
  /**
   * On each function of the alternatives of an item of `required`, and on these as a whole, unless `functions` requires others of
   * the floor's alternatives.
   */
  readonly alternative: readonly Requirement[];
  readonly alternatives: readonly Requirement[];
  /**
   * On each item of `recommended` and of `whenNeeded`; those of alternatives, unless `functions` requires others of these.
   */
  readonly recommended: readonly Requirement[];
  readonly whenNeeded: readonly Requirement[];
  /** On the members of `without`, `attendance` and `deputy`, by function. */
  readonly without: Requirements;
  readonly attendance: Requirements;
  readonly deputy: Requirements;
}

type Listed = Requirement & { readonly id: string };

/** What a file makes of a function by listing it, and the listing in the floor's order. */
const FOUND: Readonly<Partial<Record<FunctionListing, FunctionMissing['found']>>> = {
  recommended: 'recommended',
  'when-needed': 'when-needed',
  'when-needed-with-reason': 'when-needed',
  without: 'without',
  'attendance-one': 'attendance-one',
};

const LESS_THAN_REQUIRED: Readonly<Record<Rank, FunctionMissing['floor']>> = {
  required: undefined,
  recommended: 'recommended',
  whenNeeded: 'when-needed',
};

/** The arguments of a finding about what the floor says of a function, by itself or as one of several. */
export function missingArguments(
  minimum: MinimumLevel,
  { rank, participant }: Ranked,
  id: string,
  found: FunctionMissing['found'],
): FunctionMissing {
  const floor = LESS_THAN_REQUIRED[rank];
  const titles = participant.anyOf === undefined ? undefined : titlesOf(minimum, participant);
  return { id, title: functionTitle(minimum, id), found, ...present({ floor, among: titles }) };
}

/** A requirement that the floor's participant is not made less of. */
function kept(
  minimum: MinimumLevel,
  ranked: Ranked,
  id: string,
  found: FunctionMissing['found'],
  more: Pick<Requirement, 'below' | 'instead'>,
): Listed {
  const { rank, participant } = ranked;
  return {
    id,
    code: 'function-missing',
    floor: participantWords(minimum, participant, rank),
    grounds: participant.basis,
    args: { ...missingArguments(minimum, ranked, id, found) },
    ...more,
  };
}

/** By function, whatever else the file says. */
function always(listed: readonly Listed[]): Requirements {
  return Object.fromEntries(listed.map(({ id, unless: _, ...requirement }) => [id, [requirement]]));
}

/** The exception of one of several alternatives: the file requires others of them, so that the floor says nothing of this one. */
function unlessNarrowed(id: string, anyOf: readonly string[] | undefined): Pick<Requirement, 'unless'> {
  if (anyOf === undefined) return {};
  const others = among(anyOf.filter((one) => one !== id));
  const someOfThem = { type: 'object', properties: { anyOf: { type: 'array', items: others } }, required: ['anyOf'] };
  const narrowed = { anyOf: [others, someOfThem] };
  return { unless: { properties: { required: { type: 'array', contains: narrowed } }, required: ['required'] } };
}

const isWhenNeeded = (id: string): JsonSchema => ({
  type: 'object',
  properties: { function: { const: id } },
  required: ['function'],
});

/** What the floor requires of a meeting's participants. */
export function functionRequirements(minimum: MinimumLevel, meeting: MinimumMeeting): FunctionRequirements {
  const all = rankedOf(meeting);
  const named = all.flatMap((ranked) => functionsOf(ranked.participant).map((id) => ({ id, ranked })));
  const free = (listing: FunctionListing) => attending(minimum).filter((id) => !lowersFunction(id, listing, meeting));
  /** One requirement for each function that this listing would lower. */
  const lowered = (listing: FunctionListing, instead: readonly string[], below: (id: string) => JsonSchema) =>
    named
      .filter(({ id }) => lowersFunction(id, listing, meeting))
      .map(({ id, ranked }) => ({
        ...kept(minimum, ranked, id, FOUND[listing] ?? 'recommended', { below: below(id), instead }),
        ...unlessNarrowed(id, ranked.participant.anyOf),
      }));
  const listed = (id: string): JsonSchema => ({ const: id });
  return {
    alternative: named
      .filter(({ ranked }) => ranked.participant.anyOf === undefined)
      .map(({ id, ranked }) =>
        kept(minimum, ranked, id, 'any-of', { below: listed(id), instead: unnamed(minimum, meeting) }),
      ),
    alternatives: named.flatMap(({ id, ranked }) => {
      const { anyOf } = ranked.participant;
      if (anyOf === undefined) return [];
      const below = { type: 'array', contains: { const: id }, not: { items: among(anyOf) } };
      return { ...kept(minimum, ranked, id, 'any-of', { below, instead: [anyOf] }), ...unlessNarrowed(id, anyOf) };
    }),
    recommended: lowered('recommended', free('recommended'), listed),
    // A required function cannot take part only when needed, whatever the reason; a recommended one needs one.
    whenNeeded: lowered('when-needed', free('when-needed'), (id) =>
      participantIn(meeting, id)?.rank === 'required' ? { anyOf: [listed(id), isWhenNeeded(id)] } : listed(id),
    ),
    // No reason can stand there, since a required function cannot be left out.
    without: always(lowered('without', [], () => ({ type: 'string', pattern: patterns.text }))),
    attendance: always(lowered('attendance-one', ['all'], () => ({ const: 'one' }))),
    deputy: Object.fromEntries(all.flatMap((ranked) => deputies(minimum, ranked))),
  };
}

/** The functions that the floor says nothing of in a meeting: alternatives can be made of them. */
function unnamed(minimum: MinimumLevel, meeting: MinimumMeeting): readonly string[] {
  return attending(minimum).filter((id) => participantIn(meeting, id) === undefined);
}

/** A deputy of the floor's can only be named again. */
function deputies(
  minimum: MinimumLevel,
  { participant }: Ranked,
): readonly (readonly [string, readonly Requirement[]])[] {
  const { deputy } = participant;
  if (deputy === undefined) return [];
  const requirement: Requirement = {
    code: 'meeting-changed',
    floor: deputyWords(minimum, participant, deputy),
    grounds: fieldBasis(participant, 'deputy'),
    args: { term: 'deputy', write: deputy },
    below: { type: 'string', pattern: patterns.id, not: { const: deputy } },
    instead: [deputy],
  };
  return functionsOf(participant).map((id) => [id, [requirement]]);
}
