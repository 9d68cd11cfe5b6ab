import { fieldBasis, stated } from '../minimum/basis.ts';
import { mergeDay, sameDay } from '../minimum/day-of-school-year.ts';
import type { MinimumStep } from '../minimum/minimum-step.ts';
import { mergeTime, sameTime } from '../minimum/time-limit.ts';
import { present } from '../values/present.ts';
import type { Clause, Step } from './agreement.ts';
import { floorClause, floorOrigin, localClause, type OriginOf, raisedClause } from './clause.ts';
import type { LocalStep } from './district-file.ts';
import { stepsInOrder } from './step-order.ts';

type OriginAt = (field: string) => ReturnType<OriginOf>;

/** Merges values that a district may raise: which of two holds, and whether two are the same. */
interface Order<T> {
  readonly merge: (local: T, floor: T) => T;
  readonly isSame: (a: T, b: T) => boolean;
}

const times = { merge: mergeTime, isSame: sameTime };
const days = { merge: mergeDay, isSame: sameDay };

/** A time of the floor that the district may shorten, or give where the floor has none. */
function timed<T>(
  floor: Clause<T> | undefined,
  local: T | undefined,
  order: Order<T>,
  origin: () => ReturnType<OriginOf>,
): Clause<T> | undefined {
  if (local === undefined) return floor;
  if (floor === undefined) return localClause(local, origin());
  const value = order.merge(local, floor.value);
  if (order.isSame(value, floor.value)) return floor;
  return raisedClause(floor, value, origin());
}

/** A step of the floor. What the law times stays as it is; else the district may time it closer, and say who does it. */
function mergeStep(id: string, floor: MinimumStep, local: LocalStep, at: OriginAt): Step {
  const { what, by, statutory } = floor;
  const clause = <T>(value: T | undefined, field: string) =>
    value === undefined ? undefined : floorClause(value, fieldBasis(floor, field));
  const said: LocalStep = statutory === true ? {} : local;
  const given = <T>(value: T | undefined, field: string) =>
    value === undefined ? undefined : localClause(value, at(field));
  return {
    id,
    origin: floorOrigin(floor.basis),
    ...stated(floor.basis),
    what: floorClause(what, fieldBasis(floor, 'what')),
    by: floorClause(by, fieldBasis(floor, 'by')),
    ...present({
      doneBy: given(said.doneBy, 'doneBy'),
      from: clause(floor.from, 'from') ?? given(said.from, 'from'),
      within: timed(clause(floor.within, 'within'), said.within, times, () => at('within')),
      before: timed(clause(floor.before, 'before'), said.before, days, () => at('before')),
      exception: clause(floor.exception, 'exception') ?? given(said.exception, 'exception'),
    }),
    ...(statutory === true ? { statutory } : {}),
  };
}

/** A step that the floor lacks. The schema has made sure that it says what is done, and by whom. */
function addStep(id: string, local: LocalStep, origin: ReturnType<OriginOf>, at: OriginAt): Step {
  const { what, by } = local;
  if (what === undefined || by === undefined) throw new Error(`the step ${id} passed the schema incomplete`);
  const given = <T>(value: T | undefined, field: string) =>
    value === undefined ? undefined : localClause(value, at(field));
  return {
    id,
    origin,
    what: localClause(what, at('what')),
    by: localClause(by, at('by')),
    ...present({
      doneBy: given(local.doneBy, 'doneBy'),
      from: given(local.from, 'from'),
      within: given(local.within, 'within'),
      before: given(local.before, 'before'),
      exception: given(local.exception, 'exception'),
    }),
  };
}

/**
 * The steps of an area or of a clause, in the order in which they are taken.
 * @param pointer JSON pointer of the district's `steps`
 */
export function mergeSteps(
  floor: Readonly<Record<string, MinimumStep>> = {},
  local: Readonly<Record<string, LocalStep>> = {},
  pointer: string,
  originOf: OriginOf,
): readonly Step[] {
  const added = Object.entries(local)
    .filter(([id]) => floor[id] === undefined)
    .map(([id, { after }]) => ({ id, after }));
  return stepsInOrder(Object.keys(floor), added).map((id) => {
    const at: OriginAt = (field) => originOf(`${pointer}/${id}/${field}`);
    const known = floor[id];
    return known === undefined
      ? addStep(id, local[id] ?? {}, originOf(`${pointer}/${id}`), at)
      : mergeStep(id, known, local[id] ?? {}, at);
  });
}
