import { unique } from '../../values/unique.ts';
import { attending, isOfOneChild } from '../attending.ts';
import { annotate, ERROR_MESSAGE, ifThen, type JsonSchema, NOT_SUGGESTED, ref, SNIPPETS } from '../json-schema.ts';
import type { MinimumArea, MinimumLevel } from '../minimum-level.ts';
import type { FrequencyValue, MeetingCases, MinimumMeeting } from '../minimum-meeting.ts';
import { allowedMeetingCases, casesOf, meetingCases } from '../order.ts';
import { type DistrictFieldName, field, fieldTitle } from '../words/field-words.ts';
import { basisWords, casesWords, functionTitle, heldPerWords, meetingWords } from '../words/floor-words.ts';
import { monthsUnlessInvited, refusedMonths } from './child-meeting.ts';
import { closed } from './closed-mapping.ts';
import {
  guard,
  guarded,
  guardsOfItems,
  guardsOfMapping,
  guardsOfValue,
  hover,
  type Requirement,
} from './floor-guard.ts';
import { type FunctionRequirements, functionRequirements } from './function-requirements.ts';
import { consentRequirements, meetingRequirements, type Requirements } from './requirements.ts';
import { acting, boolean, byId, idShape, list, mixedList } from './shapes.ts';
import { choice, floorsOwn, frequencies, type Suggestion, suggest } from './suggestions.ts';

/** A field of the file with the floor's requirements, which its hover shows too; offers the floor's own values. */
export function guardedField(
  name: DistrictFieldName,
  shape: JsonSchema,
  requirements: readonly Requirement[] = [],
): JsonSchema {
  if (requirements.length === 0) return field(name, shape);
  const values = requirements.flatMap(({ instead }) => instead);
  return field(name, suggest(values.map(floorsOwn), guarded(shape, requirements)), hover(requirements));
}

/** The field `frequency`, which offers frequencies that are not below the floor. */
export function frequencyField(floor?: FrequencyValue, requirements: readonly Requirement[] = []): JsonSchema {
  const shape: JsonSchema = { allOf: [ref('frequency'), ...guardsOfValue(requirements)] };
  return field('frequency', suggest(frequencies(floor), shape), hover(requirements));
}

/** A place that an editor leaves to be filled in. */
const blank = (place: number, what: string) => `\${${place}:${what}}`;

/** Alternatives that an editor offers to write. */
const ALTERNATIVES: Suggestion = {
  label: 'anyOf',
  description: 'Det räcker att en av flera funktioner deltar.',
  body: { anyOf: [blank(1, 'funktion'), blank(2, 'funktion')] },
};

/** Why a function that should take part does so only when needed. */
const WITH_REASON: Suggestion = {
  label: 'function och reason',
  description: 'En funktion som bör delta men bara deltar vid behov, med skälet.',
  body: { function: blank(1, 'funktion'), reason: blank(2, 'skälet') },
};

/** Lists of those who may take part; each is defined once. */
export function attendeeLists(minimum: MinimumLevel): Readonly<Record<string, JsonSchema>> {
  const { [SNIPPETS]: functions = [], title, description, ...one } = acting(minimum);
  /** A function's id, or a mapping; the editor offers both, and calls either a function. */
  const orMapping = (mapping: JsonSchema, suggestion: Suggestion) => {
    const offered = [...(functions as readonly Suggestion[]), suggestion];
    return mixedList(suggest(offered, { title, description, ...ifThen({ type: 'object' }, mapping, one) }));
  };
  // `{ function: rektor }` is how a level says it: here the id stands alone.
  const required = orMapping(
    ifThen(
      { required: ['function'] },
      { ...idShape, [ERROR_MESSAGE]: 'Skriv bara funktionens id.' },
      closed({ anyOf: field('anyOf', { ...list(acting(minimum)), minItems: 2 }) }, ['anyOf']),
    ),
    ALTERNATIVES,
  );
  return {
    attendees: list(acting(minimum)),
    requiredAttendees: required,
    someRequiredAttendees: { ...required, minItems: 1 },
    attendeesWhenNeeded: orMapping(
      annotate(
        { unless: 'reason' },
        closed({ function: field('functionId', ref('functionId')), reason: field('whenNeededReason', ref('text')) }, [
          'function',
          'reason',
        ]),
      ),
      WITH_REASON,
    ),
  };
}

/** What is said of single children, each with its meaning. */
export function cases(values: readonly MeetingCases[]): JsonSchema {
  return choice(Object.fromEntries(values.map((value) => [value, `${casesWords[value]}.`])));
}

const attendance = choice({ one: 'En företrädare räcker.', all: 'Alla ska delta.' });

