import { stated } from '../minimum/basis.ts';
import type { Indicator, MinimumIndicator } from '../minimum/minimum-level.ts';
import type { AgreementIndicator } from './agreement.ts';
import { floorClause, floorOrigin, localClause, mergeValue, type OriginOf } from './clause.ts';
import type { LocalIndicator } from './district-file.ts';

/**
 * What is measured in an area: what the minimum level has measured, perhaps with a better target, then what the district adds.
 * @param pointer JSON pointer of the district's indicators
 */
export function mergeIndicators(
  floor: Readonly<Record<string, MinimumIndicator>>,
  local: Readonly<Record<string, LocalIndicator>> | undefined,
  pointer: string,
  originOf: OriginOf,
): readonly AgreementIndicator[] {
  const merged = Object.entries(floor).map(([id, { basis, target, text, unit, better }]) => ({
    id,
    origin: floorOrigin(basis),
    ...stated(basis),
    text,
    unit,
    better,
    target: mergeValue(floorClause(target, basis), local?.[id]?.target, () => originOf(`${pointer}/${id}/target`)),
  }));
  const added = Object.entries(local ?? {})
    .filter(([id]) => floor[id] === undefined)
    .map(([id, one]) => {
      // Having passed the schema, it is complete.
      const { text, unit, better, target } = one as Indicator;
      const origin = originOf(`${pointer}/${id}`);
      return { id, origin, text, unit, better, target: localClause(target, originOf(`${pointer}/${id}/target`)) };
    });
  return [...merged, ...added];
}
