import { type CountedFrequency, countOf, isWhenNeeded, MOST_TIMES, periods, schoolWeeks } from '../frequency.ts';
import { type JsonSchema, ref } from '../json-schema.ts';
import type { FrequencyValue, MinimumLevel, Period } from '../minimum-level.ts';

/** The frequencies of all meetings and follow-ups of a minimum level. */
function frequenciesOf(minimum: MinimumLevel): readonly FrequencyValue[] {
  return Object.values(minimum.areas).flatMap((area) => [
    ...Object.values(area.meetings).map((meeting) => meeting.frequency),
    area.followUp.frequency,
  ]);
}

/** The name says what the floor asks for, so that equal floors share one definition. */
function nameOf(floor: FrequencyValue): string {
  const least = countOf(floor);
  const counted = least === undefined ? '' : `-${least.times}-in-${least.weeks}-weeks`;
  return `below${counted}${isWhenNeeded(floor) ? '-when-needed' : ''}`;
}

/** The condition that a frequency is below a floor. A shared reference may lead to a condition, never to a guard. */
export function belowFrequency(floor: FrequencyValue): JsonSchema {
  return ref(nameOf(floor));
}

/** The definitions that `belowFrequency` refers to. */
export function frequencyDefinitions(minimum: MinimumLevel, merged = false): Readonly<Record<string, JsonSchema>> {
  return Object.fromEntries(frequenciesOf(minimum).map((floor) => [nameOf(floor), definition(floor, merged)]));
}

/**
 * The order of `isBelow`, written out as plain JSON Schema so that every validator can keep it: for each period the
 * fewest times, for each unit the longest interval.
 * @param floor the floor's frequency
 * @param merged whether the frequency stands in the merged agreement, which must state the floor's `vid behov`; a
 * district's file must only not deny it
 * @returns a schema that accepts the well-formed frequencies below the floor, and no other value
 */
function definition(floor: FrequencyValue, merged: boolean): JsonSchema {
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

/** The fewest times in a period of `weeks` school weeks; more than `times` can hold where the period is too long. */
function fewestTimes(least: CountedFrequency, weeks: number): number {
  return weeks > least.weeks ? MOST_TIMES + 1 : Math.ceil(least.times / Math.floor(least.weeks / weeks));
}

/** Groups the periods by their fewest times, and leaves out those in which once is enough. */
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
