import type { CodeArguments } from '../../diagnostics/codes.ts';
import { diagnostic } from '../../diagnostics/create.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { partSpan } from '../../source/part-of-scalar.ts';
import { parsePointer } from '../../source/pointer.ts';
import type { YamlDocument } from '../../source/yaml-document.ts';
import { type About, familyContacts, USUAL_EXCEPTION } from '../../texts/family-contact.ts';
import { mayNameChildren, namedChildren } from '../../texts/named-children.ts';
import { isOfOneChild } from '../attending.ts';
import { invitedUnlessOf } from '../invited-unless.ts';
import type { MinimumLevel } from '../minimum-level.ts';
import { casesOf } from '../order.ts';

/** The parts of a level that an agreement says as its own; law is quoted as it is. */
const SAYS: ReadonlySet<string> = new Set(['areas', 'clauses', 'purpose']);
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

/** What a text at a meeting or among the topics is about, where no child is to be named there. */
function groupOf(
  minimum: MinimumLevel,
  [part, areaId = '', list = '', id = '']: readonly string[],
): CodeArguments['named-child-in-group']['problem'] | undefined {
  const area = part === 'areas' ? minimum.areas[areaId] : undefined;
  if (area === undefined) return undefined;
  const isForbidden = area.individualCases === 'forbidden';
  if (isForbidden && (OF_GROUP.has(list) || id === 'indicators')) return 'forbidden';
  const meeting = list === 'meetings' ? area.meetings[id] : undefined;
  if (meeting === undefined) return undefined;
  const cases = casesOf(area.individualCases, meeting.individualCases);
  if (cases === 'forbidden') return 'meeting';
  if (cases === 'anonymised') return cases;
  return isOfOneChild(minimum, meeting) ? undefined : 'standing';
}

/** Texts of a minimum level by which single children are discussed where they never are, or in a standing group. */
export function namedChildFindings(minimum: MinimumLevel, document: YamlDocument): readonly Diagnostic[] {
  return document.scalars().flatMap(({ value, isKey, pointer, span }): readonly Diagnostic[] => {
    if (isKey || typeof value !== 'string' || !mayNameChildren(value)) return [];
    const path = parsePointer(pointer);
    const problem = isSaid(path) ? groupOf(minimum, path) : undefined;
    if (problem === undefined) return [];
    return namedChildren(value, problem === 'standing' ? 'with-consent' : 'never').map((found) =>
      diagnostic(
        'named-child-in-group',
        { found: value.slice(found.start, found.end), problem },
        { span: partSpan(document.source, span, value, found), pointer },
      ),
    );
  });
}

/**
 * Texts of a minimum level by which the family is contacted or invited, without a word of when that can harm the child: those
 * that promise it, and in a level that nowhere makes an exception all of them.
 */
export function contactFindings(minimum: MinimumLevel, document: YamlDocument): readonly Diagnostic[] {
  const exceptions = invitedUnlessOf(minimum).map(({ text }) => text);
  const [unless = USUAL_EXCEPTION] = exceptions;
  const options = { any: exceptions.length === 0, exceptions };
  return document.scalars().flatMap(({ value, isKey, pointer, span }): readonly Diagnostic[] => {
    if (isKey || typeof value !== 'string') return [];
    const path = parsePointer(pointer);
    if (!isSaid(path)) return [];
    const [part, id = ''] = path;
    const about: About = part === 'areas' && minimum.areas[id]?.level !== 'individual' ? 'all' : 'one-child';
    return familyContacts(value, about, options).map((found) =>
      diagnostic(
        'contact-without-exception',
        { found: value.slice(found.start, found.end), unless },
        { span: partSpan(document.source, span, value, found), pointer },
      ),
    );
  });
}
