import { attending, isOfOneChild } from '../attending.ts';
import { annotate, type JsonSchema, NOT_SUGGESTED, ref } from '../json-schema.ts';
import type { FrequencyValue, MeetingCases, MinimumArea, MinimumLevel, MinimumMeeting } from '../minimum-level.ts';
import { allowedMeetingCases, casesOf, meetingCases } from '../order.ts';
import { type DistrictFieldName, field, fieldTitle } from '../words/field-words.ts';
import { basisWords, casesWords, functionTitle, heldPerWords, meetingWords } from '../words/floor-words.ts';
import { monthsUnlessInvited, refusedMonths } from './child-meeting.ts';
import { closed } from './closed-mapping.ts';
import { guard, guarded, guardsOfMapping, guardsOfValue, hover, type Requirement } from './floor-guard.ts';
import { consentRequirements, functionRequirements, meetingRequirements, type Requirements } from './requirements.ts';
import { acting, boolean, byId, idShape, list } from './shapes.ts';
import { choice, floorsOwn, frequencies, suggest } from './suggestions.ts';

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

/** Two lists of those who may take part: one of any number, one of at least one. */
export function attendeeLists(minimum: MinimumLevel): Readonly<Record<string, JsonSchema>> {
  return { attendees: list(acting(minimum)), someAttendees: list(acting(minimum), 1) };
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

/** Who takes part in a meeting of the floor. */
function compileFunctions(minimum: MinimumLevel, meeting: MinimumMeeting): JsonSchema {
  const floor = functionRequirements(minimum, meeting);
  const recommended = (meeting.recommended ?? []).map((one) => one.function);
  return closed({
    required: field('required', ref('attendees')),
    recommended: field(
      'recommended',
      // The guards stand on the items, beside the list, so that an editor offers items and not a list inside the list.
      { allOf: [ref('attendees'), ...floor.recommended.map((one) => ({ items: guard(one) }))] },
      hover(floor.recommended),
    ),
    attendance: field('attendance', {
      ...byId(attendance, 'funktion', { properties: guardedAttendance(floor.attendance) }),
      ...attendanceNames(minimum),
    }),
    without: field('without', without(minimum, recommended, floor.without)),
  });
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
    reportsTo: guardedField('reportsTo', ref('meetingId'), floor.reportsTo),
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
    description: `Ett möte i ${minimum.words.floor.definite}. ${meetingWords(minimum, meeting)} ${basisWords(meeting.basis)}`,
  };
}

/** A meeting that the floor lacks; it must be complete. */
export function newMeeting(minimum: MinimumLevel): JsonSchema {
  const functions = closed(
    {
      required: field('required', ref('someAttendees')),
      recommended: field('recommended', ref('attendees')),
      attendance: field('attendance', { ...byId(attendance, 'funktion'), ...attendanceNames(minimum) }),
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
          reportsTo: field('reportsTo', ref('meetingId')),
          consent: field('consent', ref('consent')),
          ...plainFields,
        },
        ['title', 'frequency', 'convener', 'functions'],
      ),
      ...monthsUnlessInvited(minimum),
    },
  );
}
