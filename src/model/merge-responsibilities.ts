import { stated } from '../minimum/basis.ts';
import type { MinimumResponsibility, Responsibility } from '../minimum/minimum-level.ts';
import { foldedTask } from '../minimum/tasks.ts';
import type { AreaResponsibility } from './agreement.ts';
import { floorOrigin, type OriginOf } from './clause.ts';

/**
 * The tasks of an area: those of the minimum level, each with its function, then those that the district adds. A task that is
 * said again stays as it was.
 * @param pointer JSON pointer of the district's list
 */
export function mergeResponsibilities(
  floor: readonly MinimumResponsibility[],
  local: readonly Responsibility[] | undefined,
  pointer: string,
  originOf: OriginOf,
): readonly AreaResponsibility[] {
  const merged: AreaResponsibility[] = floor.map(({ task, by, basis }) => ({
    task,
    by,
    origin: floorOrigin(basis),
    ...stated(basis),
  }));
  const known = new Set(merged.map(({ task }) => foldedTask(task)));
  for (const [index, { task, by }] of (local ?? []).entries()) {
    if (known.has(foldedTask(task))) continue;
    known.add(foldedTask(task));
    merged.push({ task, by, origin: originOf(`${pointer}/${index}`) });
  }
  return merged;
}
