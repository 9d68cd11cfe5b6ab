import { diagnostic } from '../diagnostics/create.ts';
import { lastDayOf } from '../minimum/level-on.ts';
import { present } from '../values/present.ts';
import type { Rule } from './rule.ts';
import { validityOf } from './validity.ts';

/**
 * An agreement rests on a level that holds on its first day. Today's date does not matter: an agreement of a time when the
 * level held is not outdated by what came later.
 */
export const levelOutdated: Rule = ({ document, minimum }) => {
  const { from: validFrom } = validityOf(document.value);
  const until = lastDayOf(minimum);
  if (validFrom === undefined || until === undefined || validFrom <= until) return [];
  const { replacedBy } = minimum;
  // A level may end before another takes its place.
  const follower = replacedBy !== undefined && replacedBy.from <= validFrom ? replacedBy.level : undefined;
  const at = '/minimumLevel';
  const args = { level: minimum.id, validFrom, until, ...present({ replacedBy: follower }) };
  return [diagnostic('level-outdated', args, { span: document.valueSpan(at), pointer: at })];
};
