import { type FieldName, field } from './field-words.ts';
import { basisWords } from './floor-words.ts';
import { guarded, hover, type Requirement } from './guard.ts';
import { annotate, closed, type JsonSchema, ref } from './json-schema.ts';
import type { MinimumLevel, MinimumMeeting } from './minimum-level.ts';
import { invitedOnly } from './names.ts';
import { functionRequirements, meetingRequirements, type Requirements } from './requirements.ts';
import { byId, list } from './shapes.ts';

/** A field of the file with the floor's requirements on it, in its hover too. */
export function guardedField(
  name: FieldName,
  shape: JsonSchema,
  requirements: readonly Requirement[] = [],
): JsonSchema {
  return field(name, guarded(shape, requirements), hover(requirements));
}

/** Who may be required or recommended: guardians and the child stand under `invited` only. */
export function attendee(minimum: MinimumLevel): JsonSchema {
  const invited = invitedOnly(minimum);
  if (invited.length === 0) return ref('id');
  const contradiction = { code: 'function-contradiction', args: { problem: 'invited-only' } } as const;
  return { allOf: [ref('id'), annotate(contradiction, { not: { enum: invited } })] };
}

const attendance: JsonSchema = { type: 'string', enum: ['one', 'all'] };

function membersOf(requirements: Requirements, shape: JsonSchema): Readonly<Record<string, JsonSchema>> {
  return Object.fromEntries(Object.entries(requirements).map(([id, those]) => [id, guarded(shape, those)]));
}

/** A mapping from functions to reasons, closed around what the minimum level recommends. */
function without(recommended: readonly string[], requirements: Requirements): JsonSchema {
  const reason = ref('text');
  return annotate(
    { keys: 'without' },
    closed({
      ...Object.fromEntries(recommended.map((id) => [id, reason])),
      ...membersOf(requirements, reason),
    }),
  );
}

/** Who takes part in a meeting of the floor. */
function compileFunctions(minimum: MinimumLevel, meeting: MinimumMeeting): JsonSchema {
  const floor = functionRequirements(minimum, meeting);
  const recommended = (meeting.recommended ?? []).map((one) => one.function);
  return closed({
    required: field('required', ref('attendees')),
    recommended: field('recommended', list(guarded(ref('attendee'), floor.recommended)), hover(floor.recommended)),
    attendance: field('attendance', byId(attendance, { properties: membersOf(floor.attendance, attendance) })),
    without: field('without', without(recommended, floor.without)),
  });
}

const plainFields: Readonly<Record<string, JsonSchema>> = {
  description: field('description', ref('text')),
  months: field('months', ref('months')),
  calledBy: field('calledBy', ref('id')),
  invited: field('invited', ref('ids')),
};

/** A meeting of the floor as a district's file may say it: nothing needs to be there, and nothing may be lowered. */
export function compileMeeting(minimum: MinimumLevel, meeting: MinimumMeeting): JsonSchema {
  const floor = meetingRequirements(minimum, meeting);
  return {
    ...closed({
      title: guardedField('meetingTitle', ref('title'), floor.title),
      frequency: guardedField('frequency', ref('frequency'), floor.frequency),
      convener: guardedField('convener', ref('id'), floor.convener),
      functions: field('meetingFunctions', compileFunctions(minimum, meeting)),
      minutes: guardedField('minutes', { type: 'boolean' }, floor.minutes),
      reportToBoard: guardedField('reportToBoard', { type: 'boolean' }, floor.reportToBoard),
      ...plainFields,
    }),
    title: meeting.title,
    description: `Ett möte i miniminivån. ${basisWords(meeting.basis)}`,
  };
}

/** A meeting that the floor lacks: complete. */
export function newMeeting(): JsonSchema {
  const functions = closed(
    {
      required: field('required', list(ref('attendee'), 1)),
      recommended: field('recommended', ref('attendees')),
      attendance: field('attendance', byId(attendance)),
      without: field('without', annotate({ keys: 'without' }, closed({}))),
    },
    ['required'],
  );
  return annotate(
    { adds: 'meeting' },
    closed(
      {
        title: field('meetingTitle', ref('title')),
        frequency: field('frequency', ref('frequency')),
        convener: field('convener', ref('id')),
        functions: field('meetingFunctions', functions),
        minutes: field('minutes', { type: 'boolean' }),
        reportToBoard: field('reportToBoard', { type: 'boolean' }),
        ...plainFields,
      },
      ['title', 'frequency', 'convener', 'functions'],
    ),
  );
}
