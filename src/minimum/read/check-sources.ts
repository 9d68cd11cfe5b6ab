import { diagnostic } from '../../diagnostics/create.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { atValue } from '../../diagnostics/places.ts';
import type { YamlDocument } from '../../source/yaml-document.ts';
import { asRead } from '../../values/as-read.ts';
import { own } from '../../values/own.ts';
import { present } from '../../values/present.ts';
import type { MinimumLevel, Source } from '../minimum-level.ts';

/**
 * Reports sources that are called what another is called, which may be one of a level beneath: on paper nobody could tell
 * which of them a requirement rests on. Each is reported in the file that has it, after the one that it is taken for.
 * @param minimum the level as it was read, with what it extends
 * @param document the level's own file
 */
export function sourceFindings({ sources }: MinimumLevel, document: YamlDocument): readonly Diagnostic[] {
  const written = (document.value as { readonly sources?: Readonly<Record<string, Source>> }).sources ?? {};
  const first = new Map<string, string>();
  return Object.entries(sources).flatMap(([id, { definite }]): readonly Diagnostic[] => {
    const other = first.get(asRead(definite));
    if (other === undefined) first.set(asRead(definite), id);
    if (other === undefined || own(written, id) === undefined) return [];
    const inherited = own(written, other) === undefined ? true : undefined;
    const args = { id, other, definite, ...present({ inherited }) };
    return [diagnostic('sources-alike', args, atValue(document, ['sources', id, 'definite']))];
  });
}
