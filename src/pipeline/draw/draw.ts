// The drawing phase. Everything that only drawing needs (Handlebars, hyphenation, pdfkit) is loaded through this file,
// and this file is loaded with `import()`, so that `validate` and `--format json` never pay for it.

import { collect, hasErrors } from '../../diagnostics/collect.ts';
import type { Checked } from '../../diagnostics/diagnostic.ts';
import type { MinimumLevel } from '../../minimum/minimum-level.ts';
import type { Agreement } from '../../model/agreement.ts';
import { unpackFonts } from '../../pdf/prepared-fonts.ts';
import { loadBuiltTemplates } from '../../template/built.ts';
import type { Template } from '../../template/compile.ts';
import { usesMarkdown } from '../../template/uses-markdown.ts';
import { viewOf } from '../../template/view.ts';
import type { View } from '../../template/view-shape.ts';
import { present } from '../../values/present.ts';
import { type DocumentKind, entryTemplate, knowsShortForm, lookFor } from '../load/document-kind.ts';
import type { Look, Resources } from '../load/resources.ts';
import type { DrawnFormat } from '../manifest/manifest.ts';
import { documentMaker, type MakeDocument } from './make-document.ts';
import { type Attachments, needPages, type Output, writeFormats } from './write-formats.ts';

/** Draws agreements with one set of templates; outputs come in a fixed order of formats, whatever order is asked for. */
export type Draw = (asked: DrawRequest) => Promise<Checked<readonly Output[]>>;

/** One agreement to draw, and how. */
export interface DrawRequest {
  readonly agreement: Agreement;
  readonly level: MinimumLevel;
  readonly attached: Attachments;
  /** Hash of everything that the document is made of (`hashOfIdentity`). */
  readonly identity: string;
  readonly formats: readonly DrawnFormat[];
}

/** Checks and compiles the templates from their texts, which loads Handlebars' compiler; their HTML carries markers. */
async function compiled({ templates, numberFindings = [] }: Look, entry: string): Promise<Checked<Template>> {
  const { compileTemplates } = await import('../../template/compile.ts');
  const { value, diagnostics } = compileTemplates(templates, entry);
  return { ...present({ value }), diagnostics: collect([...numberFindings, ...diagnostics]) };
}

/**
 * Finds the faults of a document at the lines of the templates.
 * @param template compiled anew, for built ones carry no markers
 */
async function explain(
  template: Checked<Template>,
  makeDocument: MakeDocument,
  view: View,
  inPages: boolean,
): Promise<Checked<never>> {
  const { value, diagnostics } = template;
  if (value === undefined) return { diagnostics };
  await value.loadMarkdown();
  return { diagnostics: (await makeDocument(value, view, inPages)).diagnostics };
}

/**
 * Prepares the templates of one kind of document, and returns the function that draws with them.
 * @param given templates and fonts
 */
export async function prepareDrawing(kind: DocumentKind, given: Look, resources: Resources): Promise<Checked<Draw>> {
  const entry = entryTemplate(kind);
  const look = lookFor(kind, given);
  const knowsShort = knowsShortForm(given);
  const { builtTemplates, templatesSha256 } = look;
  const built =
    builtTemplates === undefined ? undefined : await loadBuiltTemplates(builtTemplates, templatesSha256, entry);
  const { value: template, diagnostics } =
    built === undefined ? await compiled(look, entry) : { value: built, diagnostics: [] };
  if (template === undefined || hasErrors(diagnostics)) return { diagnostics };
  const makeDocument = documentMaker(entry, look, resources);
  const { builtFonts, fontsSha256 } = look;
  const preparedFonts = builtFonts && unpackFonts(builtFonts, fontsSha256, resources.sha256);
  const draw: Draw = async ({ agreement, level, attached, identity, formats }) => {
    // Markdown's parser takes longer to load than a page to draw, and most descriptions are plain text.
    if (usesMarkdown(agreement)) await template.loadMarkdown();
    const view = viewOf(agreement, level, knowsShort);
    const inPages = needPages(formats);
    const made = await makeDocument(template, view, inPages);
    if (made.value === undefined) {
      if (template !== built) return { diagnostics: made.diagnostics };
      return explain(await compiled(look, entry), makeDocument, view, inPages);
    }
    const drawn = { kind, ...made.value, attached, words: level.words, identity };
    const writable = { ...drawn, look, preparedFonts, resources };
    return { value: await writeFormats(writable, formats), diagnostics: made.diagnostics };
  };
  return { value: draw, diagnostics };
}
