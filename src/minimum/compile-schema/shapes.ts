import type { PatternName } from '../../diagnostics/code-arguments.ts';
import { attending, invitedOnly } from '../attending.ts';
import { MOST_TIMES, periods } from '../frequency.ts';
import { annotate, ERROR_MESSAGE, ifThen, type JsonSchema, ref } from '../json-schema.ts';
import type { MinimumLevel } from '../minimum-level.ts';
import { months } from '../months.ts';
import { patterns } from '../patterns.ts';
import { FURTHEST_TARGET } from '../target.ts';
import {
  booleanMessage,
  frequencyMessage,
  integerMessage,
  listMessage,
  mappingMessage,
  numberMessage,
  patternMessage,
} from '../words/editor-messages.ts';
import { field } from '../words/field-words.ts';
import { consentWords, functionTitle } from '../words/floor-words.ts';
import { closed, keys } from './closed-mapping.ts';
import { among } from './floor-guard.ts';
import { stepValues } from './step-shapes.ts';
import { attendees, choice, suggest, titled } from './suggestions.ts';

/** The most items of a list of anything but schools and receptions. */
export const LONGEST_LIST = 200;

/** More receptions in a directory than Sweden has municipalities. */
export const MOST_RECEPTIONS = 400;

function pattern(expects: PatternName, regex: string, more: JsonSchema): JsonSchema {
  return annotate({ expects }, { type: 'string', pattern: regex, ...more, [ERROR_MESSAGE]: patternMessage(expects) });
}

/** Stands inline where it judges keys: behind a reference, ajv no longer says which key was wrong. */
export const idShape = pattern('id', patterns.id, { maxLength: 100 });

export const boolean: JsonSchema = { type: 'boolean', [ERROR_MESSAGE]: booleanMessage };

const text = pattern('text', patterns.text, { maxLength: 4000 });

const directions: Readonly<Record<string, string>> = {
  higher: 'Ju högre desto bättre.',
  lower: 'Ju lägre desto bättre.',
};
const title = pattern('text', patterns.text, { maxLength: 300 });

const meetingId = pattern('meeting', patterns.meeting, { maxLength: 201 });

/** The shapes of single values. A text must hold more than white space. */
const values: Readonly<Record<string, JsonSchema>> = {
  title,
  text,
  id: idShape,
  meetingId,
  // The pattern is for validators that ignore formats.
  date: pattern('date', patterns.date, { format: 'date' }),
  unitCode: pattern('unitCode', patterns.unitCode, {}),
  organisationNumber: pattern('organisationNumber', patterns.organisationNumber, {}),
  phone: pattern('phone', '^\\+?[0-9][0-9 -]*[0-9]$', { maxLength: 30 }),
  email: pattern('email', patterns.email, { maxLength: 254 }),
  url: pattern('url', patterns.url, { maxLength: 300 }),
  period: choice(periods),
  target: { type: 'number', minimum: -FURTHEST_TARGET, maximum: FURTHEST_TARGET, [ERROR_MESSAGE]: numberMessage },
  better: choice(directions),
  count: { type: 'integer', minimum: 1, maximum: MOST_TIMES, [ERROR_MESSAGE]: integerMessage },
};

/**
 * A list of texts, each once.
 * @param item written out, not behind a reference: where the type stands at the items themselves, ajv finds equal items
 * by hashing, and an editor offers items instead of a new list
 */
export function list(item: JsonSchema, minItems = 0): JsonSchema {
  return {
    type: 'array',
    items: { type: 'string', ...item },
    ...(minItems === 0 ? {} : { minItems }),
    maxItems: LONGEST_LIST,
    uniqueItems: true,
    [ERROR_MESSAGE]: listMessage,
  };
}

/**
 * A list whose items may be mappings. Equal ones are found where all are texts: ajv cannot compare mappings as they are read, and
 * would compare each with each; a rule finds the others.
 */
export function mixedList(item: JsonSchema): JsonSchema {
  const texts = { items: { type: 'string', [ERROR_MESSAGE]: patternMessage('id') } };
  return {
    type: 'array',
    items: item,
    maxItems: LONGEST_LIST,
    ...ifThen({ items: { type: 'string' } }, { ...texts, uniqueItems: true }),
    [ERROR_MESSAGE]: listMessage,
  };
}

/** A list of free texts. */
export function textList(minItems = 0): JsonSchema {
  return list(text, minItems);
}

/**
 * A mapping from ids to parts of one kind.
 * @param placeholder what an editor writes for an id that the district makes up
 */
export function byId(part: JsonSchema, placeholder: string, more: JsonSchema = {}): JsonSchema {
  return {
    type: 'object',
    propertyNames: { title: placeholder, ...idShape },
    maxProperties: LONGEST_LIST,
    additionalProperties: part,
    [ERROR_MESSAGE]: mappingMessage,
    ...more,
  };
}

