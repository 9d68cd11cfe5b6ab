import { type Config, loadConfig } from '../pipeline/load-config.ts';
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

/**
 * The configuration that the command runs under.
 * @returns nothing when it does not hold; that has been said then
 */
export async function configure(context: Context): Promise<Config | undefined> {
  const { host, texts, options } = context;
  const loaded = await loadConfig(host, options.config);
  switch (loaded.kind) {
    case 'config':
      return loaded.config;
    case 'unreadable':
      complain(context, texts.errors.unreadable(loaded.problem.path, loaded.problem.code));
      return undefined;
    case 'bad':
      await report(context, [{ path: loaded.source.name, sources: [loaded.source], diagnostics: loaded.diagnostics }]);
      complain(context, texts.errors.badConfig(loaded.source.name));
      return undefined;
  }
}
