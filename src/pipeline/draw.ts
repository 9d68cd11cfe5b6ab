// The drawing phase: everything only a PDF needs (Handlebars, parse5, hyphenation, pdfkit) is loaded through this file,
// and this file is loaded with `import()`, so that `validate` and `--format json` never pay for it.
import { hasErrors } from '../diagnostics/collect.ts';
import type { Checked, Diagnostic } from '../diagnostics/diagnostic.ts';
import { parseDocument } from '../document/parse.ts';
import { swedishHyphenator } from '../layout/hyphenate.ts';
import { layOut } from '../layout/lay-out.ts';
import { tableMeasurer } from '../layout/table-measurer.ts';
import type { MinimumLevel } from '../minimum/minimum-level.ts';
import type { Agreement } from '../model/agreement.ts';
import { writePdf } from '../pdf/write.ts';
import { loadBuiltTemplates } from '../template/built.ts';
import type { Template } from '../template/compile.ts';
import { loadMarkdown } from '../template/markdown.ts';
import { render } from '../template/render.ts';
import { usesMarkdown } from '../template/uses-markdown.ts';
import { viewOf } from '../template/view.ts';
import type { Look, Resources } from './resources.ts';
import { undrawable } from './undrawable.ts';

export interface Attachments {
  /** The district's file as it was read, and its base name. */
  readonly name: string;
  readonly yaml: Uint8Array;
  /** The merged agreement as `--format json` writes it. */
  readonly agreementName: string;
  readonly agreementJson: Uint8Array;
}

export interface Drawn {
  readonly pdf: Uint8Array;
  readonly pages: number;
}

/** Draws agreements with one set of templates. */
export type Draw = (
  agreement: Agreement,
  level: MinimumLevel,
  attached: Attachments,
  identifier: string,
) => Promise<Checked<Drawn>>;

/** Names that a report's English reader would not miss: the descriptions are read by Swedish archives. */
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

/** Templates of the project's own come compiled; others are checked and compiled now, which loads Handlebars' compiler. */
async function templateOf(look: Look): Promise<Checked<Template>> {
  const built =
    look.builtTemplates === undefined ? undefined : await loadBuiltTemplates(look.builtTemplates, look.templatesSha256);
  if (built !== undefined) return { value: built, diagnostics: [] };
  const { compileTemplates } = await import('../template/compile.ts');
  return compileTemplates(look.templates);
}

/**
 * Makes the templates ready and returns what draws with them.
 * @param look templates and fonts
 */
export async function prepareDrawing(look: Look, resources: Resources): Promise<Checked<Draw>> {
  const compiled = await templateOf(look);
  const template = compiled.value;
  if (template === undefined || hasErrors(compiled.diagnostics)) return { diagnostics: compiled.diagnostics };
  const measurer = tableMeasurer(resources.metrics);
  const hyphenate = swedishHyphenator();
  const draw: Draw = async (agreement, level, attached, identifier) => {
    if (usesMarkdown(agreement)) await loadMarkdown();
    const html = render(template, viewOf(agreement, level));
    const parsed = parseDocument(html, look.templates);
    if (parsed.value === undefined || hasErrors(parsed.diagnostics)) return { diagnostics: parsed.diagnostics };
    const laidOut = layOut(parsed.value, measurer, hyphenate);
    const diagnostics: Diagnostic[] = [...parsed.diagnostics, ...undrawable(laidOut, look.templates)];
    if (hasErrors(diagnostics)) return { diagnostics };
    const pdf = writePdf({
      document: parsed.value,
      laidOut,
      fonts: look.fonts,
      attachments: attachments(attached),
      identifier,
    });
    return { value: { pdf, pages: laidOut.pages.length }, diagnostics };
  };
  return { value: draw, diagnostics: compiled.diagnostics };
}
