import { diagnostic } from '../diagnostics/create.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { MinimumMeeting } from '../minimum/minimum-level.ts';
import { type LocalAreaAt, type LocalMeetingAt, localMeetings, own } from './areas.ts';
import { isMisspelt } from './misspelt.ts';
import { items, member } from './read.ts';
import type { Rule, RuleContext } from './rule.ts';

/** A function that a district puts into a meeting. */
interface AddedFunction {
  readonly id: unknown;
  readonly pointer: string;
}

/**
 * Whether single children's matters may come up in an area of the merged agreement: what the floor forbids stays forbidden,
 * and a district may forbid more. Where its word cannot be read, or is missing in a new area, nobody knows, and that has
 * been said.
 */
function mayDiscussCases({ value, floor }: LocalAreaAt): boolean {
  const own = member(value, 'individualCases');
  if (floor?.individualCases === 'forbidden' || isMisspelt(value, 'individualCases')) return false;
  if (own === undefined) return floor !== undefined;
  return own === 'allowed' || own === 'guaranteed';
}

/** Whether the floor itself has a function take part in a meeting; as required, where that is asked. */
function hasInFloor(floor: MinimumMeeting | undefined, id: unknown, asRequired: boolean): boolean {
  const lists = [floor?.required, ...(asRequired ? [] : [floor?.recommended])];
  return (
    lists.some((list) => list?.some((entry) => entry.function === id)) || floor?.invited?.includes(`${id}`) === true
  );
}

/** Everybody whom the district adds to a meeting or lifts: who takes part, who is invited, and who calls and so knows the matter. */
function added({ value, pointer, floor }: LocalMeetingAt): readonly AddedFunction[] {
  const list = (field: string, ...path: readonly string[]): readonly AddedFunction[] =>
    items(member(value, ...path, field)).map((id, index) => ({
      id,
      pointer: [pointer, ...path, field, index].join('/'),
    }));
  const one = (field: string): AddedFunction => ({ id: member(value, field), pointer: `${pointer}/${field}` });
  return [
    ...list('required', 'functions').filter(({ id }) => !hasInFloor(floor, id, true)),
    ...[...list('recommended', 'functions'), ...list('invited'), one('calledBy')].filter(
      ({ id }) => !hasInFloor(floor, id, false),
    ),
    // Whoever is named instead of the floor's convener, the schema has said that nobody may be.
    ...(floor === undefined ? [one('convener')] : []),
  ];
}

function findingsIn(meeting: LocalMeetingAt, { document, minimum }: RuleContext): readonly Diagnostic[] {
  const told = new Set<unknown>();
  return added(meeting).flatMap(({ id, pointer }) => {
    const known = typeof id === 'string' ? own(minimum.functions, id) : undefined;
    if (typeof id !== 'string' || known?.inIndividualCases === undefined || told.has(id)) return [];
    told.add(id);
    return diagnostic(
      'outsider-in-individual-meeting',
      { id, title: known.title, problem: known.inIndividualCases },
      { span: document.valueSpan(pointer), pointer },
      { basis: known.basis, ...(known.inIndividualCases === 'doubtful' ? { severity: 'warning' } : {}) },
    );
  });
}

/**
 * Secrecy (offentlighets- och sekretesslagen, chapters 23 and 26): a function from outside that the minimum level excludes
 * from single children's matters, or finds doubtful there, is not for a district to put into a meeting where they may come
 * up. What the minimum level itself lists there is never one. A function of the district's own is the district's to judge.
 */
export const outsiderInIndividualMeeting: Rule = (context) =>
  localMeetings(context.document.value, context.minimum)
    .filter((meeting) => mayDiscussCases(meeting.area))
    .flatMap((meeting) => findingsIn(meeting, context));
