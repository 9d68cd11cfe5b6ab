import type { Grounds } from '../diagnostics/grounds.ts';
import { stated } from '../minimum/basis.ts';
import { present } from '../values/present.ts';
import type { Clause, Origin } from './agreement.ts';

/** Finds the place of a JSON pointer in the district's file. */
export type OriginOf = (pointer: string) => Origin;

const MINIMUM: Origin = { from: 'minimum-level' };

/** The origin of what the minimum level says: the level of its ground, where levels rest on each other. */
export function floorOrigin(grounds: Grounds | undefined): Origin {
  const level = grounds?.at(-1)?.level?.id;
  return level === undefined ? MINIMUM : { from: 'minimum-level', level };
}

/** What a part of the district's own rests on: nothing but its decision. */
export const GROUNDLESS = { basis: {}, grounds: [] } as const;

/** A clause as the minimum level has it. */
export function floorClause<T>(value: T, grounds: Grounds): Clause<T> {
  return { value, origin: floorOrigin(grounds), ...stated(grounds) };
}

/** A clause that the district contributes and the floor lacks. */
export function localClause<T>(value: T, origin: Origin): Clause<T> {
  return { value, origin };
}

/** A clause of the floor that the district makes more of, with what the floor says beside it. */
export function raisedClause<T>({ value: floor, basis, grounds }: Clause<T>, value: T, origin: Origin): Clause<T> {
  return { value, origin, floor, ...present({ basis, grounds }) };
}

/**
 * A single value: the floor's, unless the district gives another. Restating the floor adds nothing, so the clause stays
 * the floor's; this makes merging idempotent.
 */
export function mergeValue<T extends string | boolean | number>(
  floor: Clause<T>,
  local: T | undefined,
  origin: () => Origin,
): Clause<T> {
  if (local === undefined || local === floor.value) return floor;
  return raisedClause(floor, local, origin());
}

/**
 * A list: the floor's items, then the district's, each text once.
 * @param originAt takes the index in the district's list
 */
export function mergeList(
  floor: readonly Clause<string>[],
  local: readonly string[] | undefined,
  originAt: (index: number) => Origin,
): readonly Clause<string>[] {
  if (local === undefined || local.length === 0) return floor;
  const seen = new Set(floor.map((clause) => clause.value));
  const merged = [...floor];
  for (const [index, value] of local.entries()) {
    if (seen.has(value)) continue;
    seen.add(value);
    merged.push(localClause(value, originAt(index)));
  }
  return merged;
}

/** Adds a text that is printed after the floor's own, such as a goal or a description. */
export function addText(
  floor: readonly Clause<string>[],
  local: string | undefined,
  origin: () => Origin,
): readonly Clause<string>[] {
  return mergeList(floor, local === undefined ? undefined : [local], origin);
}
