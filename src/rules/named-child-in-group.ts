import { diagnostic } from '../diagnostics/create.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { isOfOneChild } from '../minimum/attending.ts';
import type { MinimumLevel } from '../minimum/minimum-level.ts';
import { namedChildren } from '../texts/named-children.ts';
import { forbidsCases, localAreas, localMeetings } from './areas.ts';
import { localTexts, someLocalText } from './local-texts.ts';
import type { Rule, RuleContext } from './rule.ts';

type Problem = 'forbidden' | 'standing';

/** The parts of an area whose texts are about its meetings, what its functions do, its steps and what is measured. */
const PARTS = ['meetings', 'topics', 'steps', 'responsibilities', 'followUp/indicators'];

/** Where single children are not to be named, by the pointer of what holds the texts. */
function groupsIn(value: unknown, minimum: MinimumLevel): readonly (readonly [pointer: string, Problem])[] {
  return [
    ...localAreas(value, minimum)
      .filter(forbidsCases)
      .flatMap(({ pointer }) => PARTS.map((part) => [`${pointer}/${part}/`, 'forbidden'] as const)),
    ...localMeetings(value, minimum)
      .filter(({ area, floor }) => floor !== undefined && !forbidsCases(area) && !isOfOneChild(minimum, floor))
      .map(({ pointer }) => [`${pointer}/`, 'standing'] as const),
  ];
}

/** What a meeting is called, as a clause may name it, and why nobody is named in it. */
function namedGroups(value: unknown, minimum: MinimumLevel): readonly (readonly [title: string, Problem])[] {
  const forbidding = new Set(
    localAreas(value, minimum)
      .filter(forbidsCases)
      .map(({ id }) => id),
  );
  return Object.entries(minimum.areas).flatMap(([id, { individualCases, meetings }]) =>
    Object.values(meetings).flatMap((meeting): readonly (readonly [string, Problem])[] => {
      const isForbidden = individualCases === 'forbidden' || forbidding.has(id);
      if (!isForbidden && isOfOneChild(minimum, meeting)) return [];
      return [[meeting.title.toLowerCase(), isForbidden ? 'forbidden' : 'standing']];
    }),
  );
}

/** A group of whatever name: "BUS-gruppen", "i alla fasta grupper". */
const GROUP = /grupp(?:en|er|erna)?s?(?!\p{L})/iu;

/** Why nobody is to be named in what a sentence of a clause is about: a clause stands in no meeting, but may name one. */
function problemOf(sentence: string, groups: ReturnType<typeof namedGroups>): Problem | undefined {
  const said = sentence.toLowerCase();
  const [, problem] = groups.find(([title]) => said.includes(title)) ?? [];
  return problem ?? (GROUP.test(said) ? 'standing' : undefined);
}

const IN_CLAUSES = '/localAdditions/clauses/';

/**
 * Where an area forbids individual cases, and in a standing group, whose pupils are partly another board's, no text of the
 * district's own may tell whoever leads the meeting to take a child up by name (offentlighets- och sekretesslagen, chapters 23
 * and 26), nor a clause that names such a meeting or a group. The rule goes by words alone, and so warns.
 */
export const namedChildInGroup: Rule = ({ document, minimum }: RuleContext) => {
  if (!someLocalText(document, (text) => namedChildren(text).length > 0)) return [];
  const groups = groupsIn(document.value, minimum);
  const named = namedGroups(document.value, minimum);
  return localTexts(document, minimum).flatMap(({ text, pointer, place }) => {
    const [, within] = groups.find(([at]) => pointer.startsWith(at)) ?? [];
    const isInClause = pointer.startsWith(IN_CLAUSES);
    if (within === undefined && !isInClause) return [];
    return namedChildren(text).flatMap((part): readonly Diagnostic[] => {
      const found = text.slice(part.start, part.end);
      const problem = within ?? problemOf(found, named);
      if (problem === undefined) return [];
      return [diagnostic('named-child-in-group', { found, problem }, { span: place(part), pointer })];
    });
  });
};
