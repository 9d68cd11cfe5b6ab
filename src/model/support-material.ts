import { withStated } from '../minimum/basis.ts';
import type { MinimumLevel } from '../minimum/minimum-level.ts';
import { own } from '../values/own.ts';
import type { AgreementMaterial, Area, CollectedMaterial } from './agreement.ts';
import { floorOrigin, GROUNDLESS, type OriginOf } from './clause.ts';
import type { DistrictFile } from './district-file.ts';

/** The support material that the areas name, each once: the minimum level's in its order, then the district's own. */
export function materialOf(
  minimum: MinimumLevel,
  district: DistrictFile,
  areas: readonly Area[],
  originOf: OriginOf,
): readonly AgreementMaterial[] {
  const named = new Set(areas.flatMap((area) => area.supportMaterial.map(({ value }) => value)));
  const floor = Object.entries(minimum.supportMaterial).map(([id, material]) => ({
    id,
    origin: floorOrigin(material.basis),
    ...withStated(material),
  }));
  const local = Object.entries(district.localAdditions?.supportMaterial ?? {})
    .filter(([id]) => own(minimum.supportMaterial, id) === undefined)
    .map(([id, material]) => ({
      id,
      origin: originOf(`/localAdditions/supportMaterial/${id}`),
      ...material,
      ...GROUNDLESS,
    }));
  return [...floor, ...local].filter(({ id }) => named.has(id));
}

/**
 * The latest edition of the support material on a day; undefined where there was none yet.
 * @param day the day on which the agreement began to hold; ISO dates compare as text
 */
export function collectedOn(minimum: MinimumLevel, day: string): CollectedMaterial | undefined {
  const out = (minimum.supportMaterialEditions ?? []).filter(({ from }) => from <= day);
  return out.reduce<CollectedMaterial | undefined>((a, b) => (a && a.from > b.from ? a : b), undefined);
}
