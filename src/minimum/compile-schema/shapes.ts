import type { PartyContradiction, PatternName } from '../../diagnostics/codes.ts';
import { capitalised } from '../../values/in-words.ts';
import { type AgreementStatus, registeredStatuses } from '../agreement-status.ts';
import { attending, invitedOnly } from '../attending.ts';
import { MOST_TIMES, periods } from '../frequency.ts';
import { annotate, ERROR_MESSAGE, ifThen, type JsonSchema, NOT_SUGGESTED, ref } from '../json-schema.ts';
import type { MinimumLevel } from '../minimum-level.ts';
import { months } from '../months.ts';
import { patterns } from '../patterns.ts';
import { sharingBodies } from '../sharing-bodies.ts';
import {
  booleanMessage,
  frequencyMessage,
  integerMessage,
  listMessage,
  mappingMessage,
  patternMessage,
} from '../words/editor-messages.ts';
import { field } from '../words/field-words.ts';
import { functionTitle } from '../words/floor-words.ts';
import { closed, keys } from './closed-mapping.ts';
import { among } from './floor-guard.ts';
import { attendees, choice, suggest, titled } from './suggestions.ts';

/** The most items of a list of anything but schools. */
export const LONGEST_LIST = 200;
const MOST_SCHOOLS = 2000;

function pattern(expects: PatternName, regex: string, more: JsonSchema): JsonSchema {
  return annotate({ expects }, { type: 'string', pattern: regex, ...more, [ERROR_MESSAGE]: patternMessage(expects) });
}

/** Stands inline where it judges keys: behind a reference, ajv no longer says which key was wrong. */
export const idShape = pattern('id', patterns.id, { maxLength: 100 });

export const boolean: JsonSchema = { type: 'boolean', [ERROR_MESSAGE]: booleanMessage };

const text = pattern('text', patterns.text, { maxLength: 4000 });

