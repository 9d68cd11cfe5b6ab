import {
  type Basis,
  basisOf,
  type Ground,
  type Grounds,
  type LawGround,
  type SourceGround,
} from '../diagnostics/grounds.ts';
import { withoutStop } from '../values/in-words.ts';
import { rememberByObject } from '../values/remember.ts';
import type { MinimumLevel } from './minimum-level.ts';

/** A part of the floor: what it rests on and, by field name, what a field rests on where that is something else. */
export interface WithBasis {
  readonly basis: Grounds;
  readonly basisOf?: Readonly<Record<string, Grounds>>;
}

/**
 * What one field rests on: its own grounds where the minimum level gives some, else those of the whole part.
 * @param item one of the field's items: another level than that of the others may have added it
 */
export function fieldBasis(part: WithBasis, field: string, item?: string): Grounds {
  const ofItem = item === undefined ? undefined : part.basisOf?.[itemKey(field, item)];
  return ofItem ?? part.basisOf?.[field] ?? part.basis;
}

/** The key under `basisOf` of one item of a field, in a level that rests on another. */
export function itemKey(field: string, item: string): string {
  return `${field}/${item}`;
}

/** What something rests on as agreements say it: everything, and the first section and interpretation of it. */
export interface Stated {
  readonly basis: Basis;
  readonly grounds: Grounds;
}

/** States grounds in both forms. */
export function stated(grounds: Grounds): Stated {
  return { basis: basisOf(grounds), grounds };
}

/** A part of the minimum level as an agreement repeats it. */
export function withStated<T extends { readonly basis: Grounds }>(part: T): Omit<T, 'basis'> & Stated {
  return { ...part, ...stated(part.basis) };
}

/** The sources among grounds. */
export function sourcesAmong(grounds: readonly Ground[]): readonly SourceGround[] {
  return grounds.flatMap((one) => ('source' in one ? [one] : []));
}

/** The law among grounds. */
export function lawAmong(grounds: readonly Ground[]): readonly LawGround[] {
  return grounds.flatMap((one) => ('law' in one ? [one] : []));
}

/** What a ground says, with the level that says it where that is marked: "Så gör de flesta (Länets grundnivå)". */
export function withItsLevel(said: string, { level }: Pick<Ground, 'level'>): string {
  return level === undefined ? said : `${withoutStop(said)} (${level.title})`;
}

/** The practice among grounds. */
export function practicesAmong(grounds: readonly Ground[]): readonly string[] {
  return grounds.flatMap((one) => ('practice' in one ? [withItsLevel(one.practice, one)] : []));
}

/** The interpretations among grounds. */
export function interpretationsAmong(grounds: readonly Ground[]): readonly string[] {
  return grounds.flatMap((one) => ('interpretation' in one ? [withItsLevel(one.interpretation, one)] : []));
}

function gatherGrounds(value: unknown, found: Ground[]): void {
  if (typeof value !== 'object' || value === null) return;
  const members = value as Readonly<Record<string, unknown>>;
  for (const key in members) {
    const member = members[key];
    // An author's id may be `basis`, too: what stands under it is no list.
    if (key === 'basis' && Array.isArray(member)) found.push(...(member as readonly Ground[]));
    else if (key === 'basisOf') found.push(...Object.values(member as Readonly<Record<string, Grounds>>).flat());
    else gatherGrounds(member, found);
  }
}

function groundsIn(level: MinimumLevel): readonly Ground[] {
  const found: Ground[] = [];
  gatherGrounds(level, found);
  return found;
}

/** Everything that any part of a level rests on. */
export const everyGround: (level: MinimumLevel) => readonly Ground[] = rememberByObject(groundsIn);
