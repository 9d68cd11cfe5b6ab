import { diagnostic, startOf } from '../../diagnostics/create.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { missingGlyphsOf } from '../../diagnostics/missing-glyphs-of.ts';
import type { LaidOutDocument, PlacedText } from '../../layout/placed/page.ts';
import type { SourceText } from '../../source/source-text.ts';

function spanOf(
  owner: PlacedText['owner'],
  entry: string,
  templates: ReadonlyMap<string, SourceText>,
): Diagnostic['span'] {
  if (owner.artifact !== undefined) return startOf(templates.get(entry)?.name ?? entry);
  const { template, line } = owner.node.place;
  const source = templates.get(template);
  const start = source?.lineStarts[line - 1] ?? 0;
  return { file: source?.name ?? template, start, end: start };
}

/**
 * Finds words on the pages that the fonts have no glyph for. A district's texts are checked where they stand in its
 * file, and those of a minimum level that someone chose in its; any other comes from the templates or the program's own level,
 * and is reported at the template's line.
 * @param entry the name of the template that the document begins in, for texts that stand at no line, such as heads
 */
export function undrawable(
  laidOut: LaidOutDocument,
  entry: string,
  templates: ReadonlyMap<string, SourceText>,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const page of laidOut.pages) {
    for (const item of page.items) {
      // Hardly ever has a word such a letter, and there are ten thousand words.
      if (item.type !== 'text' || item.words.every(({ word }) => word.missing.length === 0)) continue;
      for (const { word } of item.words) {
        if (word.missing.length === 0) continue;
        const args = missingGlyphsOf(word.missing, word.text);
        found.push(diagnostic('missing-glyph', args, { span: spanOf(item.owner, entry, templates) }));
      }
    }
  }
  return found;
}
