import { annotate, type JsonSchema, ref } from '../json-schema.ts';
import type { MinimumLevel } from '../minimum-level.ts';
import type { MinimumStep, TimeLimit } from '../minimum-step.ts';
import { stepsOfLevel } from '../steps-of-level.ts';
import { isSlower, sameTime } from '../time-limit.ts';
import { flowYaml, timeText } from '../time-text.ts';
import { type DistrictFieldName, field } from '../words/field-words.ts';
import { basisWords, stepWords } from '../words/floor-words.ts';
import { closed } from './closed-mapping.ts';
import { guardedField } from './compile-meeting.ts';
import { stepName } from './definition-names.ts';
import { guardsOfValue, hover, type Requirement } from './floor-guard.ts';
import { byId } from './shapes.ts';
import { type Steps, stepRequirements } from './step-requirements.ts';
import { timedFromSomething } from './step-shapes.ts';
import { type Suggestion, suggest } from './suggestions.ts';

/** Time limits that people often mean. */
const usual: readonly TimeLimit[] = [
  'genast',
  { weekdays: 1 },
  { weekdays: 3 },
  { weeks: 1 },
  { weeks: 2 },
  { months: 1 },
];

/** The floor's own time first, then usual ones that are not slower. */
export function timesWithin(floor: TimeLimit): readonly TimeLimit[] {
  return [floor, ...usual.filter((one) => !isSlower(one, floor) && !sameTime(one, floor))];
}

/** A suggestion for each time that people often mean; of what the law times, the law's alone. */
function times({ within, statutory }: Partial<MinimumStep>): readonly Suggestion[] {
  const laws = within === undefined ? [] : [within];
  const accepted = within === undefined ? usual : timesWithin(within);
  const offered = statutory === true ? laws : accepted;
  return offered.map((one) => ({ label: timeText(one), body: flowYaml(one) }));
}

/** A field whose values are mappings: what is offered is written on one line. */
function mappingField(
  name: DistrictFieldName,
  shape: string,
  suggestions: readonly Suggestion[],
  requirements: readonly Requirement[] = [],
): JsonSchema {
  const schema: JsonSchema = { allOf: [ref(shape), ...guardsOfValue(requirements)] };
  return field(name, suggest(suggestions, schema), hover(requirements));
}

/** A step of the floor in a district's file: no time may be longer than the floor's, and nothing else be another. */
function compileStep(minimum: MinimumLevel, steps: Steps, step: MinimumStep): JsonSchema {
  const floor = stepRequirements(minimum, steps, step);
  const offered = (value: Parameters<typeof flowYaml>[0] | undefined) =>
    value === undefined ? [] : [{ label: flowYaml(value), body: flowYaml(value) }];
  return {
    ...closed({
      what: guardedField('stepWhat', ref('title'), floor.what),
      by: guardedField('stepBy', ref('id'), floor.by),
      doneBy: guardedField('doneBy', ref('functionId'), floor.doneBy),
      from: mappingField('stepFrom', 'stepStart', offered(step.from), floor.from),
      within: mappingField('within', 'timeLimit', times(step), floor.within),
      before: mappingField('before', 'dayOfSchoolYear', offered(step.before), floor.before),
      exception: guardedField('exception', ref('title'), floor.exception),
    }),
    // The floor says when its own clock starts; a district says it where it is the first to give a time.
    ...(step.from === undefined ? timedFromSomething : {}),
    title: step.what,
    description: `Ett steg i ${minimum.words.floor.definite}. ${stepWords(minimum, steps, step)} ${basisWords(step.basis)}`,
  };
}

/** The floor's steps, each a definition that one place refers to. */
export function stepDefinitions(minimum: MinimumLevel): Readonly<Record<string, JsonSchema>> {
  return Object.fromEntries(
    stepsOfLevel(minimum).flatMap(({ steps, path }) =>
      Object.entries(steps).map(([id, step]) => [stepName(path, id), compileStep(minimum, steps, step)]),
    ),
  );
}

/** The field `steps` of an area or a clause: the floor's steps, and the district's own. */
export function stepsField(part: 'areas' | 'clauses', of: string, steps: Steps = {}): JsonSchema {
  const path = [part, of, 'steps'];
  const properties = Object.fromEntries(Object.keys(steps).map((id) => [id, ref(stepName(path, id))]));
  return field('steps', byId(field('newStep', ref('newStep')), 'eget-steg', { properties }));
}

/** A step that the floor lacks; it must say what is done and by whom. */
export function newStep(): JsonSchema {
  return annotate(
    { adds: 'step' },
    {
      ...closed(
        {
          what: field('stepWhat', ref('title')),
          by: field('stepBy', ref('functionId')),
          doneBy: field('doneBy', ref('functionId')),
          from: mappingField('stepFrom', 'stepStart', []),
          within: mappingField('within', 'timeLimit', times({})),
          before: mappingField('before', 'dayOfSchoolYear', []),
          exception: field('exception', ref('title')),
          after: field('after', ref('id')),
        },
        ['what', 'by'],
      ),
      ...timedFromSomething,
    },
  );
}
