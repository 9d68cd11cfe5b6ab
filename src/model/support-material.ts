import { withStated } from '../minimum/basis.ts';
import type { MinimumLevel } from '../minimum/minimum-level.ts';
import type { AgreementMaterial, Area, CollectedMaterial } from './agreement.ts';

/** The support material that the areas name, each once, in the minimum level's order. */
export function materialOf(minimum: MinimumLevel, areas: readonly Area[]): readonly AgreementMaterial[] {
  const named = new Set(areas.flatMap((area) => area.supportMaterial.map(({ value }) => value)));
  return Object.entries(minimum.supportMaterial)
    .filter(([id]) => named.has(id))
    .map(([id, material]) => ({ id, ...withStated(material) }));
}

/**
 * The latest edition of the support material on a day; undefined where there was none yet.
 * @param day the day on which the agreement began to hold; ISO dates compare as text
 */
export function collectedOn(minimum: MinimumLevel, day: string): CollectedMaterial | undefined {
  const out = (minimum.supportMaterialEditions ?? []).filter(({ from }) => from <= day);
  return out.reduce<CollectedMaterial | undefined>((a, b) => (a && a.from > b.from ? a : b), undefined);
}
