import { present } from '../../values/present.ts';
import { unique } from '../../values/unique.ts';
import { mergeFrequency, sameFrequency } from '../frequency.ts';
import type { FrequencyValue, MeetingCases } from '../minimum-meeting.ts';
import { meetingCases } from '../order.ts';
import { isTargetBelow } from '../target.ts';
import { groundOf } from './ground.ts';
import { mergeParticipants } from './merge-participants.ts';
import {
  type Changes,
  changesOf,
  type Merging,
  mergeBasisOf,
  mergePromise,
  mergeText,
  mergeTexts,
  type Pair,
} from './merge-parts.ts';
import { mappingAt, type Written } from './written.ts';

/** The more frequent of two: the file's wording where it is not below, else that of the level below it. */
function mergeOften({ under, own }: Pair): Written {
  const [floor, local] = [under.frequency, own.frequency] as readonly (FrequencyValue | undefined)[];
  if (floor === undefined || local === undefined) return present({ frequency: floor ?? local });
  const value = mergeFrequency(local, floor);
  return { frequency: sameFrequency(value, floor) ? floor : value };
}

/**
 * What is said of single children: the file may say less of them than the level below, and may guarantee what that one
 * leaves open.
 * @param ofArea what the level below says of the area, which holds where it says nothing of the meeting
 */
function mergeCases({ under, own }: Pair, ofArea: unknown): Written {
  const { individualCases: floor } = under;
  const least = (floor ?? ofArea ?? 'allowed') as MeetingCases;
  const local = own.individualCases as MeetingCases | undefined;
  const isLess = local !== undefined && meetingCases.indexOf(local) < meetingCases.indexOf(least);
  const isHeld = least === 'allowed' || (isLess && least !== 'guaranteed');
  return present({ individualCases: isHeld ? (local ?? floor) : floor });
}

/** What is said of consent: a file says what the level below leaves open. */
function mergeConsent({ under, own }: Pair): Written {
  if (under.consent === undefined || own.consent === undefined)
    return present({ consent: own.consent ?? under.consent });
  return { consent: { ...mappingAt(own, 'consent'), ...mappingAt(under, 'consent') } };
}

const FIELDS = {
  single: ['individualCases', 'frequency', 'minutes', 'reportToBoard', 'heldPer', 'chair', 'reportsTo'],
  // Of consent, too, each may say a part.
  texts: ['description', 'mandate', 'consent'],
  lists: ['invited', 'agenda', 'sharedWith'],
} as const;

/**
 * A meeting of the level below with what the file adds to it and raises.
 * @param ofArea what the level below says of single children in the area
 */
export function mergeMeeting(pair: Pair, ofArea: unknown, merging: Merging): Written {
  const { under } = pair;
  const { individualCases: _, ...own } = pair.own;
  const merged: Written = {
    // What nobody has said how to merge may be added, and stands as it was where it was said before.
    ...own,
    ...under,
    ...mergeText(pair, 'description', '\n\n'),
    ...mergeCases(pair, ofArea),
    ...mergeOften(pair),
    ...mergeParticipants(pair, merging),
    ...mergeTexts(pair, 'invited', merging),
    ...mergePromise(pair, 'minutes'),
    ...mergePromise(pair, 'reportToBoard'),
    ...mergeText(pair, 'mandate'),
    ...mergeTexts(pair, 'agenda', merging),
    ...mergeTexts(pair, 'sharedWith', merging),
    ...mergeConsent(pair),
  };
  const changes: Changes = changesOf(pair, merged, FIELDS);
  const { basisOf: __, ...rest } = merged;
  return { ...rest, ...mergeBasisOf(pair, changes, merging) };
}

const FOLLOW_UP = { single: ['frequency', 'reportToBoard'], texts: [], lists: ['methods'] } as const;

/** An indicator of the level below, with the file's target where that is better. */
function raisedIndicator(under: Written, own: Written, within: readonly Written[]): Written {
  const [floor, target, better] = [under.target, own.target, under.better];
  const isBetter =
    typeof floor === 'number' &&
    typeof target === 'number' &&
    (better === 'higher' || better === 'lower') &&
    isTargetBelow(floor, { target, better });
  if (!isBetter) return under;
  return { ...under, target, ...present({ basis: groundOf([own, ...within], 'indicators') ?? under.basis }) };
}

/** What is measured: of the level below, with better targets of the file, and of the file's own. */
function mergeIndicators({ under, own, within }: Pair): Written {
  const [floor, added] = [mappingAt(under, 'indicators'), mappingAt(own, 'indicators')];
  const ids = unique([...Object.keys(floor), ...Object.keys(added)]);
  if (ids.length === 0) return {};
  const indicators = ids.map((id) => {
    const one = mappingAt(added, id);
    if (floor[id] !== undefined) return [id, raisedIndicator(mappingAt(floor, id), one, [own, ...within])];
    return [id, { ...one, ...present({ basis: one.basis ?? groundOf([own, ...within], 'indicators') }) }];
  });
  return { indicators: Object.fromEntries(indicators) };
}

/** The follow-up of an area, in the same way. */
export function mergeFollowUp(pair: Pair, merging: Merging): Written {
  const merged: Written = {
    ...pair.own,
    ...pair.under,
    ...mergeOften(pair),
    ...mergeTexts(pair, 'methods', merging),
    ...mergePromise(pair, 'reportToBoard'),
    ...mergeIndicators(pair),
  };
  const { basisOf: _, ...rest } = merged;
  return { ...rest, ...mergeBasisOf(pair, changesOf(pair, merged, FOLLOW_UP), merging) };
}
