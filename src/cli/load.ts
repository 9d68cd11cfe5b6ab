import { loadResources } from '../pipeline/load-resources.ts';
import type { Resources } from '../pipeline/resources.ts';
import { type Context, complain } from './context.ts';
import { report } from './report.ts';

/**
 * The resources that the global options ask for.
 * @returns nothing when the options do not hold; that has been said then
 */
export async function load(context: Context): Promise<Resources | undefined> {
  const { host, texts, options } = context;
  const loaded = await loadResources(host, {
    ...(options.minimumLevel === undefined ? {} : { minimumLevel: options.minimumLevel }),
    ...(options.templates === undefined ? {} : { templates: options.templates }),
  });
  switch (loaded.kind) {
    case 'resources':
      return loaded.resources;
    case 'unreadable':
      complain(context, texts.errors.unreadable(loaded.problem.path, loaded.problem.code));
      return undefined;
    case 'no-templates':
      complain(context, texts.errors.templatesMissing(loaded.folder));
      return undefined;
    case 'bad-level':
      await report(context, [{ path: loaded.source.name, sources: [loaded.source], diagnostics: loaded.diagnostics }]);
      complain(context, texts.errors.badMinimumLevel(loaded.source.name));
      return undefined;
  }
}
