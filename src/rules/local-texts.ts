import { descriptionsOf } from '../markdown/descriptions.ts';
import type { MinimumLevel } from '../minimum/minimum-level.ts';
import { parsePointer } from '../source/pointer.ts';
import type { YamlDocument } from '../source/yaml-document.ts';
import { own } from '../values/own.ts';
import { rememberByObject } from '../values/remember.ts';
import { member, members } from './read-value.ts';
import { shownTexts, type TextShown } from './shown-texts.ts';

/** Fields of local additions that hold text for readers; the others hold ids and words of closed lists. */
const TEXTS: ReadonlySet<string> = new Set([
  'title',
  'text',
  'edition',
  'goal',
  'targetGroup',
  'description',
  'mandate',
  'reason',
  'reportedTo',
  'task',
  'what',
  'event',
  'exception',
]);
const LISTS: ReadonlySet<string> = new Set(['agenda', 'consent', 'topics', 'methods', 'without']);

/** What is restated, a title, a clause or a step, is the minimum level's text, not the district's. */
function isFloors(path: readonly string[], minimum: MinimumLevel): boolean {
  const [, part, id = '', steps, step = ''] = path;
  if (steps === 'steps') {
    const floor = part === 'areas' ? own(minimum.areas, id) : own(minimum.clauses, id);
    // Whoever is the first to give a time or an exception says it in words of its own.
    return member(own(floor?.steps, step), path[5] ?? '') !== undefined;
  }
  if (part === 'clauses') return path.length === 4 && own(minimum.clauses, id) !== undefined;
  return part === 'areas' && path.at(-1) === 'title' && isFloorsTitle(path, minimum);
}

function isFloorsTitle(path: readonly string[], minimum: MinimumLevel): boolean {
  const [, , area = '', meetings, meeting = ''] = path;
  const floor = own(minimum.areas, area);
  if (floor === undefined) return false;
  return path.length === 4 || (meetings === 'meetings' && own(floor.meetings, meeting) !== undefined);
}

function isLocalText(pointer: string, minimum: MinimumLevel): boolean {
  const path = parsePointer(pointer);
  const field = path.at(-1) ?? '';
  if (path[0] === 'district') return path[1] === 'units' && path.length === 4 && field === 'description';
  if (path[0] !== 'localAdditions') return false;
  if (isFloors(path, minimum)) return false;
  return TEXTS.has(field) || LISTS.has(path.at(-2) ?? '');
}

/** The texts that a district itself has written: its additions and the descriptions of its units, but no names. */
export function localTexts(document: YamlDocument, minimum: MinimumLevel): readonly TextShown[] {
  return shownTexts(document, 'district').filter(({ pointer }) => isLocalText(pointer, minimum));
}

/** Every text below a value; its depth is bounded where a file is read. */
export function textsBelow(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.flatMap(textsBelow) : members(value).flatMap(([, one]) => textsBelow(one));
}

/** A district's own texts as they are written, and its descriptions as they are shown: several rules ask them. */
const ownTexts = rememberByObject((document: YamlDocument): readonly string[] => [
  ...textsBelow(member(document.value, 'localAdditions')),
  ...textsBelow(member(document.value, 'district', 'units')),
  ...descriptionsOf(document, 'district').map(({ shown }) => shown.text),
]);

/**
 * Whether one of a district's own texts holds something, as it is written or as its description is shown: most files hold
 * nothing, and the values themselves tell so without a place for each.
 * @param holds asks it of a text
 */
export function someLocalText(document: YamlDocument, holds: (text: string) => boolean): boolean {
  return ownTexts(document).some(holds);
}
