import Handlebars from 'handlebars/runtime.js';
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

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
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
  return { write: (view) => write(view, access) };
}

/**
 * Loads templates that were compiled when the project was built.
 * @param url of the built module
 * @param sha256 of the templates' texts as they are now
 * @param entry the name of the template that calls the others
 * @returns undefined where they were not built or have changed since; `compileTemplates` then makes them
 */
export async function loadBuiltTemplates(url: string, sha256: string, entry: string): Promise<Template | undefined> {
  try {
    const built = (await import(/* @vite-ignore */ url)) as BuiltTemplates;
    const specification = built.templates[entry];
    return built.sha256 === sha256 && specification !== undefined ? assemble(built, specification) : undefined;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
