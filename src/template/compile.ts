import Handlebars from 'handlebars';
import { collect } from '../diagnostics/collect.ts';
import { diagnostic, startOf } from '../diagnostics/create.ts';
import type { Checked, Diagnostic } from '../diagnostics/diagnostic.ts';
import type { SourceText } from '../source/source-text.ts';
import { checkTemplates, partialName } from './check-template.ts';
import { helperNames, helpers } from './helpers.ts';
import { type ParsedTemplate, parseTemplate } from './parse-template.ts';
import { placeHelpers } from './place-helpers.ts';
import type { Shape } from './shape.ts';
import { type View, viewShape } from './view-shape.ts';

/** Templates that have been checked and compiled; `render` makes HTML of them. */
export interface Template<Of = View> {
  readonly write: (view: Of) => string;
}

/** The template that calls the others. */
const ENTRY = 'agreement.hbs';

const options = {
  strict: true,
  noEscape: false,
  preventIndent: true,
  knownHelpersOnly: true,
  knownHelpers: Object.fromEntries(helperNames.map((name) => [name, true])),
};

/** Values come from files of others: what they inherit is never theirs to show. */
const access = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false };

/**
 * Reads, checks and compiles the templates of a folder.
 * @param files by name within the folder: `agreement.hbs`, `partials/area.hbs`
 * @returns the template unless something is wrong; everything that is wrong, at its place in its file
 */
export function compileTemplates(files: ReadonlyMap<string, SourceText>): Checked<Template> {
  return compileFor<View>(files, viewShape);
}

/** As `compileTemplates`, for templates that are given something else. */
export function compileFor<Of>(files: ReadonlyMap<string, SourceText>, view: Shape): Checked<Template<Of>> {
  const diagnostics: Diagnostic[] = [];
  const templates = new Map<string, ParsedTemplate>();
  for (const [name, source] of files) {
    const parsed = parseTemplate(name, source);
    diagnostics.push(...parsed.diagnostics);
    if (parsed.template !== undefined) templates.set(name, parsed.template);
  }
  const entry = templates.get(ENTRY);
  if (!files.has(ENTRY)) diagnostics.push(diagnostic('template-missing', { name: ENTRY }, { span: startOf(ENTRY) }));
  // A template that could not be read would be missed as a partial by the others.
  if (entry !== undefined && templates.size === files.size) diagnostics.push(...checkTemplates(templates, entry, view));
  if (entry === undefined || diagnostics.length > 0) return { diagnostics: collect(diagnostics) };
  return { value: { write: assemble<Of>(templates, entry) }, diagnostics: [] };
}

function assemble<Of>(templates: ReadonlyMap<string, ParsedTemplate>, entry: ParsedTemplate): (view: Of) => string {
  const environment = Handlebars.create();
  environment.registerHelper(helpers as unknown as Handlebars.HelperDeclareSpec);
  for (const template of templates.values()) {
    placeHelpers(template);
    const name = partialName(template.name);
    if (name !== undefined) environment.registerPartial(name, environment.compile(template.tree, options));
  }
  const write = environment.compile<Of>(entry.tree, options);
  return (view) => write(view, access);
}
