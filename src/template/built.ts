import Handlebars from 'handlebars/runtime.js';
import { loadMarkdown } from '../markdown/read-markdown.ts';
import { access } from './access.ts';
import type { Template } from './compile.ts';
import { helpers } from './helpers.ts';
import { partialName } from './partial-name.ts';
import type { View } from './view-shape.ts';

/** A module that `scripts/lib/build-templates.mjs` writes: templates that were checked and compiled beforehand. */
export interface BuiltTemplates {
  /** The hash of the templates' texts. */
  readonly sha256: string;
  /** Handlebars' own form of a compiled template, by name within the folder. */
  readonly templates: Readonly<Record<string, TemplateSpecification>>;
}

/** Only the runtime of Handlebars is needed: neither its parser nor its compiler is loaded. */
function assemble({ templates }: BuiltTemplates, entry: TemplateSpecification): Template {
  const environment = Handlebars.create();
  environment.registerHelper(helpers as unknown as Handlebars.HelperDeclareSpec);
  for (const [name, specification] of Object.entries(templates)) {
    const partial = partialName(name);
    if (partial !== undefined) environment.registerPartial(partial, environment.template(specification));
  }
  const write = environment.template<View>(entry);
  return { write: (view) => write(view, access), loadMarkdown };
}

/**
 * Loads templates that were compiled when the project was built.
 * @param load loads the built module; undefined where there is none
 * @param sha256 of the templates' texts as they are now
 * @param entry the name of the template that calls the others
 * @returns undefined where they were not built or have changed since; `compileTemplates` then makes them
 */
export async function loadBuiltTemplates(
  load: () => Promise<unknown>,
  sha256: string,
  entry: string,
): Promise<Template | undefined> {
  const built = (await load()) as BuiltTemplates | undefined;
  const specification = built?.templates[entry];
  return built?.sha256 === sha256 && specification !== undefined ? assemble(built, specification) : undefined;
}