/** Offers functions as keys; the `{}` beside them accepts every other key, and costs a validator nothing. */
function attendanceNames(minimum: MinimumLevel): JsonSchema {
  return { propertyNames: { ...idShape, anyOf: [{ enum: attending(minimum) }, {}] } };
}

function membersOf(requirements: Requirements, shape: JsonSchema): Readonly<Record<string, JsonSchema>> {
  return Object.fromEntries(Object.entries(requirements).map(([id, those]) => [id, guarded(shape, those)]));
}

function guardedAttendance(requirements: Requirements): Readonly<Record<string, JsonSchema>> {
  const members = Object.entries(membersOf(requirements, attendance));
  return Object.fromEntries(members.map(([id, member]) => [id, suggest([floorsOwn('all')], member)]));
}

/** A mapping from functions to reasons, closed around what the minimum level recommends. */
function without(minimum: MinimumLevel, recommended: readonly string[], requirements: Requirements): JsonSchema {
  const reason = (id: string): JsonSchema => ({
    title: functionTitle(minimum, id),
    description: 'Skälet till att funktionen inte deltar. Det skrivs ut i överenskommelsen.',
    ...ref('text'),
  });
  const refused = Object.entries(membersOf(requirements, ref('text')));
  return annotate(
    { keys: 'without' },
    closed({
      ...Object.fromEntries(recommended.map((id) => [id, reason(id)])),
      ...Object.fromEntries(refused.map(([id, member]) => [id, { [NOT_SUGGESTED]: true, ...member }])),
    }),
  );
}

/** Guards that stand together: a validator goes through the items once for all of them. */
function together(requirements: readonly Requirement[]): { readonly allOf: readonly JsonSchema[] } {
  return { allOf: guardsOfValue(requirements) };
}

/** The guards stand on the items, beside the list, so that an editor offers items and not a list inside the list. */
function guardedItems(list: string, requirements: readonly Requirement[]): JsonSchema {
  const guards = together(requirements);
  return guards.allOf.length === 0 ? ref(list) : { allOf: [ref(list), { items: guards }] };
}

/** Puts a schema on the alternatives of an item. */
const onAlternatives = (anyOf: JsonSchema): JsonSchema => ({ properties: { anyOf } });

/** Those who are required, with the guards of alternatives where these stand. */
function guardedRequired(requirements: readonly Requirement[]): JsonSchema {
  const guards = together(requirements);
  if (guards.allOf.length === 0) return ref('requiredAttendees');
  return { allOf: [ref('requiredAttendees'), { items: onAlternatives({ items: guards }) }] };
}

/** Who comes in whose place, by function. */
function deputies(minimum: MinimumLevel, requirements: Requirements): JsonSchema {
  const offered = Object.entries(membersOf(requirements, ref('functionId'))).map(([id, member]) => {
    const values = (requirements[id] ?? []).flatMap(({ instead }) => instead);
    const title = functionTitle(minimum, id);
    return [id, { title, description: hover(requirements[id] ?? []), ...suggest(values.map(floorsOwn), member) }];
  });
  return {
    ...byId(ref('functionId'), 'funktion', { properties: Object.fromEntries(offered) }),
    ...attendanceNames(minimum),
  };
}

/** The guards that only the mapping of all lists can judge, since what else it requires makes an exception. */
function guardsOfLists({ alternatives, recommended, whenNeeded }: FunctionRequirements): JsonSchema {
  const guards = [
    ...guardsOfItems('required', alternatives, onAlternatives),
    ...guardsOfItems('recommended', recommended),
    ...guardsOfItems('whenNeeded', whenNeeded),
  ];
  return guards.length === 0 ? {} : { allOf: guards };
}

/** Who takes part in a meeting of the floor. */
function compileFunctions(minimum: MinimumLevel, meeting: MinimumMeeting): JsonSchema {
  const floor = functionRequirements(minimum, meeting);
  const recommended = (meeting.recommended ?? []).map((one) => one.function);
  return {
    ...guardsOfLists(floor),
    ...closed({
      required: field('required', guardedRequired(floor.alternative)),
      recommended: field('recommended', guardedItems('attendees', floor.recommended), hover(floor.recommended)),
      whenNeeded: field('whenNeeded', guardedItems('attendeesWhenNeeded', floor.whenNeeded), hover(floor.whenNeeded)),
      attendance: field('attendance', {
        ...byId(attendance, 'funktion', { properties: guardedAttendance(floor.attendance) }),
        ...attendanceNames(minimum),
      }),
      deputy: field('deputy', deputies(minimum, floor.deputy), hover(unique(Object.values(floor.deputy).flat()))),
      without: field('without', without(minimum, recommended, floor.without)),
    }),
  };
}

const heldPer = choice(Object.fromEntries(Object.entries(heldPerWords).map(([value, words]) => [value, `${words}.`])));

