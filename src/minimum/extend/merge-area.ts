import { isMapping } from '../../values/is-mapping.ts';
import { unique } from '../../values/unique.ts';
import { foldedTask } from '../tasks.ts';
import { groundOf } from './ground.ts';
import { mergeFollowUp, mergeMeeting } from './merge-meeting.ts';
import { changesOf, type Merging, mergeBasisOf, mergeText, mergeTexts, type Pair } from './merge-parts.ts';
import { mergeSteps } from './merge-steps.ts';
import { fingerprint, listAt, mappingAt, textAt, type Written } from './written.ts';

/** What a question says: its text or, of one that is worded differently in time, all of its wordings. */
function saidBy(topic: unknown): string | undefined {
  return isMapping(topic) ? (textAt(topic, 'text') ?? fingerprint(topic.texts)) : undefined;
}

/** A list of an area whose items may each have a ground of its own. */
interface Listed {
  readonly field: 'topics' | 'responsibilities';
  /** What an item says: those that say the same are one. */
  readonly saidBy: (item: unknown) => string | undefined;
}

const TOPICS: Listed = { field: 'topics', saidBy };
const TASKS: Listed = {
  field: 'responsibilities',
  saidBy: (one) => foldedTask((isMapping(one) ? textAt(one, 'task') : undefined) ?? ''),
};

/** The questions or the tasks of an area. Each may have a ground of its own; those that a file adds rest on what the file says. */
function mergeListed(
  { under, own, path, within }: Pair,
  { field, saidBy: said }: Listed,
  { places }: Merging,
): Written {
  const items = [...listAt(under, field)];
  const known = new Set(items.map(said));
  for (const [index, one] of listAt(own, field).entries()) {
    if (!isMapping(one) || known.has(said(one))) continue;
    known.add(said(one));
    places.note([...path, field], items.length, index);
    const basis = one.basis ?? groundOf([own, ...within], field);
    items.push(basis === undefined ? one : { ...one, basis });
  }
  return items.length === 0 ? {} : { [field]: items };
}

/**
 * @param forbids whether the file forbids single children's matters that the level below leaves open: what that one says of
 * them in a meeting then means nothing, and would contradict the area
 */
function mergeMeetings({ under, own, path, within }: Pair, forbids: boolean, merging: Merging): Written {
  const [floor, added] = [mappingAt(under, 'meetings'), mappingAt(own, 'meetings')];
  const ids = unique([...Object.keys(floor), ...Object.keys(added)]);
  if (ids.length === 0) return {};
  const meetings = ids.map((id) => {
    const beneath = mappingAt(floor, id);
    const pair: Pair = {
      under: forbids && beneath.individualCases !== 'forbidden' ? withoutCases(beneath) : beneath,
      own: mappingAt(added, id),
      path: [...path, 'meetings', id],
      within: [own, ...within],
    };
    if (added[id] === undefined) return [id, pair.under];
    // A meeting of the file's own stands in another level's area, and must not rest on what that area rests on.
    if (floor[id] === undefined) return [id, withGround(pair)];
    return [id, mergeMeeting(pair, under.individualCases, merging)];
  });
  return { meetings: Object.fromEntries(meetings) };
}

function withoutCases({ individualCases: _, ...meeting }: Written): Written {
  const { individualCases: __, ...basisOf } = mappingAt(meeting, 'basisOf');
  return meeting.basisOf === undefined ? meeting : { ...meeting, basisOf };
}

/** A part of the file's own, with the ground of the parts of the file that it stands in where it has none. */
function withGround({ own, within }: Pair): Written {
  const basis = own.basis ?? groundOf(within, '');
  return basis === undefined ? own : { ...own, basis };
}

function followUpOf({ under, own, path, within }: Pair, merging: Merging): Written {
  if (own.followUp === undefined) return under.followUp === undefined ? {} : { followUp: under.followUp };
  const pair: Pair = {
    under: mappingAt(under, 'followUp'),
    own: mappingAt(own, 'followUp'),
    path: [...path, 'followUp'],
    within: [own, ...within],
  };
  return { followUp: mergeFollowUp(pair, merging) };
}

const FIELDS = {
  single: ['individualCases'],
  texts: ['goal', 'targetGroup', 'description'],
  lists: ['supportMaterial'],
} as const;

/**
 * An area may forbid single children's matters, or guarantee them, where the level below it leaves that open. It cannot forbid
 * what a meeting of that level guarantees.
 */
function casesOf({ under, own }: Pair): Written {
  const isKept = Object.values(mappingAt(under, 'meetings')).some(
    (one) => isMapping(one) && one.individualCases === 'guaranteed',
  );
  const isOpen = under.individualCases === 'allowed' || under.individualCases === undefined;
  const isRaised = isOpen && !(isKept && own.individualCases === 'forbidden');
  const individualCases = isRaised ? (own.individualCases ?? under.individualCases) : under.individualCases;
  return individualCases === undefined ? {} : { individualCases };
}

/** An area of the level below with what the file adds to it and raises. */
export function mergeArea(pair: Pair, merging: Merging): Written {
  const cases = casesOf(pair);
  const forbids = cases.individualCases === 'forbidden' && pair.under.individualCases !== 'forbidden';
  const merged: Written = {
    ...pair.own,
    ...pair.under,
    ...cases,
    ...mergeText(pair, 'goal'),
    ...mergeText(pair, 'targetGroup'),
    ...mergeText(pair, 'description', '\n\n'),
    ...mergeListed(pair, TOPICS, merging),
    ...mergeListed(pair, TASKS, merging),
    ...mergeTexts(pair, 'supportMaterial', merging),
    ...mergeMeetings(pair, forbids, merging),
    ...mergeSteps(pair, merging),
    ...followUpOf(pair, merging),
  };
  const { basisOf: _, ...rest } = merged;
  return { ...rest, ...mergeBasisOf(pair, changesOf(pair, merged, FIELDS), merging) };
}
