import type { Watched } from '../io/file-system.ts';
import { folderOf } from '../io/paths.ts';
import { CONFIG_NAME } from '../pipeline/load/load-config.ts';
import type { Context } from './context.ts';

/** The folder that a pattern's search begins in. */
function baseOf(pattern: string): string {
  const special = pattern.search(/[*?[\]{}()!]/);
  const slash = pattern.lastIndexOf('/', special);
  return slash < 0 ? '.' : pattern.slice(0, slash + 1);
}

/** The folders and files beside the arguments that decide what is drawn: the user's own, or the program's. */
export function grounds({ host, options }: Pick<Context, 'host' | 'options'>): {
  readonly config: string;
  /** A file where the user named one, else the folder of the program's levels. */
  readonly levels: string;
  readonly templates: string;
  readonly theme?: string;
} {
  return {
    config: options.config ?? CONFIG_NAME,
    levels: options.minimumLevel ?? `${host.root}/schemas`,
    templates: options.templates ?? `${host.root}/templates`,
    ...(options.theme === undefined ? {} : { theme: options.theme }),
  };
}

/** Everything that `generate` with these arguments depends on. */
export async function watchedFor(args: readonly string[], context: Context): Promise<Watched> {
  const { system } = context.host;
  const { config, levels, templates, theme } = grounds(context);
  // What a theme names stands beside or below it, and may be named anew at any time.
  const folders = theme === undefined ? [templates] : [templates, folderOf(theme)];
  const files = [config];
  (context.options.minimumLevel === undefined ? folders : files).push(levels);
  for (const argument of args) {
    const kind = await system.kind(argument);
    if (kind === 'folder') folders.push(argument);
    else if (kind === 'missing') folders.push(baseOf(argument));
    else files.push(argument);
  }
  return { folders, files };
}