/** The terms on which single children are named: beside the shape, what the floor says of each member. */
function consentField(minimum: MinimumLevel, meeting: MinimumMeeting): JsonSchema {
  if (meeting.consent === undefined) return field('consent', ref('consent'));
  const requirements = consentRequirements(minimum, meeting);
  const guards = Object.entries(requirements).flatMap(([member, those]) =>
    those.map((one) => ({ properties: { [member]: guard(one) } })),
  );
  const hovers = hover(Object.values(requirements).flat());
  return field('consent', { allOf: [ref('restatedConsent'), ...guards] }, hovers);
}

/** What a meeting of the floor is: restated, or said where the floor says nothing. */
function termFields(minimum: MinimumLevel, meeting: MinimumMeeting, floor: Requirements) {
  return {
    heldPer: guardedField('heldPer', heldPer, floor.heldPer),
    // A chair of the floor may be any id, so that an unknown function is found as that alone.
    chair:
      meeting.chair === undefined ? field('chair', ref('functionId')) : guardedField('chair', ref('id'), floor.chair),
    reportsTo: guardedField('reportsTo', ref('anyMeeting'), floor.reportsTo),
    consent: consentField(minimum, meeting),
  };
}

const plainFields: Readonly<Record<string, JsonSchema>> = {
  description: field('description', ref('text')),
  months: field('months', ref('months')),
  calledBy: field('calledBy', ref('functionId')),
  invited: field('invited', ref('functionIds')),
  mandate: field('mandate', ref('text')),
  agenda: field('agenda', ref('texts')),
  sharedWith: field('sharedWith', ref('names')),
};

/** A meeting of the floor in a district's file: every key is optional, and no value may be lower than the floor. */
export function compileMeeting(
  minimum: MinimumLevel,
  areaId: string,
  area: MinimumArea,
  meeting: MinimumMeeting,
): JsonSchema {
  const floor = meetingRequirements(minimum, areaId, area, meeting);
  const isOpen = casesOf(area.individualCases, meeting.individualCases) === 'allowed';
  const isOfChild = isOfOneChild(minimum, meeting);
  return {
    ...closed({
      title: guardedField('meetingTitle', ref('title'), floor.title),
      individualCases: guardedField(
        'meetingCases',
        cases(isOpen ? allowedMeetingCases('allowed') : meetingCases),
        floor.individualCases,
      ),
      frequency: frequencyField(meeting.frequency, floor.frequency),
      convener: guardedField('convener', ref('id'), floor.convener),
      functions: field('meetingFunctions', compileFunctions(minimum, meeting)),
      minutes: guardedField('minutes', boolean, floor.minutes),
      reportToBoard: guardedField('reportToBoard', boolean, floor.reportToBoard),
      ...termFields(minimum, meeting, floor),
      ...plainFields,
      ...(isOfChild ? { months: refusedMonths } : {}),
    }),
    ...(isOfChild ? {} : monthsUnlessInvited(minimum)),
    ...guardsOfMapping(floor, [], { frequency: fieldTitle('frequency') }),
    title: meeting.title,
    description: `Ett möte i ${minimum.words.floor.definite}. ${meetingWords(minimum, areaId, meeting)} ${basisWords(meeting.basis)}`,
  };
}

/** A meeting that the floor lacks; it must be complete. */
export function newMeeting(minimum: MinimumLevel): JsonSchema {
  const functions = closed(
    {
      required: field('required', ref('someRequiredAttendees')),
      recommended: field('recommended', ref('attendees')),
      whenNeeded: field('whenNeeded', ref('attendeesWhenNeeded')),
      attendance: field('attendance', { ...byId(attendance, 'funktion'), ...attendanceNames(minimum) }),
      deputy: field('deputy', deputies(minimum, {})),
      without: field('without', annotate({ keys: 'without' }, closed({}))),
    },
    ['required'],
  );
  return annotate(
    { adds: 'meeting' },
    {
      ...closed(
        {
          title: field('meetingTitle', ref('title')),
          individualCases: field('meetingCases', cases(allowedMeetingCases(undefined))),
          frequency: frequencyField(),
          convener: field('convener', ref('functionId')),
          functions: field('meetingFunctions', functions),
          minutes: field('minutes', boolean),
          reportToBoard: field('reportToBoard', boolean),
          heldPer: field('heldPer', heldPer),
          chair: field('chair', ref('functionId')),
          reportsTo: field('reportsTo', ref('anyMeeting')),
          consent: field('consent', ref('consent')),
          ...plainFields,
        },
        ['title', 'frequency', 'convener', 'functions'],
      ),
      ...monthsUnlessInvited(minimum),
    },
  );
}
