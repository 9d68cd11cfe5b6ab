import type { MinimumLevel } from '../minimum/minimum-level.ts';
import { parsePointer } from '../source/pointer.ts';
import type { YamlDocument } from '../source/yaml-document.ts';
import { own } from './areas.ts';
import { shownTexts, type TextShown } from './shown-texts.ts';

/** Fields of local additions that hold text for readers; the others hold ids and words of closed lists. */
const TEXTS: ReadonlySet<string> = new Set(['title', 'goal', 'targetGroup', 'description', 'reportedTo']);
const LISTS: ReadonlySet<string> = new Set(['topics', 'methods', 'without']);

/** A restated title is the minimum level's text, not the district's. */
function isFloorsTitle(path: readonly string[], minimum: MinimumLevel): boolean {
  const [, areas, area = '', meetings, meeting = ''] = path;
  if (areas !== 'areas' || path.at(-1) !== 'title') return false;
  const floor = own(minimum.areas, area);
  if (floor === undefined) return false;
  return path.length === 4 || (meetings === 'meetings' && own(floor.meetings, meeting) !== undefined);
}

function isLocalText(pointer: string, minimum: MinimumLevel): boolean {
  const path = parsePointer(pointer);
  const field = path.at(-1) ?? '';
  if (path[0] === 'district') return path[1] === 'units' && path.length === 4 && field === 'description';
  if (path[0] !== 'localAdditions') return false;
  return (TEXTS.has(field) || LISTS.has(path.at(-2) ?? '')) && !isFloorsTitle(path, minimum);
}

/** The texts that a district itself has written: its additions and the descriptions of its units, but no names. */
export function localTexts(document: YamlDocument, minimum: MinimumLevel): readonly TextShown[] {
  return shownTexts(document, 'district').filter(({ pointer }) => isLocalText(pointer, minimum));
}
