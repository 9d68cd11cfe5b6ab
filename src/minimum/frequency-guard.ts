import { countOf, isWhenNeeded, MOST_TIMES, periods, schoolWeeks } from './frequency.ts';
import { type JsonSchema, ref } from './json-schema.ts';
import type { FrequencyValue, Period } from './minimum-level.ts';

/**
 * The order of `isBelow`, written out as plain JSON Schema so that every validator can keep it: for each period the
 * fewest times, for each unit the longest interval.
 * @param floor the floor's frequency
 * @param merged the frequency stands in the merged agreement: there the floor's `vid behov` must be said, not only not denied
 * @returns a schema that accepts the well-formed frequencies below the floor, and no other value
 */
export function belowFrequency(floor: FrequencyValue, merged = false): JsonSchema {
  const below = [...rarer(floor), ...denied(floor, merged)];
  return { allOf: [ref('frequency'), below.length === 1 ? below[0] : { anyOf: below }] };
}

function rarer(floor: FrequencyValue): readonly JsonSchema[] {
  const least = countOf(floor);
  if (least === undefined) return [];
  return [
    { const: 'vid behov' },
    ...grouped((period) => fewestTimes(least, schoolWeeks[period])).map(([fewest, per]) => ({
      required: ['times', 'per'],
      properties: { per: { enum: per }, ...(fewest > MOST_TIMES ? {} : { times: { maximum: fewest - 1 } }) },
    })),
    ...periods
      .map((unit) => ({ unit, longest: Math.floor(least.weeks / (least.times * schoolWeeks[unit])) }))
      .filter(({ longest }) => longest < MOST_TIMES)
      .map(({ unit, longest }) => ({
        required: ['every', 'unit'],
        properties: { unit: { const: unit }, every: { exclusiveMinimum: longest } },
      })),
  ];
}

/** The fewest times in a period of so many weeks; more than `times` can hold where the period is too long. */
function fewestTimes(least: { times: number; weeks: number }, weeks: number): number {
  return weeks > least.weeks ? MOST_TIMES + 1 : Math.ceil(least.times / Math.floor(least.weeks / weeks));
}

/** Periods by their fewest times, without those in which once is enough. */
function grouped(fewest: (period: Period) => number): readonly (readonly [number, readonly Period[]])[] {
  const groups = new Map<number, Period[]>();
  for (const period of periods) groups.set(fewest(period), [...(groups.get(fewest(period)) ?? []), period]);
  return [...groups].filter(([times]) => times > 1);
}

function denied(floor: FrequencyValue, merged: boolean): readonly JsonSchema[] {
  if (!isWhenNeeded(floor)) return [];
  const says = (value: boolean) => ({ required: ['andWhenNeeded'], properties: { andWhenNeeded: { const: value } } });
  return [merged ? { type: 'object', not: says(true) } : { type: 'object', ...says(false) }];
}
