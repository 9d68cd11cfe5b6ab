import { diagnostic } from '../../diagnostics/create.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { atKey } from '../../diagnostics/places.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import { parsePointer } from '../../source/pointer.ts';
import type { YamlDocument } from '../../source/yaml-document.ts';
import { present } from '../../values/present.ts';
import type { MinimumLevel } from '../minimum-level.ts';

/** A part that a file adds: its id, and the ids that it stands among. */
interface NewPart {
  readonly adds: 'area' | 'meeting' | 'step';
  readonly id: string;
  readonly known: readonly string[];
}

/** The new area, meeting or step at a pointer; undefined where that leads to anything else. */
function newPartAt(pointer: string, under: MinimumLevel): NewPart | undefined {
  const [areas, area, meetings, meeting, ...rest] = parsePointer(pointer);
  if (area === undefined || rest.length > 0) return undefined;
  if (meetings === 'steps' && meeting !== undefined && (areas === 'areas' || areas === 'clauses'))
    return { adds: 'step', id: meeting, known: Object.keys(under[areas][area]?.steps ?? {}) };
  if (areas !== 'areas') return undefined;
  if (meetings === undefined) return { adds: 'area', id: area, known: Object.keys(under.areas) };
  if (meetings !== 'meetings' || meeting === undefined) return undefined;
  return { adds: 'meeting', id: meeting, known: Object.keys(under.areas[area]?.meetings ?? {}) };
}

function incomplete({ adds, id, known }: NewPart, missing: readonly string[], place: Parameters<typeof diagnostic>[2]) {
  const suggestion = suggest(id, known);
  if (suggestion === undefined) return diagnostic(`${adds}-incomplete`, { id, missing, known }, place);
  return diagnostic(`unknown-${adds}`, { found: id, ...present({ suggestion }) }, place);
}

/**
 * Gathers the keys that a new area, meeting or step lacks in one finding, as in a file of local additions. One whose id is nearly
 * that of one of the level beneath was meant as that.
 * @param found what the schema finds in the merged level, with the file's pointers
 */
export function inNewParts(
  found: readonly Diagnostic[],
  under: MinimumLevel,
  document: YamlDocument,
): readonly Diagnostic[] {
  const missing = new Map<string, string[]>();
  const rest = found.filter((one) => {
    if (one.code !== 'missing-key' || newPartAt(one.pointer, under) === undefined) return true;
    const { key } = one.args as Diagnostic<'missing-key'>['args'];
    missing.set(one.pointer, [...(missing.get(one.pointer) ?? []), key]);
    return false;
  });
  // What an area's own meetings lack, nobody needs to know while the area itself is not whole.
  const isWithin = (pointer: string) => [...missing.keys()].some((other) => pointer.startsWith(`${other}/`));
  const gathered = [...missing].flatMap(([pointer, keys]): readonly Diagnostic[] => {
    const part = newPartAt(pointer, under);
    if (part === undefined || isWithin(pointer)) return [];
    return [incomplete(part, keys, atKey(document, pointer))];
  });
  return [...rest.filter(({ pointer }) => !isWithin(pointer)), ...gathered];
}
