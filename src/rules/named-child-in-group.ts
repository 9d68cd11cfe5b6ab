import { diagnostic } from '../diagnostics/create.ts';
import { isAboutChild } from '../minimum/attending.ts';
import type { MinimumLevel } from '../minimum/minimum-level.ts';
import { namedChildren } from '../texts/named-children.ts';
import { forbidsCases, localAreas, localMeetings } from './areas.ts';
import { localTexts, someLocalText } from './local-texts.ts';
import type { Rule, RuleContext } from './rule.ts';

type Problem = 'forbidden' | 'standing';

/** The parts of an area whose texts are about its meetings, what its functions do and what is measured. */
const PARTS = ['meetings', 'topics', 'responsibilities', 'followUp/indicators'];

/** Where single children are not to be named, by the pointer of what holds the texts. */
function groupsIn(value: unknown, minimum: MinimumLevel): readonly (readonly [pointer: string, Problem])[] {
  return [
    ...localAreas(value, minimum)
      .filter(forbidsCases)
      .flatMap(({ pointer }) => PARTS.map((part) => [`${pointer}/${part}/`, 'forbidden'] as const)),
    ...localMeetings(value, minimum)
      .filter(({ area, floor }) => floor !== undefined && !forbidsCases(area) && !isAboutChild(minimum, floor.invited))
      .map(({ pointer }) => [`${pointer}/`, 'standing'] as const),
  ];
}

/**
 * Where an area forbids individual cases, and in a standing group, whose pupils are partly another board's, no text of the
 * district's own may tell whoever leads the meeting to take a child up by name (offentlighets- och sekretesslagen, chapters 23
 * and 26). The rule goes by words alone, and so warns.
 */
export const namedChildInGroup: Rule = ({ document, minimum }: RuleContext) => {
  if (!someLocalText(document, (text) => namedChildren(text).length > 0)) return [];
  const groups = groupsIn(document.value, minimum);
  if (groups.length === 0) return [];
  return localTexts(document, minimum).flatMap(({ text, pointer, place }) => {
    const [, problem] = groups.find(([within]) => pointer.startsWith(within)) ?? [];
    if (problem === undefined) return [];
    return namedChildren(text).map((part) =>
      diagnostic(
        'named-child-in-group',
        { found: text.slice(part.start, part.end), problem },
        { span: place(part), pointer },
      ),
    );
  });
};
