import { diagnostic } from '../diagnostics/create.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { atValue } from '../diagnostics/places.ts';
import { lastDayOf } from '../minimum/level-on.ts';
import type { MinimumLevel } from '../minimum/minimum-level.ts';
import type { YamlDocument } from '../source/yaml-document.ts';
import { present } from '../values/present.ts';
import type { Rule } from './rule.ts';
import { validityOf } from './validity.ts';

/**
 * An agreement rests on a level that holds on its first day, as do those that this one rests on. Today's date does not
 * matter: an agreement of a time when the level held is not outdated by what came later.
 */
export const levelOutdated: Rule = ({ document, minimum }) => {
  const { from: validFrom } = validityOf(document.value);
  if (validFrom === undefined) return [];
  return [minimum, ...(minimum.restsOn ?? [])].flatMap((level) =>
    outdated(level, validFrom, document, level === minimum ? undefined : minimum.id),
  );
};

function outdated(
  level: Pick<MinimumLevel, 'id' | 'validUntil' | 'replacedBy'>,
  validFrom: string,
  document: YamlDocument,
  above: string | undefined,
): readonly Diagnostic[] {
  const until = lastDayOf(level);
  if (until === undefined || validFrom <= until) return [];
  const { replacedBy } = level;
  // A level may end before another takes its place, and it never takes its own.
  const isFollowed = replacedBy !== undefined && replacedBy.from <= validFrom && replacedBy.level !== level.id;
  const follower = isFollowed ? replacedBy.level : undefined;
  const at = '/minimumLevel';
  const args = { level: level.id, validFrom, until, ...present({ replacedBy: follower, above }) };
  return [diagnostic('level-outdated', args, atValue(document, at))];
}
