import { diagnostic } from '../diagnostics/create.ts';
import { atKey } from '../diagnostics/places.ts';
import { holdsOn } from '../minimum/level-on.ts';
import { pointer } from '../source/pointer.ts';
import { own } from '../values/own.ts';
import { present } from '../values/present.ts';
import { member, members } from './read-value.ts';
import type { Rule } from './rule.ts';
import { validityOf } from './validity.ts';

/**
 * A clause of the level that does not hold on the agreement's first day is not printed, nor is what a file says of it: the
 * schema, which knows no day, takes both. This rule takes the level whole, with the clauses of all days.
 */
export const clauseNotInForce: Rule = ({ document, minimum }) => {
  const { from: validFrom } = validityOf(document.value);
  if (validFrom === undefined) return [];
  return members(member(document.value, 'localAdditions', 'clauses')).flatMap(([id]) => {
    const clause = own(minimum.clauses, id);
    if (clause === undefined || holdsOn(clause, validFrom)) return [];
    const { title, from, until } = clause;
    const args = { title, validFrom, ...present({ from, until }) };
    return [diagnostic('clause-not-in-force', args, atKey(document, pointer(['localAdditions', 'clauses', id])))];
  });
};
