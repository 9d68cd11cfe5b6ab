import { diagnostic } from '../../diagnostics/create.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { pointer } from '../../source/pointer.ts';
import type { YamlDocument } from '../../source/yaml-document.ts';
import type { MinimumLevel } from '../minimum-level.ts';

/** Reports references to law that end before they begin: they would never hold, and be missing in silence. */
export function dateFindings(minimum: MinimumLevel, document: YamlDocument): readonly Diagnostic[] {
  return minimum.legalReferences.flatMap(({ from, until }, index): readonly Diagnostic[] => {
    // ISO 8601 dates compare as text.
    if (from === undefined || until === undefined || from <= until) return [];
    const at = pointer(['legalReferences', index, 'until']);
    return [diagnostic('date-order', { from, until }, { span: document.valueSpan(at), pointer: at })];
  });
}
