import type { FunctionContradiction } from '../diagnostics/code-arguments.ts';
import { diagnostic } from '../diagnostics/create.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { suggest } from '../diagnostics/suggest.ts';
import { listings, lowersFunction } from '../minimum/order.ts';
import { functionsOf, participantIn, type Rank, rankedOf, ranks, twiceIn } from '../minimum/participants.ts';
import { pointer } from '../source/pointer.ts';
import { isMapping } from '../values/is-mapping.ts';
import { unique } from '../values/unique.ts';
import { type LocalMeetingAt, localMeetings } from './areas.ts';
import { knownFunctions } from './known-functions.ts';
import { type ListedFunction, listedDeputies, listedFunctions } from './listed-functions.ts';
import { items, member, members } from './read-value.ts';
import type { Rule, RuleContext } from './rule.ts';

/** What may stand under a meeting's `functions`. */
const KEYS: ReadonlySet<string> = new Set(['required', 'recommended', 'whenNeeded', 'attendance', 'deputy', 'without']);

/** Reports a contradiction at the list item or key named by the pointer. */
type ReportContradiction = (id: string, problem: FunctionContradiction, at: string, isKey?: boolean) => Diagnostic;

function reporter({ document }: RuleContext): ReportContradiction {
  return (id, problem, at, isKey = false) =>
    diagnostic(
      'function-contradiction',
      { id, problem },
      { span: isKey ? document.keySpan(at) : document.valueSpan(at), pointer: at },
    );
}

/** What is said of one meeting, and how its contradictions are reported. */
interface Judged {
  readonly meeting: LocalMeetingAt;
  readonly listed: readonly ListedFunction[];
  /** The first place of each function. */
  readonly first: ReadonlyMap<string, ListedFunction>;
  readonly plain: ReadonlySet<Rank>;
  /** What the file requires, each alone or with those one of whom takes part. */
  readonly required: readonly (readonly string[])[];
  /** Functions that somebody defines: of others it is said only that they are unknown. */
  readonly known: ReadonlySet<string>;
  readonly context: RuleContext;
  readonly report: ReportContradiction;
}

const isRequiredByFloor = ({ floor }: LocalMeetingAt, id: string) => participantIn(floor, id)?.rank === 'required';

/** The lists that hold nothing but ids: the schema reports what stands twice in them. */
function plainLists({ value }: LocalMeetingAt): ReadonlySet<Rank> {
  const functions = member(value, 'functions');
  return new Set(ranks.filter((rank) => items(member(functions, rank)).every((item) => typeof item === 'string')));
}

/** Whether a listing says less of a function than the floor does: the schema has reported that alone. */
function isLower({ id, rank }: ListedFunction, { meeting: { floor }, required }: Judged): boolean {
  return floor !== undefined && lowersFunction(id, listings[rank], floor, required);
}

/** What is wrong with a function that an earlier place lists. The floor's own guards report a required one that is less. */
function againOf(one: ListedFunction, first: ListedFunction, judged: Judged): readonly Diagnostic[] {
  const { plain, context, report } = judged;
  // The schema reports what is twice in the same alternatives, too.
  if (one.among === first.among || (one.rank === first.rank && plain.has(one.rank))) return [];
  const problem = twiceIn(first.rank, one.rank);
  if (problem !== undefined) return isLower(one, judged) ? [] : [report(one.id, problem, one.pointer)];
  const span = context.document.valueSpan(one.pointer);
  return [diagnostic('twice-in-list', { found: one.id }, { span, pointer: one.pointer })];
}

/** A function that stands in more than one place of a meeting, at the later of them. */
function twice(judged: Judged): readonly Diagnostic[] {
  const { listed, first } = judged;
  return listed.flatMap((one) => {
    const earlier = first.get(one.id);
    return earlier === undefined || earlier === one ? [] : againOf(one, earlier, judged);
  });
}

const WITHOUT: Readonly<Record<Rank, FunctionContradiction>> = {
  required: 'required-and-without',
  recommended: 'recommended-and-without',
  whenNeeded: 'when-needed-and-without',
};

/** A function that takes part and is left out. */
function keptAndLeftOut({ meeting, first, report }: Judged): readonly Diagnostic[] {
  return members(member(meeting.value, 'functions', 'without')).flatMap(([id]) => {
    const kept = first.get(id);
    if (kept === undefined || isRequiredByFloor(meeting, id)) return [];
    return report(id, WITHOUT[kept.rank], meeting.pointer + pointer(['functions', 'without', id]), true);
  });
}

/** A reason for one that nobody recommends: it would be printed and explain nothing. */
function reasonless({ meeting, listed, known, report }: Judged): readonly Diagnostic[] {
  return listed.flatMap(({ id, reason, pointer: at }) => {
    const rank = participantIn(meeting.floor, id)?.rank;
    const isFree = reason === undefined || rank === 'recommended' || rank === 'required' || !known.has(id);
    return isFree ? [] : report(id, 'reason-not-recommended', at);
  });
}

/** Whether the file says who is required. The schema has reported a list that is misspelt, misshapen or missing. */
function isRequiredKnown({ value, floor }: LocalMeetingAt): boolean {
  const functions = member(value, 'functions');
  if (members(functions).some(([key]) => !KEYS.has(key))) return false;
  const required = member(functions, 'required');
  if (required === undefined) return floor !== undefined;
  const names = items(required);
  return names.length > 0 && names.every((one) => typeof one === 'string' || isMapping(one));
}