const andWhenNeeded = field('andWhenNeeded', boolean);

/** The alternatives are an if/then/else: a mistake in one form then brings no complaint about the others. */
const frequency: JsonSchema = ifThen(
  { type: 'string' },
  { enum: ['vid behov'], [ERROR_MESSAGE]: frequencyMessage },
  annotate(
    { expects: 'frequency' },
    {
      type: 'object',
      [ERROR_MESSAGE]: frequencyMessage,
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
    function: field('signedFunction', ref('functionId')),
    authorised: field('authorised', boolean),
  },
  ['on', 'function'],
);

/** On what terms single children are named in a meeting. */
const consentMembers: Readonly<Record<string, JsonSchema>> = {
  rule: field('consentRule', choice({ required: `${consentWords.required}.`, lawOnly: `${consentWords.lawOnly}.` })),
  by: field('consentBy', ref('functionId')),
  for: field('consentFor', ref('text')),
  until: field('consentUntil', ref('text')),
  withdrawn: field('consentWithdrawn', ref('text')),
};

const unit = closed(
  {
    title: field('unitTitle', ref('title')),
    handles: field('handles', ref('areaIds')),
    phone: field('phone', ref('phone')),
    email: field('email', ref('email')),
    hours: field('hours', ref('title')),
    outOfHours: field('outOfHours', ref('title')),
    description: field('description', ref('text')),
  },
  ['title'],
);

const contactMembers: Readonly<Record<string, JsonSchema>> = {
  function: field('contactFunction', ref('functionId')),
  phone: field('phone', ref('phone')),
  email: field('email', ref('email')),
};

const contact = closed(contactMembers, ['function']);

/** A contact of some areas. */
const areaContact = closed({ ...contactMembers, handles: field('contactHandles', ref('areaIds')) }, ['function']);

const prepositions: Readonly<Record<string, string>> = {
  i: 'Till exempel i Farby. Gäller när inget annat står.',
  på: 'Till exempel på Provön.',
};

/** The members of `district` that name it, in a district's file and in the merged agreement. */
export const districtMembers: Readonly<Record<string, JsonSchema>> = {
  name: field('districtName', ref('title')),
  preposition: field('preposition', choice(prepositions)),
  administration: field('administration', ref('title')),
  board: field('board', ref('title')),
};

export const districtRequires: readonly string[] = ['name', 'administration', 'board'];

/** Lists that stand in many places; each is defined once, which keeps the built validators small. */
const lists: Readonly<Record<string, JsonSchema>> = {
  texts: textList(),
  names: list(title),
  months: { ...list(choice(months)), maxItems: months.length },
};

/**
 * Who may have a task: take part, call, answer for an area, sign or be turned to. Guardians and the child stand under
 * `invited` only.
 */
export function acting(minimum: MinimumLevel): JsonSchema {
  const invited = invitedOnly(minimum);
  const shape = field('functionId', suggest(attendees(minimum), idShape));
  if (invited.length === 0) return shape;
  const contradiction = { code: 'function-contradiction', args: { problem: 'invited-only' } } as const;
  const titles = invited.map((id) => functionTitle(minimum, id)).join(', ');
  const refused = {
    enum: attending(minimum),
    [ERROR_MESSAGE]: `Bjuds bara in: ${titles}. Skriv id:t under invited i stället.`,
  };
  return { ...shape, ...ifThen(among(invited), annotate(contradiction, refused)) };
}

/** A meeting of an area, by both ids: an editor offers the minimum level's; the district's own may stand there too. */
export function anyMeeting(minimum: MinimumLevel): JsonSchema {
  const offered = Object.entries(minimum.areas).flatMap(([areaId, { meetings }]) =>
    Object.entries(meetings).map(([id, { title }]) => {
      const place = `${areaId}/${id}`;
      return { label: place, description: title, body: place };
    }),
  );
  return suggest(offered, meetingId);
}

/** Ids of functions and areas: an editor offers the minimum level's; the district's own may stand there too. */
export function references(minimum: MinimumLevel): Readonly<Record<string, JsonSchema>> {
  const functionId = field('functionId', suggest(titled(minimum.functions), idShape));
  return {
    functionId,
    functionIds: list(functionId),
    areaIds: list(field('areaId', suggest(titled(minimum.areas), idShape))),
  };
}

/** The definitions that both compiled schemas share, whatever the level. */
export const sharedDefinitions: Readonly<Record<string, JsonSchema>> = {
  ...values,
  ...lists,
  frequency,
  ...stepValues,
  signed,
  consent: closed(consentMembers, ['rule']),
  restatedConsent: closed(consentMembers),
  unit,
  contact,
  areaContact,
};
