import { capitalised } from '../../values/in-words.ts';
import { present } from '../../values/present.ts';
import { unique } from '../../values/unique.ts';
import { annotate, ifThen, type JsonSchema, ref } from '../json-schema.ts';
import { wordingsAt } from '../level-on.ts';
import type { MinimumArea, MinimumFollowUp, MinimumLevel, Responsibility } from '../minimum-level.ts';
import type { MinimumMeeting } from '../minimum-meeting.ts';
import type { MinimumStep } from '../minimum-step.ts';
import { stepsOfLevel } from '../steps-of-level.ts';
import { member } from '../words/agreement-words.ts';
import { basisWords, taskWords } from '../words/floor-words.ts';
import type { Spoken } from '../words/spoken.ts';
import { areaName, meetingName, stepName } from './definition-names.ts';
import { guard, guardsOfMapping, guardsOfValue, hover, type Requirement } from './floor-guard.ts';
import { noOtherGuarantee, noOtherLaw } from './of-level-alone.ts';
import { participantsOfFloor } from './participants-of-floor.ts';
import {
  areaRequirements,
  consentRequirements,
  followUpRequirements,
  indicatorRequirements,
  meetingRequirements,
  type Requirements,
} from './requirements.ts';
import { type Steps, stepRequirements } from './step-requirements.ts';

/** Accepts the part with this id. */
export function withId(id: string): JsonSchema {
  return { type: 'object', properties: { id: { const: id } }, required: ['id'] };
}

/** Puts each requirement of a part on the value of its clause. */
function onClauses(requirements: Requirements): Readonly<Record<string, JsonSchema>> {
  return Object.fromEntries(
    Object.entries(requirements)
      .filter(([, those]) => those.length > 0)
      .map(([field, those]) => [field, { description: hover(those), ...guardedValue(those) }]),
  );
}

function guardedValue(requirements: readonly Requirement[]): JsonSchema {
  const guards = guardsOfValue(requirements);
  return guards.length === 0 ? {} : { properties: { value: member('value', { allOf: guards }) } };
}

/** Something that the floor lists, in each of its wordings: no schema knows the day. */
type Listed = string | readonly string[];

/** Requires everything that the floor lists; the district's additions stand beside it. */
function keeps(values: readonly Listed[]): JsonSchema {
  return {
    description: (({ floor }) => `Allt som ${floor.definite} nämner står kvar.`) satisfies Spoken,
    allOf: values.map((value) => ({
      contains: {
        type: 'object',
        properties: { value: typeof value === 'string' ? { const: value } : { enum: value } },
        required: ['value'],
      },
    })),
  };
}

/** The wordings of an item of a list; itself where it always has the same. */
function listed(minimum: MinimumLevel, text: string, ...path: readonly (string | number)[]): Listed {
  const wordings = wordingsAt(minimum, ...path).map(({ part }) => textOf(part));
  return wordings.length === 0 ? text : unique(wordings);
}

/** An item is a text, or a mapping that has one. */
function textOf(part: unknown): string {
  return typeof part === 'string' ? part : (part as { readonly text: string }).text;
}

function keepsAll(lists: Readonly<Record<string, readonly Listed[]>>): Readonly<Record<string, JsonSchema>> {
  return Object.fromEntries(
    Object.entries(lists)
      .filter(([, values]) => values.length > 0)
      .map(([field, values]) => [field, keeps(values)]),
  );
}

/** The texts in which a part is told, and to which a district adds its own. */
const RUNNING_TEXTS = ['goal', 'targetGroup', 'description', 'mandate'] as const;

/** The terms that may be missing where the floor does not say them. */
const OPTIONAL_TERMS = ['heldPer', 'chair', 'consent', 'reportsTo'] as const;

/** What the floor says of consent stands as it is; what it does not say is free. */
function consentOfFloor(minimum: MinimumLevel, meeting: MinimumMeeting): Readonly<Record<string, JsonSchema>> {
  const requirements = consentRequirements(minimum, meeting);
  const said = Object.keys(requirements);
  if (said.length === 0) return {};
  const members = Object.entries(requirements).map(([name, those]) => [
    name,
    { description: hover(those), allOf: those.map(guard) },
  ]);
  const value = member('value', { properties: Object.fromEntries(members), required: said });
  return { consent: { description: hover(Object.values(requirements).flat()), properties: { value } } };
}

function meetingOfFloor(
  minimum: MinimumLevel,
  areaId: string,
  area: MinimumArea,
  id: string,
  meeting: MinimumMeeting,
): JsonSchema {
  const requirements = meetingRequirements(minimum, areaId, area, meeting);
  const path = ['areas', areaId, 'meetings', id];
  const said = OPTIONAL_TERMS.filter((term) => meeting[term] !== undefined);
  return {
    title: meeting.title,
    description: basisWords(meeting.basis),
    ...guardsOfMapping(requirements, ['value']),
    properties: {
      ...onClauses(requirements),
      ...consentOfFloor(minimum, meeting),
      ...keepsAll({
        invited: meeting.invited ?? [],
        ...runningTexts(minimum, meeting, ...path),
        agenda: (meeting.agenda ?? []).map((text, index) => listed(minimum, text, ...path, 'agenda', index)),
        sharedWith: meeting.sharedWith ?? [],
      }),
      participants: participantsOfFloor(minimum, meeting),
    },
    ...(said.length === 0 ? {} : { required: said }),
  };
}

