import { pointer } from '../../src/source/pointer.ts';

/** What a person may leave in the place of anything. */
export const SHAPES: readonly unknown[] = [
  null,
  true,
  12,
  'fel',
  [],
  [{}],
  ['fel', ['fel']],
  {},
  { fel: { fel: 'fel' } },
];

/** The pointers of a value and of everything in it. */
export function pointersBelow(value: unknown, path: readonly (string | number)[] = []): readonly string[] {
  if (typeof value !== 'object' || value === null) return [pointer(path)];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [pointer(path), ...entries.flatMap(([key, one]) => pointersBelow(one, [...path, key]))];
}

/** A copy of a value with another one in a place. */
export function withAt(value: unknown, path: readonly string[], other: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return other;
  if (Array.isArray(value)) return value.map((one, index) => (String(index) === key ? withAt(one, rest, other) : one));
  const mapping = value as Readonly<Record<string, unknown>>;
  return { ...mapping, [key]: withAt(mapping[key], rest, other) };
}

/** The names of all members that a schema describes. */
export function membersIn(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = 'properties' in schema ? Object.keys(schema.properties as object) : [];
  return [...own, ...Object.values(schema).flatMap(membersIn)];
}
