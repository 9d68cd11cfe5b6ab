import { closed, ifThen, type JsonSchema, ref } from './json-schema.ts';
import { LONGEST_LIST } from './shapes.ts';

const place: JsonSchema = { type: 'integer', minimum: 1 };

/** Who contributed a clause: the minimum level, or a place in the district's file. */
const origin: JsonSchema = ifThen(
  { type: 'object', properties: { from: { const: 'minimum-level' } }, required: ['from'] },
  closed({ from: { const: 'minimum-level' } }, ['from']),
  closed({ from: { const: 'district' }, file: ref('text'), line: place, column: place }, [
    'from',
    'file',
    'line',
    'column',
  ]),
);

const basis: JsonSchema = { ...closed({ section: ref('text'), assumption: ref('text') }), minProperties: 1 };

/** One clause of the merged agreement around a value. */
function clause(value: JsonSchema): JsonSchema {
  return closed({ value, origin: ref('origin'), floor: value, basis: ref('basis') }, ['value', 'origin']);
}

/** A list of clauses; the floor's own items come on top of the district's. */
export function clauses(item: string): JsonSchema {
  return { type: 'array', items: ref(item), maxItems: 2 * LONGEST_LIST };
}

const part: JsonSchema = { type: 'string', enum: ['required', 'recommended', 'left-out'] };
const attendance: JsonSchema = { type: 'string', enum: ['one', 'all'] };

/** A function's part in a meeting; where it is left out the reason is told. */
const participant: JsonSchema = {
  ...closed(
    {
      function: ref('id'),
      part,
      attendance,
      reason: ref('text'),
      origin: ref('origin'),
      floor: closed({ part, attendance }, ['part', 'attendance']),
      basis: ref('basis'),
    },
    ['function', 'part', 'attendance', 'origin'],
  ),
  ...ifThen({ properties: { part: { const: 'left-out' } }, required: ['part'] }, { required: ['reason'] }),
};

/** The definitions of clauses by what they hold. */
export const clauseDefinitions: Readonly<Record<string, JsonSchema>> = {
  origin,
  basis,
  titleClause: clause(ref('title')),
  textClause: clause(ref('text')),
  idClause: clause(ref('id')),
  booleanClause: clause({ type: 'boolean' }),
  frequencyClause: clause(ref('frequency')),
  levelClause: clause({ type: 'string', enum: ['general', 'individual'] }),
  casesClause: clause({ type: 'string', enum: ['forbidden', 'allowed', 'guaranteed'] }),
  participant,
};
