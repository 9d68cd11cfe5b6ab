import { within } from '../../io/paths.ts';
import { type GenerateRequest, generateFiles } from '../../pipeline/batch/generate.ts';
import { hasForeignManifest } from '../../pipeline/manifest/manifest-keeper.ts';
import { MANIFEST, nameConflicts } from '../../pipeline/manifest/output-names.ts';
import { blocking } from '../blocking.ts';
import { type Context, complain } from '../context.ts';
import { MISUSE } from '../exit-codes.ts';
import { gather, readingFrom } from '../gather.ts';
import { type ReadGenerateOptions, readGenerateOptions } from '../generate-options.ts';
import { hire } from '../hire.ts';
import { configure, load } from '../load.ts';
import type { GenerateOptions } from '../program.ts';
import { report } from '../report.ts';
import { reportsStandApart } from '../report-targets.ts';
import { runGenerate } from '../run-generate.ts';
import { shardOf } from '../shard.ts';

/** Everything that can be wrong with how the command was called, told before any work. */
async function settle(
  args: readonly string[],
  out: string,
  { formats, reports = [] }: ReadGenerateOptions,
  context: Context,
): Promise<readonly string[] | undefined> {
  const { texts, host } = context;
  const paths = await gather(args, context);
  if (paths === undefined) return undefined;
  const conflicts = nameConflicts(paths);
  if (conflicts.length > 0) {
    await report(context, [{ path: '', sources: [], diagnostics: conflicts }]);
    return undefined;
  }
  if (out === '') {
    // An empty variable in a script must not mean the folder one stands in.
    complain(context, texts.errors.missingValue('--out'));
    return undefined;
  }
  const inTheWay = await blocking(out, host.system);
  if (inTheWay !== undefined) {
    complain(context, texts.errors.outIsFile(inTheWay));
    return undefined;
  }
  if (await hasForeignManifest(host.system, out)) {
    complain(context, texts.errors.foreignManifest(within(out, MANIFEST)));
    return undefined;
  }
  return (await reportsStandApart(reports, { paths, formats, out }, context)) ? paths : undefined;
}

/** What cannot be watched: standard input ends, and the others are about one run. */
function unwatchable(args: readonly string[], { watch, dryRun, shard }: GenerateOptions): string | undefined {
  if (watch !== true) return undefined;
  if (args.includes('-')) return '-';
  if (dryRun === true) return '--dry-run';
  return shard === undefined ? undefined : '--shard';
}

/** `samverkan generate <path...>` */
export async function generate(args: readonly string[], options: GenerateOptions, context: Context): Promise<number> {
  const read = readGenerateOptions(options, context);
  const unfit = unwatchable(args, options);
  if ('error' in read || unfit !== undefined) {
    complain(context, 'error' in read ? read.error : context.texts.errors.notWithWatch(unfit as string));
    return MISUSE;
  }
  const out = options.out ?? 'out';
  const all = await settle(args, out, read, context);
  const config = all && (await configure(context));
  const resources = config && (await load(context, config.severity));
  if (all === undefined || config === undefined || resources === undefined) return MISUSE;
  const { formats, per, jobs, shard, reports } = read;
  const request: GenerateRequest = {
    paths: shard === undefined ? all : shardOf(all, shard),
    ...(shard === undefined ? {} : { shard }),
    out,
    formats,
    per,
    options: { severities: config.severity ?? {} },
    force: options.force === true,
    dryRun: options.dryRun === true,
  };
  const system = readingFrom(context);
  const telling = { request, resources, ...(reports === undefined ? {} : { reports }) };
  if (options.watch === true) return (await import('../watch.ts')).watch(args, telling, context);
  const crew = await hire(jobs, request, resources, options, context);
  return runGenerate(telling, context, (onlooker) => generateFiles(request, resources, system, onlooker, crew));
}
