import type { CodeArguments } from '../diagnostics/codes.ts';
import { diagnostic } from '../diagnostics/create.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { isAboutChild, isOfOneChild } from '../minimum/attending.ts';
import type { MinimumLevel } from '../minimum/minimum-level.ts';
import { namesChildren } from '../minimum/order.ts';
import { groupNamed, namedChildren } from '../texts/named-children.ts';
import { casesIn, floorMeetings, forbidsCases, type LocalMeetingAt, localAreas, localMeetings } from './areas.ts';
import { localTexts, someLocalText } from './local-texts.ts';
import { items, member } from './read-value.ts';
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

/** What every meeting in which nobody is named is called, and why: the floor's, and the district's own. */
function namedGroups(value: unknown, minimum: MinimumLevel): readonly (readonly [title: string, Problem])[] {
  const own = localMeetings(value, minimum).filter(({ floor }) => floor === undefined);
  return [...floorMeetings(value, minimum), ...own].flatMap((meeting) => {
    const title = meeting.floor?.title ?? member(meeting.value, 'title');
    const problem = problemAt(meeting, minimum);
    return problem === undefined || typeof title !== 'string' ? [] : [[title, problem] as const];
  });
}

/** Whether a group meets whoever the children are, and may still name one: with consent, or as the law lets it. */
function mayName(meeting: LocalMeetingAt, minimum: MinimumLevel): boolean {
  const cases = casesIn(meeting);
  if (cases === undefined || !namesChildren(cases)) return false;
  const invited = items(member(meeting.value, 'invited')).filter((one) => typeof one === 'string');
  const isOfOne = member(meeting.value, 'heldPer') === 'child' || isAboutChild(minimum, invited);
  return !isOfOne && !(meeting.floor !== undefined && isOfOneChild(minimum, meeting.floor));
}

/** Why nobody is to be named in a group of whatever name: some may, with consent, only where the agreement has such a one. */
function ofAnyGroup(value: unknown, minimum: MinimumLevel): Problem {
  const all = [...floorMeetings(value, minimum), ...localMeetings(value, minimum)];
  return all.some((meeting) => mayName(meeting, minimum)) ? 'standing' : 'anonymised';
}

const IN_MEETING = /^\/localAdditions\/areas\/[^/]+\/meetings\//;
const IS_ITEM = /\/(?:agenda|topics)\/\d+$/;
const IS_OWN_PART = /^\/localAdditions\/(?:clauses|areas)\//;

/** Whether children are named only with consent or support in law, as they may be in a standing group. */
const isGuarded = (text: string) => namedChildren(text, 'with-consent').length === 0;

/**
 * Where an area or a meeting forbids individual cases, or takes them up only so that nobody can tell who the child is, and in a
 * standing group, whose pupils are partly another board's, no text of the district's own may tell whoever leads the meeting to
 * take a child up by name (offentlighets- och sekretesslagen, chapters 23 and 26), nor any other text that names such a meeting
 * or a group: a clause, a step, a task. The rule goes by words alone, and so warns.
 */
export const namedChildInGroup: Rule = ({ document, minimum }: RuleContext) => {
  if (!someLocalText(document, (text) => namedChildren(text, 'never', true).length > 0)) return [];
  const groups = groupsIn(document.value, minimum);
  const named = namedGroups(document.value, minimum);
  const anyGroup = ofAnyGroup(document.value, minimum);
  return localTexts(document, minimum).flatMap(({ text, pointer, place }) => {
    const [, within] = groups.find(([at]) => pointer.startsWith(at)) ?? [];
    if (within === undefined && !IS_OWN_PART.test(pointer)) return [];
    return namedChildren(text, 'never', IS_ITEM.test(pointer)).flatMap((part): readonly Diagnostic[] => {
      const found = text.slice(part.start, part.end);
      const problem = within ?? groupNamed(found, named, IN_MEETING.test(pointer) ? undefined : anyGroup);
      if (problem === undefined || (problem === 'standing' && isGuarded(text))) return [];
      return [diagnostic('named-child-in-group', { found, problem }, { span: place(part), pointer })];
    });
  });
};
