// The drawing phase. Everything that only drawing needs (Handlebars, hyphenation, pdfkit) is loaded through this file,
// and this file is loaded with `import()`, so that `validate` and `--format json` never pay for it.

import { collect, hasErrors } from '../../diagnostics/collect.ts';
import type { Checked } from '../../diagnostics/diagnostic.ts';
import type { DocumentRoot } from '../../document/node.ts';
import { parsePlain } from '../../document/parse-plain.ts';
import { swedishHyphenator } from '../../hyphenation/hyphenate.ts';
import { wordMeasurer } from '../../layout/face/word-measurer.ts';
import { layOut } from '../../layout/lay-out.ts';
import { measuresFor } from '../../layout/placed/measures.ts';
import type { LaidOutDocument } from '../../layout/placed/page.ts';
import type { MinimumLevel } from '../../minimum/minimum-level.ts';
import type { Agreement } from '../../model/agreement.ts';
import { writePdf } from '../../pdf/write.ts';
import { loadBuiltTemplates } from '../../template/built.ts';
import type { Template } from '../../template/compile.ts';
import { loadMarkdown } from '../../template/markdown.ts';
import { render } from '../../template/render.ts';
import { usesMarkdown } from '../../template/uses-markdown.ts';
import { viewOf } from '../../template/view.ts';
import type { View } from '../../template/view-shape.ts';
import type { Logo } from '../../theme/theme.ts';
import { present } from '../../values/present.ts';
import type { Look, Resources } from '../load/resources.ts';
import { undrawable } from './undrawable.ts';

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
function attachments(attached: Attachments): Parameters<typeof writePdf>[0]['attachments'] {
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

/** A document, and its pages where a PDF is made of it. */
interface Laid {
  readonly document: DocumentRoot;
  readonly pages?: LaidOutDocument;
}

/** Reads HTML into a document; parse5 is loaded only where the HTML is not spelled as our own templates spell it. */
async function documentOf(html: string, { templates }: Look): Promise<Checked<DocumentRoot>> {
  const plain = parsePlain(html, templates);
  if (plain !== undefined) return plain;
  const { parseDocument } = await import('../../document/parse.ts');
  return parseDocument(html, templates);
}

/** Puts the theme's logo at the beginning of a document. */
function withLogo(document: DocumentRoot, logo: Logo | undefined): DocumentRoot {
  if (logo === undefined) return document;
  return { ...document, logo: { type: 'logo', place: document.place, alternative: logo.alternative } };
}

/** Makes the function that renders a view by a template, reads the document and, for a PDF, lays it out. */
function layer(
  look: Look,
  resources: Resources,
): (template: Template, view: View, formats: readonly DrawnFormat[]) => Promise<Checked<Laid>> {
  const measurer = wordMeasurer(resources.metrics);
  const hyphenate = swedishHyphenator();
  const { margins, logo } = look.theme;
  const options = { measures: measuresFor(margins), ...present({ logo }) };
  return async (template, view, formats) => {
    const parsed = await documentOf(render(template, view), look);
    const document = parsed.value && withLogo(parsed.value, logo);
    if (document === undefined || hasErrors(parsed.diagnostics)) return { diagnostics: collect(parsed.diagnostics) };
    if (!formats.includes('pdf')) return { value: { document }, diagnostics: collect(parsed.diagnostics) };
    const pages = layOut(document, measurer, hyphenate, options);
    // A template's line is drawn many times, with the same finding each time.
    const diagnostics = collect([...parsed.diagnostics, ...undrawable(pages, look.templates)]);
    return hasErrors(diagnostics) ? { diagnostics } : { value: { document, pages }, diagnostics };
  };
}

function drawPdf(
  document: DocumentRoot,
  laidOut: LaidOutDocument,
  { fonts, theme }: Look,
  attached: Attachments,
  identifier: string,
  { version }: Resources,
): Drawn {
  const input = { document, laidOut, fonts, theme, attachments: attachments(attached), version, identifier };
  const pdf = writePdf(input);
  return { pdf, pages: laidOut.pages.length };
}

/**
 * Finds the faults of a document at the lines of the templates: built ones carry no markers, so they are compiled anew.
 */
async function explain(
  look: Look,
  lay: ReturnType<typeof layer>,
  view: View,
  formats: readonly DrawnFormat[],
): Promise<Checked<never>> {
  const { value, diagnostics } = await compiled(look);
  return { diagnostics: value === undefined ? diagnostics : (await lay(value, view, formats)).diagnostics };
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
  const lay = layer(look, resources);
  const draw: Draw = async (agreement, level, attached, identifier, formats = ['pdf']) => {
    // Markdown's parser takes longer to load than a page to draw, and most descriptions are plain text.
    if (usesMarkdown(agreement)) await loadMarkdown();
    const view = viewOf(agreement, level);
    const laid = await lay(template, view, formats);
    if (laid.value === undefined) {
      return template === built ? explain(look, lay, view, formats) : { diagnostics: laid.diagnostics };
    }
    const { document, pages } = laid.value;
    const pdf = pages && drawPdf(document, pages, look, attached, identifier, resources);
    const html = formats.includes('html') ? await drawHtml(document, attached, look, resources) : undefined;
    return { value: { ...pdf, ...present({ html }) }, diagnostics: laid.diagnostics };
  };
  return { value: draw, diagnostics };
}
