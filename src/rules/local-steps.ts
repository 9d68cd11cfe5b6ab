import type { MinimumLevel } from '../minimum/minimum-level.ts';
import type { MinimumStep } from '../minimum/minimum-step.ts';
import { patterns } from '../minimum/patterns.ts';
import { pointer } from '../source/pointer.ts';
import { own } from '../values/own.ts';
import { localAreas } from './areas.ts';
import { member, members } from './read-value.ts';

/** A step of the district's file and the floor's step of the same id, where there is one. */
export interface LocalStepAt {
  readonly id: string;
  readonly value: unknown;
  readonly pointer: string;
  readonly floor: MinimumStep | undefined;
}

/** The steps that a file says something of in one area or clause, and the floor's beside them. */
export interface LocalStepList {
  readonly floor: Readonly<Record<string, MinimumStep>>;
  readonly steps: readonly LocalStepAt[];
}

function listOf(value: unknown, at: string, floor: LocalStepList['floor'] = {}): LocalStepList {
  const steps = members(member(value, 'steps')).map(([id, step]) => ({
    id,
    value: step,
    pointer: at + pointer(['steps', id]),
    floor: own(floor, id),
  }));
  return { floor, steps };
}

/** The steps of all areas and clauses under `localAdditions`. */
export function localStepLists(value: unknown, minimum: MinimumLevel): readonly LocalStepList[] {
  const clauses = members(member(value, 'localAdditions', 'clauses'));
  return [
    ...localAreas(value, minimum).map((area) => listOf(area.value, area.pointer, area.floor?.steps)),
    ...clauses.map(([id, clause]) =>
      listOf(clause, pointer(['localAdditions', 'clauses', id]), own(minimum.clauses, id)?.steps),
    ),
  ];
}

/** The step that another one follows or is counted from, and where the file says so. */
export interface StepLink {
  readonly id: string;
  readonly by: 'after' | 'from';
  readonly to: string;
  readonly pointer: string;
}

const ID = new RegExp(patterns.id);

/** What is no id at all is the schema's finding only. */
const isId = (id: unknown): id is string => typeof id === 'string' && ID.test(id);

/** What a step of the file says that it follows, or is counted from. The floor's own order and starts are the floor's. */
export function linksOf({ id, value, pointer: at, floor }: LocalStepAt): readonly StepLink[] {
  const [after, step] = [member(value, 'after'), member(value, 'from', 'step')];
  return [
    ...(floor === undefined && isId(after) ? [{ id, by: 'after' as const, to: after, pointer: `${at}/after` }] : []),
    ...(floor?.from === undefined && floor?.statutory !== true && isId(step)
      ? [{ id, by: 'from' as const, to: step, pointer: `${at}/from/step` }]
      : []),
  ];
}
