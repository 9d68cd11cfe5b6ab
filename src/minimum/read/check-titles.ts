import type { TitledPart } from '../../diagnostics/code-arguments.ts';
import { diagnostic } from '../../diagnostics/create.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { atKey } from '../../diagnostics/places.ts';
import { pointer, valueAt } from '../../source/pointer.ts';
import type { YamlDocument } from '../../source/yaml-document.ts';
import { asRead } from '../../values/as-read.ts';
import type { MinimumLevel } from '../minimum-level.ts';

type Titled = Readonly<Record<string, { readonly title: string }>>;

/** Whether a file names a part itself, rather than adds to one of the level beneath. */
function isNamed(written: unknown): boolean {
  return typeof written === 'object' && written !== null && ('title' in written || 'titles' in written);
}

/** Parts beside each other, and the keys that lead to them. */
function alike(
  what: TitledPart,
  parts: Titled,
  path: readonly string[],
  document: YamlDocument,
): readonly Diagnostic[] {
  const first = new Map<string, string>();
  return Object.entries(parts).flatMap(([id, { title }]): readonly Diagnostic[] => {
    const other = first.get(asRead(title));
    if (other === undefined) first.set(asRead(title), id);
    const at = [...path, id];
    if (other === undefined || !isNamed(valueAt(document.value, pointer(at)))) return [];
    return [diagnostic('titles-alike', { what, id, other, title }, atKey(document, at))];
  });
}

/**
 * Reports parts of a level that have the title of another beside them, which may be one of a level beneath: texts show titles
 * alone. Each is reported in the file that has it, after the one that it is taken for.
 * @param minimum the level as it was read, with what it extends
 * @param document the level's own file
 */
export function titleFindings(minimum: MinimumLevel, document: YamlDocument): readonly Diagnostic[] {
  const { functions, areas, clauses } = minimum;
  return [
    ...alike('function', functions, ['functions'], document),
    ...alike('clause', clauses, ['clauses'], document),
    ...alike('area', areas, ['areas'], document),
    ...Object.entries(areas).flatMap(([id, { meetings }]) =>
      alike('meeting', meetings, ['areas', id, 'meetings'], document),
    ),
  ];
}
