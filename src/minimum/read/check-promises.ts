import type { CodeArguments } from '../../diagnostics/codes.ts';
import { diagnostic } from '../../diagnostics/create.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { partSpan } from '../../source/part-of-scalar.ts';
import { parsePointer } from '../../source/pointer.ts';
import type { YamlDocument } from '../../source/yaml-document.ts';
import { agesOfConsent } from '../../texts/consent-age.ts';
import { type About, exceptionBeside, familyContacts, USUAL_EXCEPTION } from '../../texts/family-contact.ts';
import { groupNamed, mayNameChildren, namedChildren } from '../../texts/named-children.ts';
import { own } from '../../values/own.ts';
import { isOfOneChild } from '../attending.ts';
import { invitedUnlessOf } from '../invited-unless.ts';
import type { MinimumArea, MinimumClause, MinimumLevel } from '../minimum-level.ts';
import type { MinimumMeeting } from '../minimum-meeting.ts';
import { casesOf } from '../order.ts';

/** Sentences of a minimum level by which consent goes by an age; what its meetings say of it is read there. */
export function consentAgeFindings(document: YamlDocument): readonly Diagnostic[] {
  return document.scalars().flatMap(({ value, isKey, pointer, span }): readonly Diagnostic[] => {
    if (isKey || typeof value !== 'string') return [];
    const path = parsePointer(pointer);
    if (!isSaid(path) || path.at(-2) === 'consent') return [];
    return agesOfConsent(value).map(({ found, ...part }) =>
      diagnostic('consent-by-age', { found }, { span: partSpan(document.source, span, value, part), pointer }),
    );
  });
}

/** The parts of a level that an agreement says as its own; law is quoted as it is. */
const SAYS: ReadonlySet<string> = new Set(['areas', 'clauses', 'pageNote', 'purpose', 'summary']);
const GROUNDS: ReadonlySet<string> = new Set(['basis', 'basisOf']);
/** Members that are ids, words of closed lists, or the exception itself. */
const NO_TEXT: ReadonlySet<string> = new Set([
  'invited',
  'invitedUnless',
  'function',
  'convener',
  'chair',
  'responsible',
  'reportsTo',
  'sharedWith',
]);

/** Parts of an area whose texts are about its meetings, and what its functions do. */
const OF_GROUP: ReadonlySet<string> = new Set(['meetings', 'topics', 'steps', 'responsibilities']);

function isSaid(path: readonly string[]): boolean {
  return SAYS.has(path[0] ?? '') && !path.some((key) => GROUNDS.has(key) || NO_TEXT.has(key));
}

type Problem = CodeArguments['named-child-in-group']['problem'];

/** What a text at a meeting or among the topics is about, where no child is to be named there. */
function groupOf(
  minimum: MinimumLevel,
  [part, areaId = '', list = '', id = '']: readonly string[],
): Problem | undefined {
  const area = part === 'areas' ? minimum.areas[areaId] : undefined;
  if (area === undefined) return undefined;
  const isForbidden = area.individualCases === 'forbidden';
  if (isForbidden && (OF_GROUP.has(list) || id === 'indicators')) return 'forbidden';
  const meeting = list === 'meetings' ? area.meetings[id] : undefined;
  return meeting === undefined ? undefined : problemAt(minimum, area, meeting);
}

/** Why no child is to be named in a meeting; nothing where one may be. */
function problemAt(minimum: MinimumLevel, area: MinimumArea, meeting: MinimumMeeting): Problem | undefined {
  const cases = casesOf(area.individualCases, meeting.individualCases);
  if (cases === 'forbidden') return 'meeting';
  if (cases === 'anonymised') return cases;
  return isOfOneChild(minimum, meeting) ? undefined : 'standing';
}

/** The meetings in which nobody is named, by their titles, and whether a group of another name may name a child. */
function groupsOf(minimum: MinimumLevel) {
  const all = Object.values(minimum.areas).flatMap((area) =>
    Object.values(area.meetings).map((meeting) => ({ area, meeting, problem: problemAt(minimum, area, meeting) })),
  );
  return {
    named: all.flatMap(({ meeting, problem }) => (problem === undefined ? [] : [[meeting.title, problem] as const])),
    anyGroup: all.some(({ problem }) => problem === 'standing') ? ('standing' as const) : ('anonymised' as const),
  };
}

const isItem = (path: readonly string[]) => path[2] === 'topics' || path[4] === 'agenda';

/** Texts of a minimum level by which single children are discussed where they never are, or in a standing group. */
export function namedChildFindings(minimum: MinimumLevel, document: YamlDocument): readonly Diagnostic[] {
  const { named, anyGroup } = groupsOf(minimum);
  return document.scalars().flatMap(({ value, isKey, pointer, span }): readonly Diagnostic[] => {
    if (isKey || typeof value !== 'string' || !mayNameChildren(value)) return [];
    const path = parsePointer(pointer);
    if (!isSaid(path)) return [];
    const within = groupOf(minimum, path);
    return namedChildren(value, 'never', isItem(path)).flatMap((part): readonly Diagnostic[] => {
      const found = value.slice(part.start, part.end);
      const problem = within ?? groupNamed(found, named, path[2] === 'meetings' ? undefined : anyGroup);
      if (problem === undefined || (problem === 'standing' && namedChildren(value, 'with-consent').length === 0))
        return [];
      const at = { span: partSpan(document.source, span, value, part), pointer };
      return [diagnostic('named-child-in-group', { found, problem }, at)];
    });
  });
}

/** Where a step or a task tells somebody to do it: whatever contact it names is a promise. */
function isDuty(minimum: MinimumLevel, path: readonly string[]): boolean {
  const [part, id = '', list, step = '', field] = path;
  if (list === 'responsibilities') return true;
  if (list !== 'steps' || field !== 'what' || (part !== 'areas' && part !== 'clauses')) return false;
  // What the law times is said as the law has it.
  const { steps } = own<Pick<MinimumClause, 'steps'>>(minimum[part], id) ?? {};
  return own(steps, step)?.statutory !== true;
}

/**
 * Texts of a minimum level by which the family is contacted or invited, without a word of when that can harm the child: those
 * that promise it, and in a level that nowhere makes an exception all of them.
 */
export function contactFindings(minimum: MinimumLevel, document: YamlDocument): readonly Diagnostic[] {
  const exceptions = invitedUnlessOf(minimum).map(({ text }) => text);
  const [unless = USUAL_EXCEPTION] = exceptions;
  return document.scalars().flatMap(({ value, isKey, pointer, span }): readonly Diagnostic[] => {
    if (isKey || typeof value !== 'string') return [];
    const path = parsePointer(pointer);
    if (!isSaid(path)) return [];
    const [part, id = ''] = path;
    const about: About = part === 'areas' && minimum.areas[id]?.level !== 'individual' ? 'all' : 'one-child';
    const any = exceptions.length === 0 || isDuty(minimum, path);
    const without = exceptionBeside(document.value, path);
    return familyContacts(value, about, { any, exceptions, without }).map((found) =>
      diagnostic(
        'contact-without-exception',
        { found: value.slice(found.start, found.end), unless },
        { span: partSpan(document.source, span, value, found), pointer },
      ),
    );
  });
}
