import { hasErrors } from '../diagnostics/collect.ts';
import { folderOf, isAtOrBelow } from '../io/paths.ts';
import type { CheckOptions } from '../pipeline/check/check-district.ts';
import { drawingFor } from '../pipeline/draw/prepared.ts';
import type { Resources } from '../pipeline/load/resources.ts';
import { type Context, complain, tell } from './context.ts';
import { describeFailure } from './describe-failure.ts';
import { configure, load } from './load.ts';
import { report } from './report.ts';
import type { Telling } from './run-generate.ts';
import { grounds } from './watched-for.ts';

/** What files are judged and drawn by. */
export interface Ground {
  readonly options: CheckOptions;
  readonly resources: Resources;
}

/** Whether an absolute path is a file or folder that the user wrote, or stands below it. */
function isIn(path: string, place: string, { host }: Context): boolean {
  return isAtOrBelow(path, host.system.resolve(place));
}

/** Whether a path may be part of the theme: its own file, or a picture or font in its folder, where districts may stand too. */
function isOfTheme(path: string, { theme }: ReturnType<typeof grounds>, context: Context): boolean {
  if (theme === undefined) return false;
  if (path === context.host.system.resolve(theme)) return true;
  return /\.(?:png|jpe?g|ttf)$/i.test(path) && isIn(path, folderOf(theme), context);
}

/** Whether a change concerns more than the districts' own files. */
export function isGround(changed: ReadonlySet<string>, context: Context): boolean {
  const ground = grounds(context);
  const { config, levels, templates } = ground;
  return [...changed].some(
    (path) =>
      [config, levels, templates].some((place) => isIn(path, place, context)) || isOfTheme(path, ground, context),
  );
}

/** Of the program's own levels, those that have changed: each is read as a user's would be, and its findings told. */
function changedLevels(changed: ReadonlySet<string>, context: Context): readonly string[] {
  const { levels } = grounds(context);
  if (context.options.minimumLevel !== undefined) return [];
  return [...changed].filter((path) => isIn(path, levels, context) && /[/\\]minimum-level\.yaml$/.test(path));
}

/**
 * Whether the minimum levels in use hold, and where something is drawn their templates. What is wrong has been said
 * then, once for all files.
 * @throws where one of the program's own levels does not hold
 */
async function holds(
  resources: Resources,
  levels: ReadonlySet<string>,
  draws: boolean,
  context: Context,
): Promise<boolean> {
  for (const level of levels) {
    if (!resources.minimumLevels.includes(level)) continue;
    await resources.floor(level);
    if (!draws) continue;
    const { value, diagnostics } = await drawingFor(level, resources);
    if (value !== undefined && !hasErrors(diagnostics)) continue;
    const { templates } = await resources.look(level);
    await report(context, [{ path: '', sources: [...templates.values()], diagnostics }]);
    return false;
  }
  return true;
}

/** Reads all of it anew; nothing where a part does not hold, which has been said then. */
async function readAnew(
  changed: ReadonlySet<string>,
  levels: ReadonlySet<string>,
  before: Telling,
  context: Context,
): Promise<Ground | undefined> {
  for (const minimumLevel of changedLevels(changed, context)) {
    const { theme: _, ...options } = context.options;
    const asChosen = { ...context, options: { ...options, minimumLevel } };
    if ((await context.host.system.kind(minimumLevel)) === 'file' && (await load(asChosen)) === undefined)
      return undefined;
  }
  const config = await configure(context);
  const resources = config && (await load(context, config.severity));
  if (config === undefined || resources === undefined) return undefined;
  const { formats, options } = before.request;
  const draws = formats.some((format) => format !== 'json');
  if (!(await holds(resources, levels, draws, context))) return undefined;
  const severities = config.severity ?? {};
  const same = JSON.stringify(severities) === JSON.stringify(options?.severities);
  return { options: same && options !== undefined ? options : { severities }, resources };
}

function muted(context: Context): Context {
  return { ...context, host: { ...context.host, stderr: { write: () => undefined, isTTY: false } } };
}

/**
 * Reads configuration, minimum level and templates anew after a change.
 * @param levels those that the files are of
 * @param settled resolves when an editor that writes in two steps will have taken the second
 * @returns nothing where a part does not hold: what was in force stays so, which has been said then
 */
export async function reload(
  changed: ReadonlySet<string>,
  levels: ReadonlySet<string>,
  before: Telling,
  context: Context,
  settled: () => Promise<void>,
): Promise<Ground | undefined> {
  const first = await readAnew(changed, levels, before, muted(context)).catch(() => undefined);
  if (first !== undefined) return first;
  await settled();
  const second = await readAnew(changed, levels, before, context).catch((failure) => {
    complain(context, context.texts.errors.other(describeFailure(failure)));
    return undefined;
  });
  if (second === undefined) tell(context, context.texts.watching.asBefore);
  return second;
}
