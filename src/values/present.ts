/** An object whose members may be undefined, as it is without those that are. */
export type Present<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/**
 * Leaves out the members that are undefined, so that an optional member is there or not there
 * (`exactOptionalPropertyTypes`): `{ name, ...present({ pages }) }`.
 * @returns a new object, its members in the same order
 */
export function present<T extends object>(members: T): Present<T> {
  const there: Record<string, unknown> = {};
  for (const key in members) if (members[key] !== undefined) there[key] = members[key];
  return there as Present<T>;
}
