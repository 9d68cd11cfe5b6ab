import { withStated } from '../minimum/basis.ts';
import type { MinimumClause, MinimumLevel } from '../minimum/minimum-level.ts';
import { own } from '../values/own.ts';
import type { AgreementClause } from './agreement.ts';
import { floorOrigin, GROUNDLESS, type OriginOf } from './clause.ts';
import type { DistrictFile, LocalClause } from './district-file.ts';
import { mergeSteps } from './merge-steps.ts';

/** A clause of the district's own; having passed the schema, it is complete. */
type CompleteClause = LocalClause & Required<Pick<LocalClause, 'title' | 'text'>>;

/**
 * The clauses of the minimum level that hold on the agreement's first day, then the district's own, in the order of its file.
 * What a file restates stays the minimum level's.
 * @param level with all its clauses, whatever their days: an id of one that does not hold is still not the district's
 * @param onDay the same as it is on the agreement's first day
 */
export function mergeClauses(
  level: MinimumLevel,
  onDay: MinimumLevel,
  district: DistrictFile,
  originOf: OriginOf,
): readonly AgreementClause[] {
  const local = district.localAdditions?.clauses ?? {};
  const steps = (id: string, floor?: MinimumClause['steps']) =>
    mergeSteps(floor, local[id]?.steps, `/localAdditions/clauses/${id}/steps`, originOf);
  const floor = Object.entries(onDay.clauses).map(([id, clause]) => ({
    id,
    origin: floorOrigin(clause.basis),
    ...withStated(clause),
    steps: steps(id, clause.steps),
  }));
  const added = Object.entries(local)
    .filter(([id]) => own(level.clauses, id) === undefined)
    .map(([id, clause]) => ({
      id,
      origin: originOf(`/localAdditions/clauses/${id}`),
      ...(clause as CompleteClause),
      ...GROUNDLESS,
      steps: steps(id),
    }));
  return [...floor, ...added];
}
