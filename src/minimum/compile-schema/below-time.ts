import { monthsOfSchoolYear } from '../day-of-school-year.ts';
import { ifThen, type JsonSchema, ref } from '../json-schema.ts';
import type { MinimumLevel } from '../minimum-level.ts';
import type { DayOfSchoolYear, TimeLimit } from '../minimum-step.ts';
import { stepsOfLevel } from '../steps-of-level.ts';
import { countedTime, MOST_UNITS, mostUnits, timeUnits } from '../time-limit.ts';
import { among } from './floor-guard.ts';

/** The name says what the floor asks for, so that equal floors share one definition. */
function nameOf(floor: TimeLimit): string {
  const counted = countedTime(floor);
  return counted === undefined ? 'slower-than-at-once' : `slower-than-${counted.count}-${counted.unit}`;
}

/** The condition that a time limit is slower than a floor. A shared reference may lead to a condition, never to a guard. */
export function slowerThan(floor: TimeLimit): JsonSchema {
  return ref(nameOf(floor));
}

/** The order of `isSlower`, written out as plain JSON Schema: for each unit one number. */
function definition(floor: TimeLimit): JsonSchema {
  const slower = timeUnits
    .map((unit) => ({ unit, most: mostUnits(unit, floor) }))
    .filter(({ most }) => most < MOST_UNITS)
    .map(({ unit, most }) => ({
      required: [unit],
      properties: { [unit]: { type: 'integer', exclusiveMinimum: most } },
    }));
  // No time limit is slower than one that no number of units exceeds, and `genast` is slower than none. Among alternatives of
  // which a text can be no one, an editor would choose none, and show what each of them lacks in the place of the explanation.
  const none: JsonSchema = { not: {} };
  return {
    allOf: [ref('timeLimit'), slower.length === 0 ? none : ifThen({ type: 'object' }, { anyOf: slower }, none)],
  };
}

/** The condition that a day comes later in the school year than the floor's. */
export function laterThan({ month, day }: DayOfSchoolYear): JsonSchema {
  const later = monthsOfSchoolYear.slice(monthsOfSchoolYear.indexOf(month) + 1);
  const sameMonth = { properties: { month: { const: month }, day: { type: 'integer', exclusiveMinimum: day } } };
  return {
    allOf: [
      ref('dayOfSchoolYear'),
      { anyOf: [...(later.length === 0 ? [] : [{ properties: { month: among(later) } }]), sameMonth] },
    ],
  };
}

/** The definitions that `slowerThan` refers to. */
export function timeDefinitions(minimum: MinimumLevel): Readonly<Record<string, JsonSchema>> {
  const floors = stepsOfLevel(minimum)
    .flatMap(({ steps }) => Object.values(steps))
    .flatMap(({ within, statutory }) => (within === undefined || statutory === true ? [] : [within]));
  return Object.fromEntries(floors.map((floor) => [nameOf(floor), definition(floor)]));
}
