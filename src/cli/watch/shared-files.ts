import type { Watched } from '../../io/file-system.ts';
import { baseNameOf, folderOf, isAtOrBelow } from '../../io/paths.ts';
import { splitPattern } from '../../io/patterns.ts';
import { levelChain } from '../../pipeline/load/level-chain.ts';
import { CONFIG_NAME } from '../../pipeline/load/load-config.ts';
import { present } from '../../values/present.ts';
import type { Context } from '../context.ts';

/**
 * The paths of everything by which all districts are judged and drawn: the user's own files and folders, or the
 * program's.
 */
interface SharedFiles {
  readonly config: string;
  /** A file where the user named one, else the folder of the program's levels. */
  readonly levels: string;
  readonly templates: string;
  readonly theme?: string;
}

function sharedFiles({ host, options }: Pick<Context, 'host' | 'options'>): SharedFiles {
  return {
    config: options.config ?? CONFIG_NAME,
    levels: options.minimumLevel ?? `${host.root}/schemas`,
    templates: options.templates ?? `${host.root}/templates`,
    ...present({ theme: options.theme }),
  };
}

/** Everything that `generate` with these arguments depends on. */
export async function watchedPlaces(args: readonly string[], context: Context): Promise<Watched> {
  const { system } = context.host;
  const { config, levels, templates, theme } = sharedFiles(context);
  // The files that a theme names stand beside or below it, and it may name others at any time.
  const folders = theme === undefined ? [templates] : [templates, folderOf(theme)];
  const files = [config];
  if (context.options.minimumLevel === undefined) folders.push(levels);
  else {
    const chain = await levelChain(system, levels);
    files.push(...chain);
    // A level may come to rest on another file of its folder at any time.
    if (chain.length > 1) folders.push(folderOf(levels));
  }
  const naming: string[] = [];
  for (const argument of args) {
    const kind = await system.kind(argument);
    if (kind === 'folder') folders.push(argument);
    else if (kind === 'missing') folders.push((await splitPattern(argument, system.kind)).base || '.');
    else naming.push(argument);
  }
  return { folders, files: [...files, ...naming], naming };
}

/** Whether an absolute path is a file or folder as the user wrote it, or lies below it. */
function isIn(path: string, place: string, { host }: Context): boolean {
  return isAtOrBelow(path, host.system.resolve(place));
}

/**
 * Whether a path may be part of the theme: its own file, or a picture or font in its folder, where districts may stand
 * too.
 */
function isOfTheme(path: string, { theme }: SharedFiles, context: Context): boolean {
  if (theme === undefined) return false;
  if (path === context.host.system.resolve(theme)) return true;
  return /\.(?:png|jpe?g|ttf)$/i.test(path) && isIn(path, folderOf(theme), context);
}

/** Whether a change concerns more than the districts' own files. */
export async function concernsAll(changed: ReadonlySet<string>, context: Context): Promise<boolean> {
  const shared = sharedFiles(context);
  const { minimumLevel } = context.options;
  const levels = minimumLevel === undefined ? [shared.levels] : await levelChain(context.host.system, minimumLevel);
  const places = [shared.config, ...levels, shared.templates];
  return [...changed].some(
    (path) => places.some((place) => isIn(path, place, context)) || isOfTheme(path, shared, context),
  );
}

/** The program's own minimum levels among the changed files. */
export function changedLevels(changed: ReadonlySet<string>, context: Context): readonly string[] {
  if (context.options.minimumLevel !== undefined) return [];
  const { levels } = sharedFiles(context);
  return [...changed].filter((path) => isIn(path, levels, context) && baseNameOf(path) === 'minimum-level.yaml');
}
