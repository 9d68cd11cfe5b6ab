// The drawing phase. Everything that only drawing needs (Handlebars, hyphenation, pdfkit) is loaded through this file,
// and this file is loaded with `import()`, so that `validate` and `--format json` never pay for it.

import { collect, hasErrors } from '../../diagnostics/collect.ts';
import type { Checked } from '../../diagnostics/diagnostic.ts';
import type { DocumentRoot } from '../../document/node.ts';
import type { LaidOutDocument } from '../../layout/placed/page.ts';
import type { MinimumLevel } from '../../minimum/minimum-level.ts';
import type { Agreement } from '../../model/agreement.ts';
import { writePdf } from '../../pdf/write.ts';
import { loadBuiltTemplates } from '../../template/built.ts';
import type { Template } from '../../template/compile.ts';
import { loadMarkdown } from '../../template/markdown.ts';
import { usesMarkdown } from '../../template/uses-markdown.ts';
import { viewOf } from '../../template/view.ts';
import type { View } from '../../template/view-shape.ts';
import { present } from '../../values/present.ts';
import type { Look, Resources } from '../load/resources.ts';
import { documentMaker, type MakeDocument } from './make-document.ts';

export interface Attachments {
  /** The district's file as it was read, and its base name. */
  readonly name: string;
  readonly yaml: Uint8Array;
  /** The merged agreement as `--format json` writes it. */
  readonly agreementName: string;
  readonly agreementJson: Uint8Array;
}

/** A format that a document is drawn in. */
export type DrawnFormat = 'pdf' | 'html';

/** A drawn document, in the formats that were asked for. */
export interface Drawn {
  readonly pdf?: Uint8Array;
  /** The number of pages of the PDF. */
  readonly pages?: number;
  readonly html?: string;
}

/** Draws agreements with one set of templates; as a PDF unless other formats are given. */
export type Draw = (
  agreement: Agreement,
  level: MinimumLevel,
  attached: Attachments,
  identifier: string,
  formats?: readonly DrawnFormat[],
) => Promise<Checked<Drawn>>;

/** The files embedded in a PDF. Their descriptions are in Swedish, since Swedish archives read them. */
function embeddedFiles(attached: Attachments): Parameters<typeof writePdf>[0]['attachments'] {
  return [
    {
      name: attached.name,
      mediaType: 'application/yaml', // RFC 9512
      description: 'Stadsdelens fil som överenskommelsen är gjord av',
      relationship: 'Source',
      bytes: attached.yaml,
    },
    {
      name: attached.agreementName,
      mediaType: 'application/json',
      description: 'Den sammanslagna överenskommelsen i maskinläsbar form',
      relationship: 'Data',
      bytes: attached.agreementJson,
    },
  ];
}

/** Checks and compiles the templates from their texts, which loads Handlebars' compiler; their HTML carries markers. */
async function compiled(look: Look): Promise<Checked<Template>> {
  const { compileTemplates } = await import('../../template/compile.ts');
  const { value, diagnostics } = compileTemplates(look.templates);
  return { ...present({ value }), diagnostics: collect(diagnostics) };
}

function drawPdf(
  document: DocumentRoot,
  laidOut: LaidOutDocument,
  { fonts, theme }: Look,
  attached: Attachments,
  identifier: string,
  { version }: Resources,
): Drawn {
  const input = { document, laidOut, fonts, theme, attachments: embeddedFiles(attached), version, identifier };
  const pdf = writePdf(input);
  return { pdf, pages: laidOut.pages.length };
}

/**
 * Finds the faults of a document at the lines of the templates: built ones carry no markers, so they are compiled anew.
 */
async function explain(look: Look, makeDocument: MakeDocument, view: View, inPages: boolean): Promise<Checked<never>> {
  const { value, diagnostics } = await compiled(look);
  return { diagnostics: value === undefined ? diagnostics : (await makeDocument(value, view, inPages)).diagnostics };
}

/** Draws the page, which carries the same data as the PDF; its writer is loaded only when a page is wanted. */
async function drawHtml(
  document: DocumentRoot,
  { agreementJson }: Attachments,
  { theme }: Look,
  { sha256 }: Resources,
): Promise<string> {
  const { writeHtml } = await import('../../html/write.ts');
  const data = JSON.stringify(JSON.parse(new TextDecoder().decode(agreementJson)));
  return writeHtml(document, { sha256, data, theme });
}

/**
 * Prepares templates, and returns the function that draws with them.
 * @param look templates and fonts
 */
export async function prepareDrawing(look: Look, resources: Resources): Promise<Checked<Draw>> {
  const built =
    look.builtTemplates === undefined ? undefined : await loadBuiltTemplates(look.builtTemplates, look.templatesSha256);
  const { value: template, diagnostics } =
    built === undefined ? await compiled(look) : { value: built, diagnostics: [] };
  if (template === undefined || hasErrors(diagnostics)) return { diagnostics };
  const makeDocument = documentMaker(look, resources);
  const draw: Draw = async (agreement, level, attached, identifier, formats = ['pdf']) => {
    // Markdown's parser takes longer to load than a page to draw, and most descriptions are plain text.
    if (usesMarkdown(agreement)) await loadMarkdown();
    const view = viewOf(agreement, level);
    const inPages = formats.includes('pdf');
    const made = await makeDocument(template, view, inPages);
    if (made.value === undefined) {
      return template === built ? explain(look, makeDocument, view, inPages) : { diagnostics: made.diagnostics };
    }
    const { document, pages } = made.value;
    const pdf = pages && drawPdf(document, pages, look, attached, identifier, resources);
    const html = formats.includes('html') ? await drawHtml(document, attached, look, resources) : undefined;
    return { value: { ...pdf, ...present({ html }) }, diagnostics: made.diagnostics };
  };
  return { value: draw, diagnostics };
}
