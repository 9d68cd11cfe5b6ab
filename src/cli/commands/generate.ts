import { within } from '../../io/paths.ts';
import { districtConflicts } from '../../pipeline/batch/name-conflicts.ts';
import { runRequest } from '../../pipeline/batch/run.ts';
import { hasForeignManifest } from '../../pipeline/manifest/manifest-keeper.ts';
import { MANIFEST } from '../../pipeline/manifest/output-names.ts';
import { present } from '../../values/present.ts';
import { blocking } from '../blocking.ts';
import { type Context, complain } from '../context.ts';
import { CLEAN, MISUSE } from '../exit-codes.ts';
import { type Gathered, gather } from '../gather.ts';
import { type ReadGenerateOptions, readGenerateOptions } from '../generate-options.ts';
import { configure, load } from '../load.ts';
import type { GenerateOptions } from '../program.ts';
import { report } from '../report.ts';
import { reportsStandApart } from '../report-targets.ts';
import { type ReportedRun, runGenerate } from '../run-generate.ts';
import { shardOf } from '../shard.ts';
import { startWorkers } from '../start-workers.ts';

/** The option or argument that cannot go with `--watch`: standard input ends, and the others are about one run. */
function unwatchable(args: readonly string[], { watch, dryRun, shard }: GenerateOptions): string | undefined {
  if (watch !== true) return undefined;
  if (args.includes('-')) return '-';
  if (dryRun === true) return '--dry-run';
  return shard === undefined ? undefined : '--shard';
}

/** Whether the options' values hold, as an exit code; what is wrong has been reported. */
export function checkGenerateOptions(options: GenerateOptions, context: Context): number {
  const read = readGenerateOptions(options, context);
  if (!('error' in read)) return CLEAN;
  complain(context, read.error);
  return MISUSE;
}

/** Says in words why a folder is not fit to write into; undefined where it is. */
async function unfitFolder(out: string, { texts: { errors }, host: { system } }: Context): Promise<string | undefined> {
  const inTheWay = await blocking(out, system);
  if (inTheWay !== undefined) return errors.outIsFile(inTheWay);
  return (await hasForeignManifest(system, out)) ? errors.foreignManifest(within(out, MANIFEST)) : undefined;
}

/** The files to draw. Undefined where something stands in the way of their outputs, which has then been reported. */
async function settlePaths(
  args: readonly string[],
  out: string,
  { documents, per, formats, reports = [] }: ReadGenerateOptions,
  context: Context,
): Promise<Gathered | undefined> {
  const gathered = await gather(args, context);
  if (gathered === undefined) return undefined;
  const { paths } = gathered;
  const conflicts = await districtConflicts(paths, { documents, per }, context.host.system);
  if (conflicts.length > 0) {
    await report(context, [{ path: '', sources: [], diagnostics: conflicts }]);
    return undefined;
  }
  const unfit = await unfitFolder(out, context);
  if (unfit !== undefined) {
    complain(context, unfit);
    return undefined;
  }
  return (await reportsStandApart(reports, { paths, documents, formats, out }, context)) ? gathered : undefined;
}

/**
 * Settles arguments, options and configuration before any work. Undefined where they do not hold, which has then been
 * reported.
 */
async function settle(
  args: readonly string[],
  options: GenerateOptions,
  context: Context,
): Promise<{ readonly run: ReportedRun; readonly jobs: number | undefined } | undefined> {
  const read = readGenerateOptions(options, context);
  const unfit = unwatchable(args, options);
  if ('error' in read || unfit !== undefined) {
    complain(context, 'error' in read ? read.error : context.texts.errors.notWithWatch(unfit as string));
    return undefined;
  }
  const { out = 'out', force = false, dryRun = false } = options;
  const all = await settlePaths(args, out, read, context);
  const config = all && (await configure(context));
  const resources = config && (await load(context, config.severity));
  if (all === undefined || config === undefined || resources === undefined) return undefined;
  const { documents, formats, per, jobs, shard, reports } = read;
  const { named } = all;
  const paths = shard === undefined ? all.paths : shardOf(all.paths, shard);
  const judging = { severities: config.severity ?? {} };
  const request = runRequest({
    paths,
    named,
    out,
    documents,
    formats,
    per,
    options: judging,
    force,
    dryRun,
    ...present({ shard }),
  });
  return { run: { request, resources, ...present({ reports }) }, jobs };
}

/** `samverkan generate <path...>` */
export async function generate(args: readonly string[], options: GenerateOptions, context: Context): Promise<number> {
  const settled = await settle(args, options, context);
  if (settled === undefined) return MISUSE;
  const { run, jobs } = settled;
  if (options.watch === true) return (await import('../watch/watch.ts')).watch(args, run, context);
  return runGenerate(run, context, await startWorkers(jobs, run, options, context));
}
