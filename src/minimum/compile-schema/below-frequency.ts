import {
  type CountedFrequency,
  countOf,
  countsInTerms,
  isWhenNeeded,
  MOST_TIMES,
  periods,
  schoolWeeks,
} from '../frequency.ts';
import { type JsonSchema, ref } from '../json-schema.ts';
import type { MinimumLevel } from '../minimum-level.ts';
import type { FrequencyValue, Period } from '../minimum-meeting.ts';
import { months, terms } from '../months.ts';
import { among } from './floor-guard.ts';

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

/** The definitions that `belowFrequency` and `heldInEveryTerm` refer to. */
export function frequencyDefinitions(minimum: MinimumLevel, merged = false): Readonly<Record<string, JsonSchema>> {
  const floors = frequenciesOf(minimum);
  return Object.fromEntries([
    ...floors.map((floor) => [nameOf(floor), definition(floor, merged)] as const),
    ...heldDefinitions(floors, merged),
  ]);
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

/** The number of times in a term, by which definitions are named; undefined where months cannot make up for a frequency. */
function timesInTerm(floor: FrequencyValue): number | undefined {
  const least = countOf(floor);
  return least !== undefined && countsInTerms(least) ? least.times : undefined;
}

const heldName = (times: number, floor: FrequencyValue) =>
  `held-${times}-in-every-term${isWhenNeeded(floor) ? '-when-needed' : ''}`;

/**
 * The condition that a meeting is held in every term as often as the floor asks for, though its frequency counts in school
 * years, since it names its months.
 * @returns undefined where months cannot make up for a frequency
 */
export function heldInEveryTerm(floor: FrequencyValue): JsonSchema | undefined {
  const times = timesInTerm(floor);
  return times === undefined ? undefined : ref(heldName(times, floor));
}

/** The definitions that `heldInEveryTerm` refers to; `merged` as for frequencies. */
function heldDefinitions(
  floors: readonly FrequencyValue[],
  merged: boolean,
): readonly (readonly [string, JsonSchema])[] {
  return floors.flatMap((floor) => {
    const times = timesInTerm(floor);
    return times === undefined ? [] : [[heldName(times, floor), heldDefinition(times, floor, merged)] as const];
  });
}

/** `isBelow` with a meeting's months, as plain JSON Schema. In the merged agreement, frequency and months are clauses. */
function heldDefinition(times: number, floor: FrequencyValue, merged: boolean): JsonSchema {
  const value = (schema: JsonSchema): JsonSchema =>
    merged ? { type: 'object', required: ['value'], properties: { value: schema } } : schema;
  const years = periods.filter((period) => schoolWeeks[period] === schoolWeeks.läsår);
  const inYears = { type: 'object', required: ['times', 'per'], properties: { per: among(years) } };
  const inEach = terms.map((term) => ({ contains: value(among(term)), minContains: times }));
  // No more months than times: some would be without a meeting, and perhaps all those of a term.
  const counts = months.map((_, index) => index + 1).filter((count) => count >= terms.length * times);
  return {
    type: 'object',
    required: ['months', 'frequency'],
    properties: {
      months: { type: 'array', allOf: inEach },
      frequency: value({ allOf: [inYears, ...denied(floor, merged).map((not) => ({ not }))] }),
    },
    anyOf: counts.map((count) => ({
      properties: {
        months: { type: 'array', maxItems: count },
        frequency: value({ type: 'object', properties: { times: { type: 'integer', minimum: count } } }),
      },
    })),
  };
}
