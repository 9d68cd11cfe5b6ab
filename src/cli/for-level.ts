import { suggest } from '../diagnostics/suggest.ts';
import { newestLevel } from '../pipeline/load/newest-level.ts';
import type { Resources } from '../pipeline/load/resources.ts';
import { type Context, complain } from './context.ts';
import { load } from './load.ts';

/** What a command works with where it is for one level. */
export interface ForLevel {
  readonly resources: Resources;
  /** The level's id. */
  readonly level: string;
  /** The level's file, where it is the user's own. */
  readonly file?: string;
}

/** Whether a text names a file and no id: ids have neither dots nor separators. */
function isPath(text: string): boolean {
  return /[./\\]/.test(text);
}

/** Loads a level by the path of its file. */
async function ownLevel(file: string, context: Context): Promise<ForLevel | undefined> {
  const resources = await load({ ...context, options: { ...context.options, minimumLevel: file } });
  return resources && { resources, level: resources.minimumLevels[0] as string, file };
}

/**
 * Loads the level that `--for` names: a file, or one of the program's own by its id. Without the option it is that of
 * `--minimum-level`, or the program's newest.
 * @returns undefined where there is none, or it does not hold, which has then been reported
 */
export async function forLevel(named: string | undefined, context: Context): Promise<ForLevel | undefined> {
  const { minimumLevel, ...options } = context.options;
  const { errors } = context.texts;
  if (named !== undefined && minimumLevel !== undefined) {
    complain(context, errors.notBoth('--for', '--minimum-level'));
    return undefined;
  }
  const file = minimumLevel ?? (named !== undefined && isPath(named) ? named : undefined);
  if (file !== undefined) return ownLevel(file, context);
  const resources = await load({ ...context, options });
  if (resources === undefined) return undefined;
  const level = named ?? (await newestLevel(resources));
  if (resources.minimumLevels.includes(level)) return { resources, level };
  // A file without an ending is a file, too.
  if ((await context.host.system.kind(level)) === 'file') return ownLevel(level, context);
  complain(context, errors.unknownLevel(level, resources.minimumLevels, suggest(level, resources.minimumLevels)));
  return undefined;
}
