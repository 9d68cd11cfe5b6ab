import type { Checked, Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SourceText } from '../source/source-text.ts';
import { readTemplates } from './compile.ts';
import type { ParsedTemplate } from './parse-template.ts';
import { templateCode } from './template-code.ts';
import { shapeReadBy } from './view-shape.ts';

/**
 * Reads and checks the same templates as `compileTemplates`, and writes them as JavaScript, so that the build can do so once and
 * `loadBuiltTemplates` needs neither Handlebars nor a parser of HTML. They carry no markers: where something turns out to be
 * wrong, `compileTemplates` finds the line.
 * @param entries the names of the templates that call the others
 * @returns an expression (`BuiltTemplates.make`)
 */
export function precompileTemplates(
  files: ReadonlyMap<string, SourceText>,
  entries: readonly string[],
): Checked<string> {
  const templates = new Map<string, ParsedTemplate>();
  const diagnostics: Diagnostic[] = [];
  for (const entry of entries) {
    const read = readTemplates(files, entry, shapeReadBy(entry), 'plain');
    diagnostics.push(...read.diagnostics);
    for (const [name, template] of read.value?.templates ?? []) if (!templates.has(name)) templates.set(name, template);
  }
  return diagnostics.length > 0 ? { diagnostics } : { value: templateCode(templates, entries), diagnostics };
}
