import { lastDayOfMonth, monthsOfSchoolYear } from '../day-of-school-year.ts';
import { annotate, ERROR_MESSAGE, ifThen, type JsonSchema, ref } from '../json-schema.ts';
import { timeUnits } from '../time-limit.ts';
import { dayMessage, integerMessage, keysMessage, startMessage, timeMessage } from '../words/editor-messages.ts';
import { type DistrictFieldName, field } from '../words/field-words.ts';
import { closed, keys } from './closed-mapping.ts';
import { among } from './floor-guard.ts';

/**
 * A mapping with exactly one of several keys. The alternatives are if/then/else, so that a second key is found beside the
 * first, and a misspelt one as misspelt.
 */
function oneOf(fields: Readonly<Record<string, JsonSchema>>): JsonSchema {
  const names = Object.keys(fields);
  const none: JsonSchema = { ...keys(fields), minProperties: 1 };
  return names.slice(0, -1).reduceRight((otherwise, name) => {
    const { [name]: chosen, ...others } = fields;
    const form = annotate({ others: Object.keys(others), chosenBy: name }, keys({ [name]: chosen ?? {} }));
    return ifThen({ type: 'object', required: [name] }, form, otherwise);
  }, none);
}

const timeLimit: JsonSchema = ifThen(
  { type: 'string' },
  { enum: ['genast'], [ERROR_MESSAGE]: timeMessage },
  annotate(
    { expects: 'time-limit' },
    {
      type: 'object',
      [ERROR_MESSAGE]: timeMessage,
      ...oneOf(
        Object.fromEntries(timeUnits.map((unit) => [unit, field(unit === 'months' ? 'months_' : unit, ref('count'))])),
      ),
    },
  ),
);

const integer: JsonSchema = { type: 'integer', [ERROR_MESSAGE]: integerMessage };

const wholeNumber = (name: DistrictFieldName, maximum: number) => field(name, { ...integer, minimum: 1, maximum });

/** The months by their last day. A month is of one length only, so that a day that it lacks is found once. */
const lengthsOfMonths: readonly JsonSchema[] = [31, 30, 28].map((last) => {
  const months = monthsOfSchoolYear.filter((month) => lastDayOfMonth(month) === last);
  return ifThen(
    { type: 'object', required: ['month'], properties: { month: among(months) } },
    { properties: { day: { minimum: 1, maximum: last, [ERROR_MESSAGE]: `Månaden har ${last} dagar varje år.` } } },
  );
});

const dayOfSchoolYear: JsonSchema = annotate(
  { expects: 'day-of-school-year' },
  {
    ...closed({ month: wholeNumber('monthNumber', 12), day: field('dayOfMonth', integer) }, ['month', 'day']),
    [ERROR_MESSAGE]: dayMessage,
    allOf: lengthsOfMonths,
  },
);

const stepStart: JsonSchema = annotate(
  { expects: 'step-start' },
  {
    type: 'object',
    [ERROR_MESSAGE]: startMessage,
    ...oneOf({ event: field('event', ref('title')), step: field('fromStep', ref('id')) }),
  },
);

/** The shapes of what a step says of time. */
export const stepValues: Readonly<Record<string, JsonSchema>> = { timeLimit, dayOfSchoolYear, stepStart };

/** What is timed says when its clock starts. */
export const timedFromSomething: JsonSchema = ifThen(
  { type: 'object', required: ['within'] },
  { required: ['from'], [ERROR_MESSAGE]: keysMessage(['from'], ['from']) },
);
