/** Reads values of any shape; a part of another shape than expected is passed over. */

import { isMapping } from '../values/is-mapping.ts';

/** The members of a mapping; none where the value is no mapping. */
export function members(value: unknown): readonly (readonly [string, unknown])[] {
  return isMapping(value) ? Object.entries(value) : [];
}

/** The member at a path of keys; undefined where there is none. */
export function member(value: unknown, ...path: readonly string[]): unknown {
  let at = value;
  for (const key of path) {
    // Values from a file have no prototype, but a rule may be given others.
    if (!isMapping(at) || !Object.hasOwn(at, key)) return undefined;
    at = at[key];
  }
  return at;
}

/** The items of a list; none where the value is no list. */
export function items(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
