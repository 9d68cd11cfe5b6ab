import { collect, hasErrors } from '../../diagnostics/collect.ts';
import type { Checked } from '../../diagnostics/diagnostic.ts';
import type { DocumentRoot } from '../../document/node.ts';
import { parsePlain, parseWritten } from '../../document/parse-plain.ts';
import { swedishHyphenator } from '../../hyphenation/hyphenate.ts';
import { wordMeasurer } from '../../layout/face/word-measurer.ts';
import { layOut } from '../../layout/lay-out.ts';
import { measuresFor } from '../../layout/placed/measures.ts';
import type { LaidOutDocument } from '../../layout/placed/page.ts';
import type { Template } from '../../template/compile.ts';
import { render } from '../../template/render.ts';
import type { View } from '../../template/view-shape.ts';
import type { Logo } from '../../theme/theme.ts';
import { present } from '../../values/present.ts';
import type { Look, Resources } from '../load/resources.ts';
import { undrawable } from './undrawable.ts';

/** A document, and its pages where it is laid out. */
export interface MadeDocument {
  readonly document: DocumentRoot;
  readonly laidOut?: LaidOutDocument;
}

/** Has a template written into a document; parse5 is loaded only where the HTML is not spelled as our own templates spell it. */
async function readDocument(template: Template, view: View, { templates }: Look): Promise<Checked<DocumentRoot>> {
  const { writeTo } = template;
  if (writeTo === undefined) return readHtml(render(template, view), templates);
  const read = parseWritten((builder) => writeTo(view, builder), templates);
  return read ?? readHtml(render(template, view), templates);
}

async function readHtml(html: string, templates: Look['templates']): Promise<Checked<DocumentRoot>> {
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

/** Notes that a draft has no registration number yet, which its templates may say in any words. */
function withNumberOf(document: DocumentRoot, { front }: View): DocumentRoot {
  return front.registrationNumber === undefined ? { ...document, unregistered: true } : document;
}

/**
 * Renders a view by a template and reads the document.
 * @param inPages whether it is laid out too, as for a PDF
 */
export type MakeDocument = (template: Template, view: View, inPages: boolean) => Promise<Checked<MadeDocument>>;

/**
 * Makes documents with one look.
 * @param entry the name of the template that they begin in
 */
export function documentMaker(entry: string, look: Look, resources: Resources): MakeDocument {
  const measurer = wordMeasurer(resources.metrics);
  const hyphenate = swedishHyphenator();
  const { margins, logo } = look.theme;
  const options = { measures: measuresFor(margins), ...present({ logo }) };
  return async (template, view, inPages) => {
    const parsed = await readDocument(template, view, look);
    const document = parsed.value && withNumberOf(withLogo(parsed.value, logo), view);
    if (document === undefined || hasErrors(parsed.diagnostics)) return { diagnostics: collect(parsed.diagnostics) };
    if (!inPages) return { value: { document }, diagnostics: collect(parsed.diagnostics) };
    const laidOut = layOut(document, measurer, hyphenate, options);
    // A template's line is drawn many times, with the same finding each time.
    const diagnostics = collect([...parsed.diagnostics, ...undrawable(laidOut, entry, look.templates)]);
    return hasErrors(diagnostics) ? { diagnostics } : { value: { document, laidOut }, diagnostics };
  };
}
