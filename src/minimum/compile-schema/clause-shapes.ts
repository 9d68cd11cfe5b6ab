import { ifThen, type JsonSchema, ref } from '../json-schema.ts';
import { heldPerValues } from '../meeting-terms.ts';
import { individualCases, meetingCases } from '../order.ts';
import { type AgreementMemberName, member } from '../words/agreement-words.ts';
import { closed } from './closed-mapping.ts';
import { LONGEST_LIST } from './shapes.ts';

const place: JsonSchema = { type: 'integer', minimum: 1 };

/** Who contributed a clause: the minimum level, or a place in the district's file. */
const origin: JsonSchema = ifThen(
  { type: 'object', properties: { from: { const: 'minimum-level' } }, required: ['from'] },
  closed({ from: member('from', { const: 'minimum-level' }), level: member('originLevel', ref('id')) }, ['from']),
  closed(
    {
      from: member('from', { const: 'district' }),
      file: member('file', ref('text')),
      line: member('line', place),
      column: member('column', place),
    },
    ['from', 'file', 'line', 'column'],
  ),
);

/** A level by its id and its title. */
export const levelRef = closed({ id: member('levelId', ref('id')), title: member('levelTitle', ref('title')) }, [
  'id',
  'title',
]);

const basis = closed({ section: member('section', ref('text')), assumption: member('assumption', ref('text')) });

const ofLevel = member('groundLevel', levelRef);
const has = (key: string): JsonSchema => ({ type: 'object', required: [key] });

/** One thing that something rests on: the key that only one kind of ground has says which it is. */
const ground: JsonSchema = ifThen(
  has('source'),
  closed(
    {
      source: member('groundSource', ref('id')),
      definite: member('groundDefinite', ref('title')),
      section: member('section', ref('title')),
      level: ofLevel,
    },
    ['source', 'definite'],
  ),
  ifThen(
    has('law'),
    closed({ law: member('groundLaw', ref('id')), title: member('groundLawTitle', ref('text')), level: ofLevel }, [
      'law',
      'title',
    ]),
    ifThen(
      has('practice'),
      closed({ practice: member('groundPractice', ref('text')), level: ofLevel }, ['practice']),
      closed({ interpretation: member('assumption', ref('text')), level: ofLevel }, ['interpretation']),
    ),
  ),
);

const grounds: JsonSchema = { type: 'array', items: ref('ground'), minItems: 1 };

/** Where a part of the agreement comes from, and what it rests on. */
export const originMember = member('origin', ref('origin'));
export const statedMembers = { basis: member('basis', ref('basis')), grounds: member('grounds', ref('grounds')) };
export const statedRequired = ['basis', 'grounds'] as const;

/**
 * The same of parts that stand in one list, whoever contributes them: those of the minimum level rest on something, a district's
 * own on its decision alone, and so on no grounds.
 */
export const maybeStatedMembers = {
  basis: member('basis', ref('basis')),
  grounds: member('grounds', { type: 'array', items: ref('ground') }),
};
export const statedIfOfFloor = (more: JsonSchema = {}): JsonSchema =>
  ifThen(ofFloor, { properties: { grounds: { minItems: 1 } }, ...more });

/** Accepts a part that the minimum level contributes. */
export const ofFloor: JsonSchema = {
  type: 'object',
  properties: { origin: { type: 'object', properties: { from: { const: 'minimum-level' } }, required: ['from'] } },
  required: ['origin'],
};

/** Accepts a clause of the merged agreement whose value is such a one; whatever else it has, its shape says. */
export function clauseOf(value: JsonSchema): JsonSchema {
  return { type: 'object', required: ['value'], properties: { value } };
}

/** A clause of the merged agreement with a value of this shape. */
function clause(value: JsonSchema): JsonSchema {
  return closed(
    { value: member('value', value), origin: originMember, floor: member('floor', value), ...statedMembers },
    ['value', 'origin'],
  );
}

/** A list of clauses, long enough for the floor's items beside as many of the district's. */
export function clauses(name: AgreementMemberName, item: string): JsonSchema {
  return member(name, { type: 'array', items: ref(item), maxItems: 2 * LONGEST_LIST });
}

const part = member('part', { type: 'string', enum: ['required', 'recommended', 'when-needed', 'left-out'] });
const attendance = member('attendance', { type: 'string', enum: ['one', 'all'] });

/** One of several functions takes part. */
const anyOf = member('anyOf', { type: 'array', items: ref('id'), minItems: 2, maxItems: LONGEST_LIST });

/** A function's part in a meeting, with the reason where it is left out. */
const participant: JsonSchema = {
  ...closed(
    {
      function: member('participantFunction', ref('id')),
      anyOf,
      part,
      attendance,
      deputy: member('deputy', ref('idClause')),
      reason: member('reason', ref('text')),
      origin: originMember,
      floor: member('participantFloor', closed({ part, attendance, anyOf }, ['part', 'attendance'])),
      ...statedMembers,
    },
    ['function', 'part', 'attendance', 'origin'],
  ),
  ...ifThen({ properties: { part: { const: 'left-out' } }, required: ['part'] }, { required: ['reason'] }),
};

/** The definitions of clauses by what they hold. */
export const clauseDefinitions: Readonly<Record<string, JsonSchema>> = {
  origin,
  basis,
  ground,
  grounds,
  titleClause: clause(ref('title')),
  textClause: clause(ref('text')),
  idClause: clause(ref('id')),
  targetClause: clause(ref('target')),
  meetingIdClause: clause(ref('meetingId')),
  heldPerClause: clause({ type: 'string', enum: heldPerValues }),
  consentClause: clause(ref('consent')),
  booleanClause: clause({ type: 'boolean' }),
  frequencyClause: clause(ref('frequency')),
  levelClause: clause({ type: 'string', enum: ['general', 'individual'] }),
  startClause: clause(ref('stepStart')),
  timeClause: clause(ref('timeLimit')),
  dayClause: clause(ref('dayOfSchoolYear')),
  casesClause: clause({ type: 'string', enum: individualCases }),
  meetingCasesClause: clause({ type: 'string', enum: meetingCases }),
  participant,
};
