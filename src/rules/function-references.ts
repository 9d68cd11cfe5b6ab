import type { MinimumLevel } from '../minimum/minimum-level.ts';
import { participantIn } from '../minimum/participants.ts';
import { patterns } from '../minimum/patterns.ts';
import { pointer } from '../source/pointer.ts';
import { type LocalAreaAt, type LocalMeetingAt, localAreas, localMeetings } from './areas.ts';
import { listedDeputies, listedFunctions } from './listed-functions.ts';
import { type LocalStepAt, localStepLists } from './local-steps.ts';
import { items, member, members } from './read-value.ts';

/** A place in a file that names a function. */
export interface FunctionReference {
  readonly id: string;
  readonly pointer: string;
  /** Whether the function is a key, as under `without` and `attendance`. */
  readonly isKey: boolean;
}

const ID = new RegExp(patterns.id);

/** A value that is no id at all is the schema's finding only. */
const isId = (id: unknown): id is string => typeof id === 'string' && ID.test(id);

function value(id: unknown, at: string): readonly FunctionReference[] {
  return isId(id) ? [{ id, pointer: at, isKey: false }] : [];
}

function list(ids: unknown, at: string): readonly FunctionReference[] {
  return items(ids).flatMap((id, index) => value(id, `${at}/${index}`));
}

function keys(mapping: unknown, at: string): readonly FunctionReference[] {
  return members(mapping)
    .filter(([id]) => isId(id))
    .map(([id]) => ({ id, pointer: at + pointer([id]), isKey: true }));
}

/** Those who have tasks: the schema has checked only those of the floor's tasks. */
function ofTasks({ value: area, pointer: at }: LocalAreaAt): readonly FunctionReference[] {
  return items(member(area, 'responsibilities')).flatMap((one, index) =>
    value(member(one, 'by'), `${at}/responsibilities/${index}/by`),
  );
}

/** In an area of the floor, the schema has checked the responsible function: only the floor's own may stand there. */
function ofArea(area: LocalAreaAt): readonly FunctionReference[] {
  if (area.floor !== undefined) return [];
  return [
    ...value(member(area.value, 'responsible'), `${area.pointer}/responsible`),
    ...value(member(area.value, 'followUp', 'responsible'), `${area.pointer}/followUp/responsible`),
  ];
}

function ofMeeting(meeting: LocalMeetingAt): readonly FunctionReference[] {
  const functions = member(meeting.value, 'functions');
  const at = `${meeting.pointer}/functions`;
  return [
    ...(meeting.floor === undefined ? value(member(meeting.value, 'convener'), `${meeting.pointer}/convener`) : []),
    ...value(member(meeting.value, 'calledBy'), `${meeting.pointer}/calledBy`),
    ...(meeting.floor?.chair === undefined ? value(member(meeting.value, 'chair'), `${meeting.pointer}/chair`) : []),
    ...(meeting.floor?.consent?.by === undefined
      ? value(member(meeting.value, 'consent', 'by'), `${meeting.pointer}/consent/by`)
      : []),
    ...listedFunctions(meeting).flatMap(({ id, pointer: place }) => value(id, place)),
    ...keys(member(functions, 'attendance'), `${at}/attendance`),
    ...keys(member(functions, 'deputy'), `${at}/deputy`),
    ...listedDeputies(meeting).flatMap(({ of, id, pointer: place }) =>
      // Where the floor names the deputy, the schema takes no other.
      participantIn(meeting.floor, of)?.participant.deputy === undefined ? value(id, place) : [],
    ),
    // In a meeting of the floor, the schema lists the functions that may stand under `without`.
    ...(meeting.floor === undefined ? keys(member(functions, 'without'), `${at}/without`) : []),
    ...list(member(meeting.value, 'invited'), `${meeting.pointer}/invited`),
  ];
}

/** In a step of the floor, the schema has checked who answers for it; of one that the law times, who does it, too. */
function ofStep({ value: step, pointer: at, floor }: LocalStepAt): readonly FunctionReference[] {
  return [
    ...(floor === undefined ? value(member(step, 'by'), `${at}/by`) : []),
    ...(floor?.statutory === true ? [] : value(member(step, 'doneBy'), `${at}/doneBy`)),
  ];
}

function ofSchool(school: unknown, index: number): readonly FunctionReference[] {
  return [
    ...value(member(school, 'contact', 'function'), `/schools/${index}/contact/function`),
    ...items(member(school, 'contacts')).flatMap((one, at) =>
      value(member(one, 'function'), `/schools/${index}/contacts/${at}/function`),
    ),
    ...value(member(school, 'signed', 'function'), `/schools/${index}/signed/function`),
  ];
}

/** The functions that have signed for a public party: one, or a list of them. */
function ofBody([id, body]: readonly [string, unknown]): readonly FunctionReference[] {
  const signed = member(body, 'signed');
  const at = pointer(['bodies', id, 'signed']);
  if (!Array.isArray(signed)) return value(member(signed, 'function'), `${at}/function`);
  return signed.flatMap((one, index) => value(member(one, 'function'), `${at}/${index}/function`));
}

/** Every place in a district's file that names a function, but for those that the schema checks. */
export function functionReferences(file: unknown, minimum: MinimumLevel): readonly FunctionReference[] {
  return [
    ...value(member(file, 'agreement', 'signed', 'function'), '/agreement/signed/function'),
    ...members(member(file, 'bodies')).flatMap(ofBody),
    ...items(member(file, 'schools')).flatMap(ofSchool),
    ...localAreas(file, minimum).flatMap((area) => [...ofArea(area), ...ofTasks(area)]),
    ...localMeetings(file, minimum).flatMap(ofMeeting),
    ...localStepLists(file, minimum).flatMap(({ steps }) => steps.flatMap(ofStep)),
  ];
}
