import { byCodeUnits } from '../values/by-code-units.ts';
import { folded } from '../values/folded.ts';
import { present } from '../values/present.ts';
import type { School } from './district-file.ts';
import { MUNICIPAL } from './signing.ts';

/** Who runs some of a district's schools. */
export interface Organiser {
  /** The commonest of its spellings; none of the municipality. */
  readonly name?: string;
  /** Indices into the list of schools, in order. */
  readonly schools: readonly number[];
}

/** Two schools have one organiser when they share any of these keys. The prefixes keep names and numbers apart. */
function organiserKeys({ organiser }: School): readonly string[] {
  if (organiser.type === MUNICIPAL) return [MUNICIPAL];
  const { name, organisationNumber: number } = organiser;
  return [
    ...(name === undefined ? [] : [`name ${folded(name)}`]),
    ...(number === undefined ? [] : [`number ${number.replace('-', '')}`]),
  ];
}

interface OrganiserGroup {
  readonly keys: Set<string>;
  readonly members: number[];
}

/**
 * Groups items that share a key, directly or by way of others.
 * @param keysOf the keys of each item
 * @returns the indices of each group, both in the list's order
 */
function groupsBy(keysOf: readonly (readonly string[])[]): readonly (readonly number[])[] {
  const byKey = new Map<string, OrganiserGroup>();
  for (const [index, keys] of keysOf.entries()) {
    const [group = { keys: new Set<string>(), members: [] }, ...others] = new Set(
      keys.flatMap((key) => byKey.get(key) ?? []),
    );
    group.members.push(index);
    for (const other of others) group.members.push(...other.members);
    for (const key of [...keys, ...others.flatMap((other) => [...other.keys])]) {
      group.keys.add(key);
      byKey.set(key, group);
    }
  }
  const groups = [...new Set(byKey.values())].map(({ members }) => members.sort((a, b) => a - b));
  return groups.sort(([a = 0], [b = 0]) => a - b);
}

/** The commonest of several spellings; of equally common ones the first by code units, whatever the schools' order. */
function commonest(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [[first] = ['']] = [...counts].sort(([a, x], [b, y]) => y - x || byCodeUnits(a, b));
  return first;
}

/**
 * The organisers of some schools. Schools have one organiser when its name, capitals and spaces aside, or its
 * organisation number is the same, whether it has signed for all of them or not.
 * @returns organisers with every school in exactly one of them, ordered by the first school of each
 */
export function organisersOf(schools: readonly School[]): readonly Organiser[] {
  return groupsBy(schools.map(organiserKeys)).map((members) => {
    const names = members.flatMap((index) => {
      const { type, name } = schools[index]?.organiser ?? { type: MUNICIPAL };
      return type === MUNICIPAL || name === undefined ? [] : [name];
    });
    return { ...present({ name: names.length === 0 ? undefined : commonest(names) }), schools: members };
  });
}
