import { ifThen, type JsonSchema } from '../json-schema.ts';
import type { MinimumArea, MinimumLevel } from '../minimum-level.ts';
import type { MinimumStep } from '../minimum-step.ts';
import { casesOf } from '../order.ts';
import { among } from './floor-guard.ts';

/** Accepts a part with none of these ids. */
function withNoneOf(ids: readonly string[]): JsonSchema {
  return ids.length === 0 ? { type: 'object' } : { type: 'object', properties: { id: { not: among(ids) } } };
}

const notGuaranteed = {
  properties: { individualCases: { properties: { value: { not: { const: 'guaranteed' } } } } },
};

/** The ids of the meetings of an area in which the level guarantees that single children's matters are taken up. */
function guaranteeing({ individualCases, meetings }: MinimumArea): readonly string[] {
  return Object.keys(meetings).filter((id) => casesOf(individualCases, meetings[id]?.individualCases) === 'guaranteed');
}

/** No meeting of an area guarantees anything but those of the level that do. */
export function noOtherGuarantee(area: MinimumArea): JsonSchema {
  return ifThen(withNoneOf(guaranteeing(area)), notGuaranteed);
}

/** No step is said to be timed by law but those of the level that are. */
export function noOtherLaw(steps: Readonly<Record<string, MinimumStep>> = {}): JsonSchema {
  const ids = Object.keys(steps).filter((id) => steps[id]?.statutory === true);
  return ifThen(withNoneOf(ids), { properties: { statutory: false } });
}

/** An area guarantees nothing but where the level says so; one of the district's own has no step that the law times, either. */
export function noOtherPromises({ areas }: MinimumLevel): JsonSchema {
  const guaranteed = Object.keys(areas).filter((id) => areas[id]?.individualCases === 'guaranteed');
  const own = { meetings: { items: notGuaranteed }, steps: { items: noOtherLaw() } };
  return {
    allOf: [ifThen(withNoneOf(guaranteed), notGuaranteed), ifThen(withNoneOf(Object.keys(areas)), { properties: own })],
  };
}

/** A clause of the district's own has no step that the law times. */
export function noOtherLawInClauses({ clauses }: MinimumLevel): JsonSchema {
  return ifThen(withNoneOf(Object.keys(clauses)), { properties: { steps: { items: noOtherLaw() } } });
}
