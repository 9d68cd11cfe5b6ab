import { hasErrors } from '../../diagnostics/collect.ts';
import type { CheckOptions } from '../../pipeline/check/check-district.ts';
import { preparedDrawing } from '../../pipeline/draw/prepared.ts';
import { type DocumentKind, templateSources } from '../../pipeline/load/document-kind.ts';
import type { Resources } from '../../pipeline/load/resources.ts';
import { isDrawn } from '../../pipeline/manifest/manifest.ts';
import { type Context, complain, tell } from '../context.ts';
import { describeFailure } from '../describe-failure.ts';
import { configure, load } from '../load.ts';
import { report } from '../report.ts';
import type { ReportedRun } from '../run-generate.ts';
import { changedLevels } from './shared-files.ts';

/** The options and resources by which all districts are judged and drawn. */
export interface SharedState {
  readonly options: CheckOptions;
  readonly resources: Resources;
}

/**
 * Whether the minimum levels in use hold, and the templates of the documents that are drawn. Faults are reported once for
 * all files.
 * @throws where one of the program's own levels does not hold
 */
async function levelsHold(
  resources: Resources,
  levels: ReadonlySet<string>,
  documents: readonly DocumentKind[],
  context: Context,
): Promise<boolean> {
  for (const level of levels) {
    if (!resources.minimumLevels.includes(level)) continue;
    await resources.floor(level);
    for (const kind of documents) {
      const { value, diagnostics } = await preparedDrawing(kind, level, resources);
      if (value !== undefined && !hasErrors(diagnostics)) continue;
      await report(context, [{ path: '', sources: templateSources(await resources.look(level)), diagnostics }]);
      return false;
    }
  }
  return true;
}

/** Whether the program's own levels among the changed files hold: each is read as a user's would be, for its findings. */
async function ownLevelsHold(changed: ReadonlySet<string>, context: Context): Promise<boolean> {
  const { theme: _, ...options } = context.options;
  for (const minimumLevel of changedLevels(changed, context)) {
    if ((await context.host.system.kind(minimumLevel)) !== 'file') continue;
    if ((await load({ ...context, options: { ...options, minimumLevel } })) === undefined) return false;
  }
  return true;
}

/** Reads configuration and resources anew. Undefined where a part does not hold, which has then been reported. */
async function readAnew(
  changed: ReadonlySet<string>,
  levels: ReadonlySet<string>,
  { request }: ReportedRun,
  context: Context,
): Promise<SharedState | undefined> {
  if (!(await ownLevelsHold(changed, context))) return undefined;
  const config = await configure(context);
  const resources = config && (await load(context, config.severity));
  if (config === undefined || resources === undefined) return undefined;
  const drawn = request.formats.some(isDrawn) ? request.documents : [];
  if (!(await levelsHold(resources, levels, drawn, context))) return undefined;
  const severities = config.severity ?? {};
  const isSame = JSON.stringify(severities) === JSON.stringify(request.options.severities);
  return { options: isSame ? request.options : { severities }, resources };
}

function muted(context: Context): Context {
  return {
    ...context,
    host: { ...context.host, stderr: { write: () => undefined, order: () => undefined, isTTY: false } },
  };
}

/**
 * Reads configuration, minimum level and templates anew after a change.
 * @param levels the minimum levels that the files rest on
 * @param before the run as it was until now
 * @param settled resolves when an editor that writes in two steps will have taken the second
 * @returns undefined where a part does not hold, which has then been reported: what was in force stays so
 */
export async function reload(
  changed: ReadonlySet<string>,
  levels: ReadonlySet<string>,
  before: ReportedRun,
  context: Context,
  settled: () => Promise<void>,
): Promise<SharedState | undefined> {
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
