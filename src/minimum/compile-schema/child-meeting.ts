import { familyOf } from '../attending.ts';
import { annotate, ERROR_MESSAGE, ifThen, type JsonSchema, NOT_SUGGESTED } from '../json-schema.ts';
import type { MinimumLevel } from '../minimum-level.ts';
import { field } from '../words/field-words.ts';
import { among } from './floor-guard.ts';

/**
 * A meeting that invites a family is about a single child. Its month tells when that child was discussed, and beside a
 * school or a unit that points the child out: no months stand there, of whatever shape.
 */
const noMonths: JsonSchema = annotate(
  { code: 'months-of-child-meeting' },
  {
    enum: [[]],
    [ERROR_MESSAGE]:
      'Mötet handlar om ett enskilt barn, och månaden röjer när. Ta bort months; hur ofta mötet hålls står kvar.',
  },
);

/** The field `months` in a meeting of the floor that invites the family: editors do not offer it. */
export const refusedMonths: JsonSchema = {
  ...field('months', noMonths, 'Anges inte för ett möte om ett enskilt barn.'),
  [NOT_SUGGESTED]: true,
};

function ifInvited(minimum: MinimumLevel, item: (family: JsonSchema) => JsonSchema, then: JsonSchema): JsonSchema {
  const family = familyOf(minimum);
  if (family.length === 0) return {};
  // Of an empty list in a list, ajv 8.20 takes the verdict on `contains` from the list before it: hence the least number.
  const invited = { type: 'array', minItems: 1, contains: item(among(family)) };
  return ifThen({ type: 'object', required: ['invited'], properties: { invited } }, { properties: { months: then } });
}

/** What a meeting in a district's file must keep to where the file itself invites the family. */
export function monthsUnlessInvited(minimum: MinimumLevel): JsonSchema {
  return ifInvited(minimum, (family) => family, noMonths);
}

/** The same of a meeting in the merged agreement, whoever invites. */
export function mergedMonthsUnlessInvited(minimum: MinimumLevel): JsonSchema {
  const clauseOf = (value: JsonSchema) => ({ type: 'object', required: ['value'], properties: { value } });
  return ifInvited(minimum, clauseOf, noMonths);
}
