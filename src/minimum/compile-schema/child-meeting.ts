import { familyOf } from '../attending.ts';
import { annotate, ERROR_MESSAGE, ifThen, type JsonSchema, NOT_SUGGESTED } from '../json-schema.ts';
import type { MinimumLevel } from '../minimum-level.ts';
import { field } from '../words/field-words.ts';
import { clauseOf } from './clause-shapes.ts';
import { among } from './floor-guard.ts';

/**
 * A meeting that invites a family, or is held for each child, is about a single child. Its month tells when that child was
 * discussed, and beside a school or a unit that points the child out: no months stand there, of whatever shape.
 */
const noMonths: JsonSchema = annotate(
  { code: 'months-of-child-meeting' },
  {
    enum: [[]],
    [ERROR_MESSAGE]:
      'Mötet handlar om ett enskilt barn, och månaden röjer när. Ta bort months; hur ofta mötet hålls står kvar.',
  },
);

/** The field `months` in a meeting of the floor that is about a single child: editors do not offer it. */
export const refusedMonths: JsonSchema = {
  ...field('months', noMonths, 'Anges inte för ett möte om ett enskilt barn.'),
  [NOT_SUGGESTED]: true,
};

/** A meeting that is held for each child, or that invites the family, has no months. */
function ifOfChild(minimum: MinimumLevel, valued: (value: JsonSchema) => JsonSchema): JsonSchema {
  const held = { required: ['heldPer'], properties: { heldPer: valued({ const: 'child' }) } };
  const family = familyOf(minimum);
  const then = { properties: { months: noMonths } };
  if (family.length === 0) return ifThen({ type: 'object', ...held }, then);
  // Of an empty list in a list, ajv 8.20 takes the verdict on `contains` from the list before it: hence the least number.
  const invited = { type: 'array', minItems: 1, contains: valued(among(family)) };
  const invites = { required: ['invited'], properties: { invited } };
  return ifThen({ type: 'object', anyOf: [held, invites] }, then);
}

/** What a meeting in a district's file must keep to where the file itself says that it is about one child. */
export function monthsUnlessInvited(minimum: MinimumLevel): JsonSchema {
  return ifOfChild(minimum, (value) => value);
}

/** The same of a meeting in the merged agreement, whoever says so. */
export function mergedMonthsUnlessInvited(minimum: MinimumLevel): JsonSchema {
  return ifOfChild(minimum, clauseOf);
}
