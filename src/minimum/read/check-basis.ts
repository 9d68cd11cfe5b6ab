import { diagnostic } from '../../diagnostics/create.ts';
import type { Basis, Diagnostic } from '../../diagnostics/diagnostic.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import { pointer } from '../../source/pointer.ts';
import type { YamlDocument } from '../../source/yaml-document.ts';
import { present } from '../../values/present.ts';
import type { MinimumLevel } from '../minimum-level.ts';

/** A basis, and the keys that lead to it. */
interface BasisAt {
  readonly basis: Basis;
  readonly path: readonly (string | number)[];
}

/** Every basis in a value, at any depth: under `basis`, and by field name under `basisOf`. */
function bases(value: unknown, path: BasisAt['path']): readonly BasisAt[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]): readonly BasisAt[] => {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    if (key === 'basis') return [{ basis: member as Basis, path: at }];
    if (key === 'basisOf')
      return Object.entries(member as Readonly<Record<string, Basis>>).map(([field, basis]) => ({
        basis,
        path: [...at, field],
      }));
    return bases(member, at);
  });
}

/** Reports each basis that names no heading of the report. A level that does not list the headings is not checked. */
export function basisFindings(minimum: MinimumLevel, document: YamlDocument): readonly Diagnostic[] {
  const allowed = minimum.reportSections;
  if (allowed === undefined) return [];
  // Of the file itself: of wordings, a level keeps the last in its place.
  return bases(document.value, []).flatMap(({ basis, path }): readonly Diagnostic[] => {
    const found = basis.section;
    if (found === undefined || allowed.includes(found)) return [];
    const suggestion = suggest(found, allowed);
    const at = pointer([...path, 'section']);
    return [
      diagnostic(
        'misspelt-value',
        { found, allowed, ...present({ suggestion }) },
        { span: document.valueSpan(at), pointer: at },
      ),
    ];
  });
}
