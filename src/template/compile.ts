import Handlebars from 'handlebars';
import type { Checked } from '../diagnostics/diagnostic.ts';
import type { SourceText } from '../source/source-text.ts';
import { helpers } from './helpers.ts';
import { compileOptions } from './options.ts';
import { readTemplates, type TemplateTrees } from './read-templates.ts';
import { access } from './runtime.ts';
import type { Shape } from './shape.ts';
import type { Template } from './template.ts';
import { type View, viewShape } from './view-shape.ts';

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
  const { value, diagnostics } = readTemplates(files, view);
  return value === undefined ? { diagnostics } : { value: assemble<Of>(value), diagnostics };
}

function assemble<Of>({ entry, partials }: TemplateTrees): Template<Of> {
  const environment = Handlebars.create();
  environment.registerHelper(helpers as unknown as Handlebars.HelperDeclareSpec);
  for (const [name, tree] of partials) environment.registerPartial(name, environment.compile(tree, compileOptions));
  const write = environment.compile<Of>(entry, compileOptions);
  return { write: (view) => write(view, access) };
}