/** What the floor has measured is measured, and its targets are kept. */
function measured(minimum: MinimumLevel, { indicators }: MinimumFollowUp): JsonSchema {
  const all = Object.entries(indicators).map(([id, one]) => {
    const { target = [], ...fixed } = indicatorRequirements(one);
    const same = Object.entries(fixed).map(([field, those]) => [field, { allOf: guardsOfValue(those) }]);
    return ifThen(withId(id), { properties: { ...Object.fromEntries(same), ...onClauses({ target }) } });
  });
  return {
    description: `${capitalised(minimum.words.floor.genitive)} indikatorer står kvar, och målen är minst lika bra.`,
    items: { allOf: all },
    allOf: Object.keys(indicators).map((id) => ({ contains: withId(id) })),
  };
}

function followUpOfFloor(minimum: MinimumLevel, areaId: string, followUp: MinimumFollowUp): JsonSchema {
  const methods = followUp.methods.map((text, index) =>
    listed(minimum, text, 'areas', areaId, 'followUp', 'methods', index),
  );
  return {
    description: basisWords(followUp.basis),
    properties: {
      ...onClauses(followUpRequirements(minimum, followUp)),
      ...keepsAll({ methods }),
      ...(Object.keys(followUp.indicators).length === 0 ? {} : { indicators: measured(minimum, followUp) }),
    },
  };
}

function sameFunction({ task, by }: Responsibility): JsonSchema {
  const isIt = { type: 'object', properties: { task: { const: task } }, required: ['task'] };
  return ifThen(isIt, { properties: { by: { const: by } } });
}

/** Every task of the floor is there with its function, and with no other beside it. */
function tasks(minimum: MinimumLevel, { responsibilities }: MinimumArea): JsonSchema {
  const { floor } = minimum.words;
  return {
    description: `${capitalised(floor.genitive)} uppgifter står kvar, var och en med sin funktion.`,
    items: { allOf: responsibilities.map(sameFunction) },
    allOf: responsibilities.map((one) => {
      const { task, by, basis: grounds } = one;
      const kept = { task: { const: task }, by: { const: by } };
      return annotate(
        {
          code: 'responsible-function-changed',
          floor: taskWords(minimum, one),
          grounds,
          args: { found: '–', write: by, task },
        },
        { contains: { type: 'object', properties: kept, required: Object.keys(kept) } },
      );
    }),
  };
}

function stepOfFloor(minimum: MinimumLevel, steps: Steps, step: MinimumStep): JsonSchema {
  const { from, within, before, exception, statutory } = step;
  return {
    title: step.what,
    description: basisWords(step.basis),
    required: Object.keys(present({ from, within, before, exception, statutory: statutory === true || undefined })),
    properties: onClauses(stepRequirements(minimum, steps, step)),
  };
}

/** The floor's steps are all there, none slower. */
export function stepsOfFloor(
  minimum: MinimumLevel,
  part: 'areas' | 'clauses',
  of: string,
  steps: Steps = {},
): JsonSchema {
  const path = [part, of, 'steps'];
  const ids = Object.keys(steps);
  const others = noOtherLaw(steps);
  if (ids.length === 0) return { steps: { description: 'Inget av stegen har lagens tid.', items: others } };
  return {
    steps: {
      description: `${capitalised(minimum.words.floor.genitive)} steg står kvar.`,
      items: { allOf: [...ids.map((id) => ifThen(withId(id), ref(stepName(path, id)))), others] },
      allOf: ids.map((id) => ({ contains: withId(id) })),
    },
  };
}

/** The running texts of a part, each as a list of one: a district's own are printed after them. */
function runningTexts(
  minimum: MinimumLevel,
  part: Partial<Record<(typeof RUNNING_TEXTS)[number], string>>,
  ...path: readonly string[]
): Readonly<Record<string, readonly Listed[]>> {
  const said = RUNNING_TEXTS.flatMap((field) => {
    const text = part[field];
    return text === undefined ? [] : [[field, [listed(minimum, text, ...path, field)]] as const];
  });
  return Object.fromEntries(said);
}

function areaOfFloor(minimum: MinimumLevel, areaId: string, area: MinimumArea): JsonSchema {
  const meetings = Object.keys(area.meetings);
  const topics = area.topics.map(({ text }, index) => listed(minimum, text, 'areas', areaId, 'topics', index));
  const texts = runningTexts(minimum, area, 'areas', areaId);
  return {
    title: area.title,
    description: basisWords(area.basis),
    properties: {
      ...onClauses(areaRequirements(minimum, area)),
      ...keepsAll({ ...texts, topics, supportMaterial: area.supportMaterial }),
      ...(area.responsibilities.length === 0 ? {} : { responsibilities: tasks(minimum, area) }),
      meetings: {
        description: `${capitalised(minimum.words.floor.genitive)} möten står kvar.`,
        items: {
          allOf: [...meetings.map((id) => ifThen(withId(id), ref(meetingName(areaId, id)))), noOtherGuarantee(area)],
        },
        allOf: meetings.map((id) => ({ contains: withId(id) })),
      },
      ...stepsOfFloor(minimum, 'areas', areaId, area.steps),
      followUp: followUpOfFloor(minimum, areaId, area.followUp),
    },
  };
}

/** What must hold of the floor's areas and meetings in every merged agreement; the district's own are free. */
export function agreementFloorDefinitions(minimum: MinimumLevel): Readonly<Record<string, JsonSchema>> {
  const areas = Object.entries(minimum.areas);
  return Object.fromEntries([
    ...areas.map(([id, area]) => [areaName(id), areaOfFloor(minimum, id, area)]),
    ...areas.flatMap(([areaId, area]) =>
      Object.entries(area.meetings).map(([id, meeting]) => [
        meetingName(areaId, id),
        meetingOfFloor(minimum, areaId, area, id, meeting),
      ]),
    ),
    ...stepsOfLevel(minimum).flatMap(({ steps, path }) =>
      Object.entries(steps).map(([id, step]) => [stepName(path, id), stepOfFloor(minimum, steps, step)]),
    ),
  ]);
}
