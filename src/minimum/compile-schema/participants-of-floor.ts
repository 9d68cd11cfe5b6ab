import { annotate, ifThen, type JsonSchema } from '../json-schema.ts';
import type { MinimumLevel } from '../minimum-level.ts';
import type { MinimumMeeting } from '../minimum-meeting.ts';
import { functionsOf, type Ranked, rankedOf } from '../participants.ts';
import { participantWords } from '../words/floor-words.ts';
import { missingArguments } from './function-requirements.ts';

/** Accepts a participant that is one of the floor's: by itself, or among fewer of the floor's alternatives. */
function isOneOf({ participant }: Ranked): JsonSchema {
  const { anyOf, deputy } = participant;
  const functions = functionsOf(participant);
  return {
    function: functions.length === 1 ? { const: functions[0] } : { enum: functions },
    ...(anyOf === undefined ? { anyOf: false } : { anyOf: { items: { enum: anyOf } } }),
    ...(deputy === undefined ? {} : { deputy: { properties: { value: { const: deputy } } } }),
  };
}

/** Accepts what a participant of the floor may be in a merged agreement. */
function keptAs(ranked: Ranked): JsonSchema {
  const { rank, participant } = ranked;
  const properties = isOneOf(ranked);
  const required = ['function', ...(participant.deputy === undefined ? [] : ['deputy'])];
  if (rank === 'required') {
    const all = participant.attendance === 'all' ? { attendance: { const: 'all' } } : {};
    const kept = { ...properties, part: { const: 'required' }, ...all };
    return { type: 'object', properties: kept, required: [...required, 'part', ...Object.keys(all)] };
  }
  const { deputy: _, ...itself } = properties;
  // One that is left out has nobody in its place.
  const isLeftOut = { properties: { part: { const: 'left-out' } }, required: ['part'] };
  const itsPlace = participant.deputy === undefined ? [] : [ifThen(isLeftOut, {}, { properties, required })];
  const isOnlyNeeded = { properties: { part: { const: 'when-needed' } }, required: ['part'] };
  const withReason = rank === 'recommended' ? [ifThen(isOnlyNeeded, { required: ['reason'] })] : [];
  const least = rank === 'recommended' ? {} : { part: { not: { const: 'left-out' } } };
  const more = [...itsPlace, ...withReason];
  return {
    type: 'object',
    properties: { ...itself, ...least },
    required: ['function'],
    ...(more.length === 0 ? {} : { allOf: more }),
  };
}

/**
 * Required functions take part as required, with their attendance; recommended ones are there, if only as left out; those that
 * are needed at times are at least that.
 */
export function participantsOfFloor(minimum: MinimumLevel, meeting: MinimumMeeting): JsonSchema {
  const kept = rankedOf(meeting).map((ranked) => {
    const { rank, participant } = ranked;
    const contained = { contains: keptAs(ranked) };
    if (rank !== 'required') return contained;
    const [id = ''] = functionsOf(participant);
    return annotate(
      {
        code: 'function-missing',
        floor: participantWords(minimum, participant, rank),
        grounds: participant.basis,
        args: { ...missingArguments(minimum, ranked, id, 'without') },
      },
      contained,
    );
  });
  // Who takes part by itself is named once, or each time as much as the floor says.
  const itself = rankedOf(meeting).flatMap((ranked) => {
    const { function: id, anyOf } = ranked.participant;
    const named = { type: 'object', properties: { function: { const: id } }, required: ['function'] };
    return anyOf === undefined ? [ifThen(named, keptAs(ranked))] : [];
  });
  const { floor } = minimum.words;
  const description = `De som ska delta enligt ${floor.definite} gör det. De som bör delta gör det, eller är bortvalda med skäl.`;
  return { description, allOf: kept, ...(itself.length === 0 ? {} : { items: { allOf: itself } }) };
}
