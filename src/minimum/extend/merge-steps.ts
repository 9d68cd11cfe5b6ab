import { present } from '../../values/present.ts';
import { unique } from '../../values/unique.ts';
import { mergeDay } from '../day-of-school-year.ts';
import type { DayOfSchoolYear, TimeLimit } from '../minimum-step.ts';
import { mergeTime } from '../time-limit.ts';
import { groundOf } from './ground.ts';
import { changesOf, type Merging, mergeBasisOf, type Pair } from './merge-parts.ts';
import { mappingAt, type Written } from './written.ts';

/** The time that holds of two: the file's, where it is no longer than that of the level below it. */
function timed<T>(under: unknown, own: unknown, merge: (local: T, floor: T) => T): T | undefined {
  const [floor, local] = [under, own] as readonly (T | undefined)[];
  return floor === undefined || local === undefined ? (floor ?? local) : merge(local, floor);
}

const FIELDS = { single: ['from', 'within', 'before', 'exception'], texts: [], lists: [] } as const;

/** A step of the level below, which the file may time closer. What the law times stays as it is. */
function mergeStep(pair: Pair, merging: Merging): Written {
  const { under, own } = pair;
  if (under.statutory === true) return under;
  const merged: Written = {
    ...own,
    ...under,
    ...present({
      within: timed<TimeLimit>(under.within, own.within, mergeTime),
      before: timed<DayOfSchoolYear>(under.before, own.before, mergeDay),
      statutory: under.statutory,
    }),
  };
  const { basisOf: _, ...rest } = merged;
  return { ...rest, ...mergeBasisOf(pair, changesOf(pair, merged, FIELDS), merging) };
}

/** The steps of an area or of a clause: those of the level below in their order, then those that the file adds. */
export function mergeSteps({ under, own, path, within }: Pair, merging: Merging): Written {
  if (own.steps === undefined) return present({ steps: under.steps });
  const [floor, added] = [mappingAt(under, 'steps'), mappingAt(own, 'steps')];
  const steps = unique([...Object.keys(floor), ...Object.keys(added)]).map((id) => {
    const step = mappingAt(added, id);
    const basis = step.basis ?? groundOf([own, ...within], '');
    if (added[id] === undefined) return [id, floor[id]];
    // A step of the file's own stands in another level's part, and must not rest on what that part rests on.
    if (floor[id] === undefined) return [id, { ...step, ...present({ basis }) }];
    const pair = { under: mappingAt(floor, id), own: step, path: [...path, 'steps', id], within: [own, ...within] };
    return [id, mergeStep(pair, merging)];
  });
  return { steps: Object.fromEntries(steps) };
}
