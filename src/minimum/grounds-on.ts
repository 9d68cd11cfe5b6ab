import { rememberByDay } from './by-day.ts';
import { nameOfReference, referencesById, referencesInPlaceOf } from './legal-references.ts';
import { levelOn } from './level-on.ts';
import type { LegalReference, MinimumLevel } from './minimum-level.ts';
import { mapGrounds } from './written-grounds.ts';

/** What holds on a day in the place of each reference that is not itself what holds then. */
function others(references: readonly LegalReference[], day: string): ReadonlyMap<string, readonly LegalReference[]> {
  const found = [...referencesById(references)].map(([id, one]) => ({
    id,
    one,
    holding: referencesInPlaceOf(one, references, day),
  }));
  return new Map(found.filter(({ one, holding }) => holding[0] !== one).map(({ id, holding }) => [id, holding]));
}

function onDay(level: MinimumLevel, day: string): MinimumLevel {
  const said = levelOn(level, day);
  const inPlaceOf = others(level.legalReferences, day);
  if (inPlaceOf.size === 0) return said;
  return mapGrounds(said, (ground) => {
    const holding = ground.law === undefined ? undefined : inPlaceOf.get(ground.law);
    return holding === undefined
      ? ground
      : holding.map((one) => ({ ...ground, law: one.id, title: nameOfReference(one) }));
  }) as MinimumLevel;
}

/**
 * The level as an agreement says it, and says why, that begins to hold on a day: as `levelOn` has it and, where a requirement
 * rests on law, resting on the law of that day. A level may be older than the law, and its grounds stand beside what holds.
 * @param day ISO 8601
 * @returns the same object for the same day
 */
export const levelWithGroundsOn = rememberByDay(onDay);
