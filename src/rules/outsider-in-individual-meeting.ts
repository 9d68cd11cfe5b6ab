import { diagnostic } from '../diagnostics/create.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { atValue } from '../diagnostics/places.ts';
import type { MinimumMeeting } from '../minimum/minimum-meeting.ts';
import { participantIn, type Rank, rankedOf, ranks } from '../minimum/participants.ts';
import { own } from '../values/own.ts';
import { casesIn, type LocalMeetingAt, localMeetings } from './areas.ts';
import { listedDeputies, listedFunctions } from './listed-functions.ts';
import { items, member } from './read-value.ts';
import type { Rule, RuleContext } from './rule.ts';

/** A function that a district adds to a meeting. */
interface AddedFunction {
  readonly id: unknown;
  readonly pointer: string;
}

/**
 * Whether single children's matters may come up in a meeting of the merged agreement. Where they do so only without anybody
 * telling who the child is, whoever lives nearby may still do.
 */
function mayDiscussCases(meeting: LocalMeetingAt): boolean {
  const cases = casesIn(meeting);
  return cases !== undefined && cases !== 'forbidden';
}

/**
 * Whether the floor itself lists a function in a meeting.
 * @param rank the least that counts
 */
function hasInFloor(floor: MinimumMeeting | undefined, id: unknown, rank: Rank = 'whenNeeded'): boolean {
  const found = participantIn(floor, id);
  const isListed = found !== undefined && ranks.indexOf(found.rank) <= ranks.indexOf(rank);
  return isListed || floor?.invited?.some((one) => one === id) === true;
}

/** Whether the floor lets a function into a meeting, if only in another's place. */
function isLetIn(floor: MinimumMeeting | undefined, id: unknown): boolean {
  return hasInFloor(floor, id) || rankedOf(floor).some(({ participant }) => participant.deputy === id);
}

/** The functions that the district adds to a meeting or lifts; one that only calls to it knows the matter too. */
function added(meeting: LocalMeetingAt): readonly AddedFunction[] {
  const { value, pointer, floor } = meeting;
  const one = (...path: readonly string[]): AddedFunction => ({
    id: member(value, ...path),
    pointer: [pointer, ...path].join('/'),
  });
  const invited = items(member(value, 'invited')).map((id, index) => ({ id, pointer: `${pointer}/invited/${index}` }));
  return [
    ...listedFunctions(meeting).filter(({ id, rank }) => !hasInFloor(floor, id, rank)),
    ...listedDeputies(meeting).filter(({ id }) => !isLetIn(floor, id)),
    ...[...invited, one('calledBy')].filter(({ id }) => !hasInFloor(floor, id)),
    // In a meeting of the floor, the schema refuses every other than the floor's own.
    ...(floor === undefined ? [one('convener')] : []),
    ...(floor?.chair === undefined ? [one('chair')] : []),
    ...(floor?.consent?.by === undefined ? [one('consent', 'by')] : []),
  ];
}

function findingsIn(meeting: LocalMeetingAt, { document, minimum }: RuleContext): readonly Diagnostic[] {
  const reported = new Set<unknown>();
  return added(meeting).flatMap(({ id, pointer }) => {
    const known = typeof id === 'string' ? own(minimum.functions, id) : undefined;
    if (typeof id !== 'string' || known?.inIndividualCases === undefined || reported.has(id)) return [];
    reported.add(id);
    return diagnostic(
      'outsider-in-individual-meeting',
      { id, title: known.title, problem: known.inIndividualCases },
      atValue(document, pointer),
      { grounds: known.basis, ...(known.inIndividualCases === 'doubtful' ? { severity: 'warning' } : {}) },
    );
  });
}

/**
 * Secrecy (offentlighets- och sekretesslagen, chapters 23 and 26): a district may not add a function to a meeting where
 * single children's matters may come up if the minimum level excludes it from them, or finds it doubtful there.
 * Functions that the minimum level itself lists in the meeting are never reported. The district judges its own
 * functions itself.
 */
export const outsiderInIndividualMeeting: Rule = (context) =>
  localMeetings(context.document.value, context.minimum)
    .filter(mayDiscussCases)
    .flatMap((meeting) => findingsIn(meeting, context));
