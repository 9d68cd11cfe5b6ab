import Handlebars from 'handlebars';
import { collect } from '../diagnostics/collect.ts';
import { diagnostic, startOf } from '../diagnostics/create.ts';
import type { Checked, Diagnostic } from '../diagnostics/diagnostic.ts';
import { loadMarkdown } from '../markdown/read-markdown.ts';
import type { SourceText } from '../source/source-text.ts';
import { access } from './access.ts';
import { checkTemplates } from './check-template.ts';
import { helperNames, helpers } from './helpers.ts';
import { type Markers, type ParsedTemplate, parseTemplate } from './parse-template.ts';
import { partialName } from './partial-name.ts';
import { placeHelpers } from './place-helpers.ts';
import type { Shape } from './shape.ts';
import type { MarkupSink } from './sink.ts';
import { shapeReadBy, type View } from './view-shape.ts';

/** Templates that have been checked and compiled; `render` makes HTML of them. */
export interface Template<Of = View> {
  readonly write: (view: Of) => string;
  /** Writes the same piece by piece, of templates that were built beforehand. */
  readonly writeTo?: (view: Of, sink: MarkupSink) => void;
  /**
   * Loads the parser of Markdown for what this template writes; to be awaited before `write` where an agreement needs it. The built
   * program has a template's helpers, and so the parser they call, once for each script that compiles templates.
   */
  readonly loadMarkdown: () => Promise<void>;
}

const options = {
  strict: true,
  noEscape: false,
  preventIndent: true,
  knownHelpersOnly: true,
  knownHelpers: Object.fromEntries(helperNames.map((name) => [name, true])),
};

/** Templates that have been read and checked, by name, and the one that calls the others. */
export interface ReadTemplates {
  readonly templates: ReadonlyMap<string, ParsedTemplate>;
  readonly entry: ParsedTemplate;
}

/**
 * Reads, checks and compiles one entry of a folder of templates, and the partials. Entries of other documents are left
 * alone.
 * @param files by name within the folder: `agreement.hbs`, `partials/area.hbs`
 * @param entry the name of the template that calls the others
 * @returns the template unless something is wrong; everything that is wrong, at its place in its file
 */
export function compileTemplates(files: ReadonlyMap<string, SourceText>, entry: string): Checked<Template> {
  return compileFor<View>(files, entry, shapeReadBy(entry));
}

/** Does the same as `compileTemplates` for templates that receive another view. */
export function compileFor<Of>(
  files: ReadonlyMap<string, SourceText>,
  entry: string,
  view: Shape,
): Checked<Template<Of>> {
  const { value, diagnostics } = readTemplates(files, entry, view, 'marked');
  return value === undefined ? { diagnostics } : { value: { write: assemble<Of>(value), loadMarkdown }, diagnostics };
}

/**
 * Reads and checks one entry and the partials.
 * @param markers whether start tags carry the place that they stand at
 */
export function readTemplates(
  files: ReadonlyMap<string, SourceText>,
  entryName: string,
  view: Shape,
  markers: Markers,
): Checked<ReadTemplates> {
  const diagnostics: Diagnostic[] = [];
  const templates = new Map<string, ParsedTemplate>();
  const read = [...files].filter(([name]) => name === entryName || partialName(name) !== undefined);
  for (const [name, source] of read) {
    const parsed = parseTemplate(name, source, markers);
    diagnostics.push(...parsed.diagnostics);
    if (parsed.template !== undefined) templates.set(name, parsed.template);
  }
  const entry = templates.get(entryName);
  if (!files.has(entryName)) {
    diagnostics.push(diagnostic('template-missing', { name: entryName }, { span: startOf(entryName) }));
  }
  // Other templates would not find a partial that could not be read.
  if (entry !== undefined && templates.size === read.length)
    diagnostics.push(...checkTemplates(templates, entry, view));
  if (entry === undefined || diagnostics.length > 0) return { diagnostics: collect(diagnostics) };
  if (markers === 'marked') for (const template of templates.values()) placeHelpers(template);
  return { value: { templates, entry }, diagnostics: [] };
}

function assemble<Of>({ templates, entry }: ReadTemplates): (view: Of) => string {
  const environment = Handlebars.create();
  environment.registerHelper(helpers as unknown as Handlebars.HelperDeclareSpec);
  for (const template of templates.values()) {
    const name = partialName(template.name);
    if (name !== undefined) environment.registerPartial(name, environment.compile(template.tree, options));
  }
  const write = environment.compile<Of>(entry.tree, options);
  return (view) => write(view, access);
}
