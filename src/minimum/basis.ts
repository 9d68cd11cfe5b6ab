import { type Basis, basisOf, type Ground, type Grounds, type LawGround } from '../diagnostics/grounds.ts';

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

/** The sections of sources among grounds. */
export function sectionsAmong(grounds: readonly Ground[]): readonly string[] {
  return grounds.flatMap((one) => ('section' in one && one.section !== undefined ? [one.section] : []));
}

/** The interpretations among grounds. */
export function interpretationsAmong(grounds: readonly Ground[]): readonly string[] {
  return grounds.flatMap((one) => ('interpretation' in one ? [one.interpretation] : []));
}

const isLaw = (one: Ground): one is LawGround => 'law' in one;

/** The law among grounds. */
export function lawAmong(grounds: readonly Ground[]): readonly LawGround[] {
  return grounds.filter(isLaw);
}
