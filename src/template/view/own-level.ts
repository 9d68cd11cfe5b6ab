import type { LevelRef } from '../../diagnostics/grounds.ts';
import type { LevelBeneath, MinimumLevel } from '../../minimum/minimum-level.ts';

/**
 * What a document calls the levels beneath its own: `länsnivån` or, where two of them would be called alike, the title.
 * @returns by the level's id
 */
export function namesBeneath({ words, restsOn = [] }: MinimumLevel): ReadonlyMap<string, string> {
  const all = [words.floor.definite, ...restsOn.map(({ definite }) => definite)].map((one) => one.toLowerCase());
  const isAlone = ({ definite }: LevelBeneath) => all.filter((one) => one === definite.toLowerCase()).length === 1;
  return new Map(restsOn.map((one) => [one.id, isAlone(one) ? one.definite : one.title]));
}

/** A level's mark on a ground: its id and its title. */
function isMark(key: string, value: unknown): value is LevelRef {
  return key === 'level' && typeof value === 'object' && value !== null && 'id' in value && 'title' in value;
}

/**
 * A value whose marks are what a document calls the levels. Where levels rest on each other, every ground says which of them
 * it is of; a document says so only of those beneath its own, or it would say it everywhere.
 * @param names of the levels beneath, by id
 */
export function withMarksNamed<T>(value: T, names: ReadonlyMap<string, string>): T {
  if (Array.isArray(value)) return value.map((one) => withMarksNamed(one, names)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).flatMap(([key, member]) => {
    if (!isMark(key, member)) return [[key, withMarksNamed(member, names)]];
    const title = names.get(member.id);
    return title === undefined ? [] : [[key, { ...member, title }]];
  });
  return Object.fromEntries(members) as T;
}
