import type { CodeArguments } from '../diagnostics/codes.ts';
import { diagnostic } from '../diagnostics/create.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { isOfOneChild } from '../minimum/attending.ts';
import type { MinimumLevel } from '../minimum/minimum-level.ts';
import { namedChildren } from '../texts/named-children.ts';
import { casesIn, floorMeetings, forbidsCases, type LocalMeetingAt, localAreas, localMeetings } from './areas.ts';
import { localTexts, someLocalText } from './local-texts.ts';
import type { Rule, RuleContext } from './rule.ts';

type Problem = CodeArguments['named-child-in-group']['problem'];

/** Why no child is to be named in a meeting; nothing where one may be. */
function problemAt(meeting: LocalMeetingAt, minimum: MinimumLevel): Problem | undefined {
  const cases = casesIn(meeting);
  if (cases === undefined) return undefined;
  if (cases === 'forbidden') return forbidsCases(meeting.area) ? 'forbidden' : 'meeting';
  if (cases === 'anonymised') return cases;
  return meeting.floor === undefined || isOfOneChild(minimum, meeting.floor) ? undefined : 'standing';
}

/** The parts of an area whose texts are about its meetings, what its functions do, its steps and what is measured. */
const PARTS = ['topics', 'steps', 'responsibilities', 'followUp/indicators'];

/** Where single children are not to be named, by the pointer of what holds the texts. */
function groupsIn(value: unknown, minimum: MinimumLevel): readonly (readonly [pointer: string, Problem])[] {
  return [
    ...localAreas(value, minimum)
      .filter(forbidsCases)
      .flatMap(({ pointer }) => PARTS.map((part) => [`${pointer}/${part}/`, 'forbidden'] as const)),
    ...localMeetings(value, minimum).flatMap((meeting) => {
      const problem = problemAt(meeting, minimum);
      return problem === undefined ? [] : [[`${meeting.pointer}/`, problem] as const];
    }),
  ];
}

/** What a meeting is called, as a clause may name it, and why nobody is named in it. */
function namedGroups(value: unknown, minimum: MinimumLevel): readonly (readonly [title: string, Problem])[] {
  return floorMeetings(value, minimum).flatMap((meeting) => {
    const problem = problemAt(meeting, minimum);
    return problem === undefined ? [] : [[meeting.floor.title.toLowerCase(), problem] as const];
  });
}

/** A group of whatever name: "BUS-gruppen", "i alla fasta grupper". */
const GROUP = /grupp(?:en|er|erna)?s?(?!\p{L})/iu;

/** Why nobody is to be named in what a sentence of a clause is about: a clause stands in no meeting, but may name one. */
function problemOf(sentence: string, groups: ReturnType<typeof namedGroups>): Problem | undefined {
  const said = sentence.toLowerCase();
  const [, problem] = groups.find(([title]) => said.includes(title)) ?? [];
  return problem ?? (GROUP.test(said) ? 'standing' : undefined);
}

/** Whether children are named only with consent or support in law, as they may be in a standing group. */
const isGuarded = (text: string) => namedChildren(text, 'with-consent').length === 0;

const IN_CLAUSES = '/localAdditions/clauses/';

/**
 * Where an area or a meeting forbids individual cases, or takes them up only so that nobody can tell who the child is, and in a
 * standing group, whose pupils are partly another board's, no text of the district's own may tell whoever leads the meeting to
 * take a child up by name (offentlighets- och sekretesslagen, chapters 23 and 26), nor a clause that names such a meeting or a
 * group. The rule goes by words alone, and so warns.
 */
export const namedChildInGroup: Rule = ({ document, minimum }: RuleContext) => {
  if (!someLocalText(document, (text) => namedChildren(text, 'never').length > 0)) return [];
  const groups = groupsIn(document.value, minimum);
  const named = namedGroups(document.value, minimum);
  return localTexts(document, minimum).flatMap(({ text, pointer, place }) => {
    const [, within] = groups.find(([at]) => pointer.startsWith(at)) ?? [];
    if (within === undefined && !pointer.startsWith(IN_CLAUSES)) return [];
    return namedChildren(text, 'never').flatMap((part): readonly Diagnostic[] => {
      const found = text.slice(part.start, part.end);
      const problem = within ?? problemOf(found, named);
      if (problem === undefined || (problem === 'standing' && isGuarded(text))) return [];
      return [diagnostic('named-child-in-group', { found, problem }, { span: place(part), pointer })];
    });
  });
};