/** The shapes of single values. A text must hold more than white space. */
const values: Readonly<Record<string, JsonSchema>> = {
  title: pattern('text', patterns.text, { maxLength: 300 }),
  text,
  id: idShape,
  // The pattern is for validators that ignore formats.
  date: pattern('date', patterns.date, { format: 'date' }),
  unitCode: pattern('unitCode', patterns.unitCode, {}),
  organisationNumber: pattern('organisationNumber', patterns.organisationNumber, {}),
  phone: pattern('phone', '^\\+?[0-9][0-9 -]*[0-9]$', { maxLength: 30 }),
  email: pattern('email', patterns.email, { maxLength: 254 }),
  period: choice(periods),
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

const contact = closed(
  {
    function: field('contactFunction', ref('functionId')),
    phone: field('phone', ref('phone')),
    email: field('email', ref('email')),
  },
  ['function'],
);

const organiserTypes: Readonly<Record<string, string>> = {
  kommunal: 'Kommunen driver den.',
  'annan kommun': 'En annan kommun driver den.',
  region: 'En region driver den.',
  stat: 'En statlig myndighet driver den.',
  kommunalförbund: 'Ett kommunalförbund driver den.',
  fristående: 'En fristående skola.',
  enskild: 'En enskilt driven förskola.',
};

/** Organisers by what must be said of them: the municipality needs no name, and a public legal person has a number. */
const namedOrganisers = ['annan kommun', 'region', 'stat', 'kommunalförbund', 'fristående', 'enskild'];
const numberedOrganisers = ['annan kommun', 'region', 'kommunalförbund'];

const ofType = (types: readonly string[]): JsonSchema => ({ properties: { type: among(types) }, required: ['type'] });

/** An organiser of another type has no board of the municipality. */
const ownBody: JsonSchema = ifThen(ofType(namedOrganisers), {
  properties: { body: refused('body-not-municipal', 'Bara en kommunal enhet har en av kommunens nämnder.') },
});

/** A sole trader's number is a personal number, and an authority of the state is no legal person: theirs are left out. */
function organiser(bodies: Readonly<Record<string, string>>): JsonSchema {
  const isShared = Object.keys(bodies).length > 0;
  return {
    ...closed(
      {
        type: field('organiserType', choice(organiserTypes)),
        ...(isShared ? { body: field('organiserBody', choice(bodies)) } : {}),
        name: field('organiserName', ref('title')),
        organisationNumber: field('organisationNumber', ref('organisationNumber')),
      },
      ['type'],
    ),
    allOf: [
      ifThen(ofType(namedOrganisers), {
        required: ['name'],
        [ERROR_MESSAGE]: 'Huvudmannens namn (name) saknas. Bara en kommunal huvudman behöver inget namn.',
      }),
      ifThen(ofType(numberedOrganisers), {
        required: ['organisationNumber'],
        [ERROR_MESSAGE]: 'Huvudmannens organisationsnummer (organisationNumber) saknas.',
      }),
      ...(isShared ? [ownBody] : []),
    ],
  };
}

const authorities: Readonly<Record<string, string>> = {
  firmatecknare: 'Den som skriver under tecknar huvudmannens firma.',
  fullmakt: 'Den som skriver under har huvudmannens fullmakt.',
};

/** A value that may not stand where it stands: what is said in two ways, or of the wrong party. */
function refused(problem: PartyContradiction['problem'], message: string): JsonSchema {
  return annotate(
    { code: 'party-contradiction', args: { problem } },
    { [NOT_SUGGESTED]: true, enum: [null], [ERROR_MESSAGE]: message },
  );
}

/** A board's decision, or the delegation by which somebody decides for it; not both. */
function eitherDecision(decision: string): JsonSchema {
  return ifThen(
    { required: [decision, 'delegation'] },
    {
      properties: {
        delegation: refused(
          'decision-and-delegation',
          `Skriv antingen nämndens eget beslut (${decision}) eller delegationen (delegation).`,
        ),
      },
    },
  );
}

const decision = closed(
  {
    by: field('decisionBy', ref('title')),
    on: field('decisionOn', ref('date')),
    paragraph: field('paragraph', ref('title')),
  },
  ['by', 'on'],
);

const signatures: JsonSchema = ifThen(
  { type: 'array' },
  { type: 'array', items: ref('signed'), minItems: 1, maxItems: LONGEST_LIST, [ERROR_MESSAGE]: listMessage },
  ref('signed'),
);

/** The members of a public party that say on what it signs, in a district's file and in the merged agreement. */
export const bodyMembers: Readonly<Record<string, JsonSchema>> = {
  registrationNumber: field('bodyNumber', ref('title')),
  decision: field('decision', decision),
  delegation: field('delegation', ref('title')),
};

function body(members: Readonly<Record<string, JsonSchema>>, required: readonly string[] = []): JsonSchema {
  const all = { ...members, ...bodyMembers, signed: field('bodySigned', signatures) };
  return field('body', { ...closed(all, required), ...eitherDecision('decision') });
}

/** The public parties beside the area's own board: those of the level, and authorities that the district adds. */
export function bodies(minimum: MinimumLevel): JsonSchema {
  const joins = field('joins', ref('areaIds'));
  const known = Object.entries(minimum.bodies).map(
    ([id, { board, name }]) => [id, { ...body({ joins }), title: board ?? name ?? id }] as const,
  );
  const added = body({ name: field('bodyName', ref('title')), joins }, ['name', 'joins']);
  return field('bodies', byId(added, 'egen-part', { properties: Object.fromEntries(known) }));
}

const municipalityMembers: Readonly<Record<string, JsonSchema>> = {
  name: field('municipalityName', ref('title')),
  organisationNumber: field('municipalityNumber', ref('organisationNumber')),
};

/** The municipality, in the merged agreement and in the files of a level that names none. */
export const municipality: JsonSchema = closed(municipalityMembers, ['name', 'organisationNumber']);

/** The municipality in a district's file: the level's own is not said again. */
export function fileMunicipality(minimum: MinimumLevel): JsonSchema {
  if (minimum.municipality === undefined) return field('municipality', municipality);
  const message = `${capitalised(minimum.words.floor.definite)} säger redan vilken kommun det är: ${minimum.municipality.name}.`;
  return field('municipality', refused('municipality-twice', message));
}

/** The members of a school, in a district's file and in the merged agreement. */
export function schoolMembers(minimum: MinimumLevel): Readonly<Record<string, JsonSchema>> {
  return {
    name: field('schoolName', ref('title')),
    unitCode: field('unitCode', ref('unitCode')),
    forms: field('forms', list(choice(Object.keys(minimum.schoolForms)), 1)),
    organiser: field('organiser', ref('organiser')),
    contact: field('contact', ref('contact')),
    authority: field('authority', choice(authorities)),
    signed: field('signed', ref('signed')),
  };
}

/** A municipal unit signs by its board's decision or delegation, never by an authority of its own. */
export const ownAuthority: JsonSchema = ifThen(
  { properties: { organiser: { ...ofType(['kommunal']), type: 'object' } }, required: ['organiser'] },
  {
    properties: {
      authority: refused(
        'municipal-authority',
        'Bara en huvudman som skriver under själv har firmatecknare eller fullmakt.',
      ),
    },
  },
);

export const schoolRequires: readonly string[] = ['name', 'forms', 'organiser'];

/** A list of schools, at least one. */
export function schoolList(school: JsonSchema): JsonSchema {
  return { type: 'array', items: school, minItems: 1, maxItems: MOST_SCHOOLS, [ERROR_MESSAGE]: listMessage };
}

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

const statuses: Readonly<Record<AgreementStatus, string>> = {
  utkast: 'Ännu inte beslutad.',
  forslag: 'Föreslagen, till exempel på remiss eller inför nämndens beslut. Ännu inte beslutad.',
  beslutad: 'Nämnden har fattat beslut.',
  upphord: 'Har gällt, men gäller inte längre.',
  exempel: 'Visar hur en överenskommelse kan se ut. Gäller inte.',
};

const notes: Readonly<Record<string, string>> = {
  inline:
    'Grunden står vid varje villkor, och skälen i bilaga D. Så är det i utkast, förslag och exempel, när inget annat står.',
  separate: 'Grunden står i ett eget dokument, Underlag. Så är det i det som är beslutat, när inget annat står.',
};

const agreementMembers: Readonly<Record<string, JsonSchema>> = {
  registrationNumber: field('registrationNumber', ref('title')),
  status: field('status', choice(statuses)),
  decidedBy: field('decidedBy', ref('title')),
  decidedOn: field('decidedOn', ref('date')),
  paragraph: field('paragraph', ref('title')),
  delegation: field('delegation', ref('title')),
  validFrom: field('validFrom', ref('date')),
  validUntil: field('validUntil', ref('date')),
  noticeMonths: field('noticeMonths', {
    type: 'integer',
    minimum: 1,
    maximum: 120,
    [ERROR_MESSAGE]: integerMessage,
  }),
  replaces: field('replaces', ref('title')),
  notes: field('notes', choice(notes)),
  signed: field('signed', ref('signed')),
};

/** An agreement that is not a draft, by its status or, without one, by its date of decision. */
const registered: JsonSchema = {
  anyOf: [
    { properties: { status: among(registeredStatuses) }, required: ['status'] },
    { required: ['decidedOn'], not: { required: ['status'] } },
  ],
};

/** The shape of `agreement`, in a district's file and in the merged agreement. Only a draft may lack its number. */
export function agreementShape(required: readonly string[]): JsonSchema {
  const missing = 'Diarienumret (registrationNumber) saknas. Bara ett utkast (status: utkast) får vara utan.';
  const numbered = { required: ['registrationNumber'], [ERROR_MESSAGE]: missing };
  return {
    ...closed(agreementMembers, required),
    allOf: [ifThen(registered, annotate({ unless: 'draft' }, numbered)), eitherDecision('paragraph')],
  };
}

/** Lists that stand in many places; each is defined once, which keeps the built validators small. */
const lists: Readonly<Record<string, JsonSchema>> = {
  texts: textList(),
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
  signed,
  unit,
  contact,
};

/** The organiser of a school, in a district's file and in the merged agreement. */
export function organiserShape(minimum: MinimumLevel): JsonSchema {
  return organiser(sharingBodies(minimum));
}

/** A municipal unit that is given a board has one of the forms of that. */
export function boardsOfForms(minimum: MinimumLevel): { readonly allOf?: readonly JsonSchema[] } {
  const ids = Object.keys(sharingBodies(minimum));
  if (ids.length === 0) return {};
  const allOf = ids.map((id) => {
    const forms = minimum.bodies[id]?.forms ?? [];
    const given: JsonSchema = { properties: { body: among([id]) }, required: ['body'], type: 'object' };
    const without: JsonSchema = { not: { type: 'array', contains: among(forms) } };
    return ifThen(
      { properties: { organiser: given, forms: without }, required: ['organiser', 'forms'] },
      {
        properties: {
          organiser: {
            properties: {
              body: refused('body-without-form', `Parten har bara ${forms.join(', ')}.`),
            },
          },
        },
      },
    );
  });
  return { allOf };
}
