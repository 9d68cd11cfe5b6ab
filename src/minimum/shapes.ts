import type { PatternName } from '../diagnostics/codes.ts';
import { field } from './field-words.ts';
import { MOST_TIMES, periods } from './frequency.ts';
import { annotate, closed, ifThen, type JsonSchema, keys, ref } from './json-schema.ts';
import type { MinimumLevel } from './minimum-level.ts';
import { months } from './months.ts';

/** The longest list of anything but schools. */
export const LONGEST_LIST = 200;
const MOST_SCHOOLS = 2000;

function pattern(expects: PatternName, regex: string, more: JsonSchema): JsonSchema {
  return annotate({ expects }, { type: 'string', pattern: regex, ...more });
}

/** Stands inline where it judges keys: behind a reference ajv no longer says which key it was. */
export const idShape = pattern('id', '^[a-z][a-z0-9-]*$', { maxLength: 100 });

/** The shapes of single values. A text must hold something that is not white space. */
const values: Readonly<Record<string, JsonSchema>> = {
  title: pattern('text', '\\S', { maxLength: 300 }),
  text: pattern('text', '\\S', { maxLength: 4000 }),
  id: idShape,
  // The pattern stands beside the format for validators that pass over formats.
  date: pattern('date', '^\\d{4}-\\d{2}-\\d{2}$', { format: 'date' }),
  unitCode: pattern('unitCode', '^[1-9]\\d{7}$', {}),
  organisationNumber: pattern('organisationNumber', '^\\d{6}-?\\d{4}$', {}),
  phone: pattern('phone', '^\\+?[0-9][0-9 -]*[0-9]$', { maxLength: 30 }),
  email: pattern('email', '^[^\\s@<>()\\[\\],;:"]+@[^\\s@<>()\\[\\],;:"]+$', { maxLength: 254 }),
  period: { type: 'string', enum: periods },
  count: { type: 'integer', minimum: 1, maximum: MOST_TIMES },
};

/** A list of texts, each once. The type stands at the items themselves, so that equal items are found by hashing. */
export function list(item: JsonSchema, minItems = 0): JsonSchema {
  return {
    type: 'array',
    items: { type: 'string', ...item },
    ...(minItems === 0 ? {} : { minItems }),
    maxItems: LONGEST_LIST,
    uniqueItems: true,
  };
}

/** A mapping from ids to parts of one kind. */
export function byId(part: JsonSchema, more: JsonSchema = {}): JsonSchema {
  return {
    type: 'object',
    propertyNames: idShape,
    maxProperties: LONGEST_LIST,
    additionalProperties: part,
    ...more,
  };
}

const andWhenNeeded = field('andWhenNeeded', { type: 'boolean' });

/** Alternatives by if/then/else: a mistake in one form brings no complaint about the others. */
const frequency: JsonSchema = ifThen(
  { type: 'string' },
  { enum: ['vid behov'] },
  annotate(
    { expects: 'frequency' },
    {
      type: 'object',
      ...ifThen(
        { anyOf: [{ required: ['every'] }, { required: ['unit'], not: { required: ['times'] } }] },
        keys({ every: field('every', ref('count')), unit: field('unit_', ref('period')), andWhenNeeded }, [
          'every',
          'unit',
        ]),
        keys({ times: field('times', ref('count')), per: field('per', ref('period')), andWhenNeeded }, [
          'times',
          'per',
        ]),
      ),
    },
  ),
);

const signed = closed(
  {
    on: field('signedOn', ref('date')),
    function: field('signedFunction', ref('id')),
    authorised: field('authorised', { type: 'boolean' }),
  },
  ['on', 'function'],
);

const unit = closed(
  {
    title: field('unitTitle', ref('title')),
    handles: field('handles', ref('ids')),
    phone: field('phone', ref('phone')),
    email: field('email', ref('email')),
    hours: field('hours', ref('title')),
    outOfHours: field('outOfHours', ref('title')),
    description: field('description', ref('text')),
  },
  ['title'],
);

const contact = closed(
  {
    function: field('contactFunction', ref('id')),
    phone: field('phone', ref('phone')),
    email: field('email', ref('email')),
  },
  ['function'],
);

/** The municipality needs no name of its own. */
const organiser: JsonSchema = {
  ...closed(
    {
      type: field('organiserType', { type: 'string', enum: ['kommunal', 'fristående', 'enskild'] }),
      name: field('organiserName', ref('title')),
      organisationNumber: field('organisationNumber', ref('organisationNumber')),
    },
    ['type'],
  ),
  ...ifThen({ properties: { type: { enum: ['fristående', 'enskild'] } }, required: ['type'] }, { required: ['name'] }),
};

/** The members of a school; the merged agreement says the same of it. */
export function schoolMembers(minimum: MinimumLevel): Readonly<Record<string, JsonSchema>> {
  return {
    name: field('schoolName', ref('title')),
    unitCode: field('unitCode', ref('unitCode')),
    forms: field('forms', list({ enum: Object.keys(minimum.schoolForms) }, 1)),
    organiser: field('organiser', ref('organiser')),
    contact: field('contact', ref('contact')),
    signed: field('signed', ref('signed')),
  };
}

export const schoolRequires: readonly string[] = ['name', 'forms', 'organiser'];

/** A list of schools, at least one. */
export function schoolList(school: JsonSchema): JsonSchema {
  return { type: 'array', items: school, minItems: 1, maxItems: MOST_SCHOOLS };
}

/** The members of `agreement`; the merged agreement says the same of it. */
export const agreementMembers: Readonly<Record<string, JsonSchema>> = {
  registrationNumber: field('registrationNumber', ref('title')),
  status: field('status', { type: 'string', enum: ['utkast', 'beslutad', 'exempel'] }),
  decidedBy: field('decidedBy', ref('title')),
  decidedOn: field('decidedOn', ref('date')),
  validFrom: field('validFrom', ref('date')),
  validUntil: field('validUntil', ref('date')),
  noticeMonths: field('noticeMonths', { type: 'integer', minimum: 0, maximum: 120 }),
  replaces: field('replaces', ref('title')),
  signed: field('signed', ref('signed')),
};

/** Lists that stand in many places; each is defined once, which keeps the built validators small. */
const lists: Readonly<Record<string, JsonSchema>> = {
  ids: list(ref('id')),
  texts: list(ref('text')),
  months: { ...list({ enum: months }), maxItems: months.length },
};

/** The definitions that both compiled schemas share. */
export const sharedDefinitions: Readonly<Record<string, JsonSchema>> = {
  ...values,
  ...lists,
  frequency,
  signed,
  unit,
  contact,
  organiser,
};