/** Whether the file lists a function, if only misspelt: that is reported where it is listed, and is one mistake. */
function isMeant({ listed, known }: Judged, meant: string): boolean {
  return listed.some(({ id }) => !known.has(id) && suggest(id, [meant]) !== undefined);
}

/** Those of whom each, or one of several, takes part in the merged meeting as required: each by itself, or together. */
function requiredOf({ meeting, required: own }: Judged): readonly (readonly string[])[] {
  const floor = rankedOf(meeting.floor)
    .filter(({ rank }) => rank === 'required')
    .map(({ participant }) => functionsOf(participant))
    // Where the file requires some of the alternatives, the others are not among those who take part.
    .filter((functions) => !own.some((among) => among.some((id) => functions.includes(id))));
  return [...own, ...floor];
}

/** By function, those one of whom takes part. */
function groupsByFunction(groups: readonly (readonly string[])[]): ReadonlyMap<string, readonly string[]> {
  return new Map(groups.flatMap((group) => group.map((id) => [id, group] as const)));
}

/** Functions of which a mapping says another thing than of an earlier one of the same alternatives. */
function differing(
  mapping: readonly (readonly [id: string, value: unknown])[],
  groups: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const said = new Map<readonly string[] | undefined, unknown>();
  return mapping.flatMap(([id, value]) => {
    const group = groups.get(id);
    if (group === undefined) return [];
    if (!said.has(group)) said.set(group, value);
    return said.get(group) === value ? [] : [id];
  });
}

/** Functions under `attendance` that are not required in the merged meeting, and alternatives that differ there. */
function attendance(judged: Judged): readonly Diagnostic[] {
  const { meeting, known, report } = judged;
  if (!isRequiredKnown(meeting)) return [];
  const required = groupsByFunction(requiredOf(judged));
  const said = members(member(meeting.value, 'functions', 'attendance'));
  const at = (id: string) => meeting.pointer + pointer(['functions', 'attendance', id]);
  return [
    ...said
      .filter(([id]) => !required.has(id) && known.has(id) && !isMeant(judged, id))
      .map(([id]) => report(id, 'attendance-not-required', at(id), true)),
    ...differing(said, required).map((id) => report(id, 'alternatives-differ', at(id), true)),
  ];
}

/** All who take part in the merged meeting, if only at times: each by itself, or those of whom one does, together. */
function takingPart(judged: Judged): ReadonlyMap<string, readonly string[]> {
  const { meeting, listed } = judged;
  const leftOut = new Set(members(member(meeting.value, 'functions', 'without')).map(([id]) => id));
  const others = [
    ...listed.filter(({ rank }) => rank !== 'required').map(({ among }) => among),
    ...rankedOf(meeting.floor)
      .filter(({ rank }) => rank !== 'required')
      .map(({ participant }) => functionsOf(participant)),
  ];
  return groupsByFunction([...others.filter(([id = '']) => !leftOut.has(id)), ...requiredOf(judged)]);
}

/** Deputies of a district's that fill no empty place, or that of nobody. */
function deputies(judged: Judged): readonly Diagnostic[] {
  const { meeting, first, known, report } = judged;
  if (!isRequiredKnown(meeting)) return [];
  const groups = takingPart(judged);
  const isAtTimes = (id: string) => (first.get(id)?.rank ?? participantIn(meeting.floor, id)?.rank) === 'whenNeeded';
  const named = listedDeputies(meeting);
  const said = named.map(({ of, id }) => [of, id] as const);
  return [
    ...named.flatMap(({ of, id, pointer: at }) => {
      const place = groups.get(of);
      if (place === undefined)
        return known.has(of) && !isMeant(judged, of) ? report(of, 'deputy-of-nobody', at, true) : [];
      if (of === id || groups.get(id) === place) return report(id, 'deputy-of-itself', at);
      // Nobody can take part each time and fill another's place.
      return groups.has(id) && !isAtTimes(id) ? report(id, 'deputy-takes-part', at) : [];
    }),
    ...differing(said, groups).map((id) =>
      report(id, 'alternatives-differ', meeting.pointer + pointer(['functions', 'deputy', id]), true),
    ),
    ...listedThoughDeputy(judged),
  ];
}

/** Functions that the district adds although they are the floor's deputies. */
function listedThoughDeputy({ meeting, listed, report }: Judged): readonly Diagnostic[] {
  const floors = new Set(rankedOf(meeting.floor).flatMap(({ participant }) => participant.deputy ?? []));
  return listed
    .filter(({ id, rank }) => rank !== 'whenNeeded' && floors.has(id))
    .map(({ id, pointer: at }) => report(id, 'deputy-takes-part', at));
}

/** Contradictions inside one meeting; about functions that the floor requires there is `function-missing` alone. */
export const functionContradiction: Rule = (context) => {
  const report = reporter(context);
  const known = new Set(knownFunctions(context));
  return localMeetings(context.document.value, context.minimum).flatMap((meeting) => {
    const listed = listedFunctions(meeting);
    const first = new Map(listed.toReversed().map((one) => [one.id, one]));
    const plain = plainLists(meeting);
    const required = unique(listed.flatMap(({ rank, among }) => (rank === 'required' ? [among] : [])));
    const judged: Judged = { meeting, listed, first, plain, required, known, context, report };
    return [
      ...twice(judged),
      ...keptAndLeftOut(judged),
      ...reasonless(judged),
      ...attendance(judged),
      ...deputies(judged),
    ];
  });
};
