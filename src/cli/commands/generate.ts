import { type GeneratedFile, type GenerateRequest, generateFiles } from '../../pipeline/generate.ts';
import { hasForeignManifest } from '../../pipeline/manifest-keeper.ts';
import { MANIFEST, nameConflicts } from '../../pipeline/output-names.ts';
import { within } from '../../pipeline/paths.ts';
import { type Context, complain, tell } from '../context.ts';
import { describeFailure } from '../describe-failure.ts';
import { CLEAN, exitCodeOf, FAILURE, MISUSE } from '../exit-codes.ts';
import { gather, readingFrom } from '../gather.ts';
import { readGenerateOptions } from '../generate-options.ts';
import { hire } from '../hire.ts';
import { configure, load } from '../load.ts';
import type { GenerateOptions } from '../program.ts';
import { progressOf } from '../progress.ts';
import { report } from '../report.ts';
import { shardOf } from '../shard.ts';

/** Everything that can be wrong with how the command was called, told before any work. */
async function settle(args: readonly string[], out: string, context: Context): Promise<readonly string[] | undefined> {
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
  const kind = await host.system.kind(out);
  if (kind === 'file' || kind === 'other') {
    complain(context, texts.errors.outIsFile(out));
    return undefined;
  }
  if (await hasForeignManifest(host.system, out)) {
    complain(context, texts.errors.foreignManifest(within(out, MANIFEST)));
    return undefined;
  }
  return paths;
}

function countErrors(file: GeneratedFile): number {
  return file.diagnostics.filter(({ severity }) => severity === 'error').length;
}

/** Shows one file's findings and what became of it. */
async function show(file: GeneratedFile, context: Context): Promise<void> {
  const { texts, host, options } = context;
  const { errors } = texts;
  await report(context, [{ path: file.path, sources: file.sources, diagnostics: file.diagnostics }]);
  if (file.problem !== undefined) complain(context, errors.notWritten(file.problem.path, file.problem.code));
  if (file.failure !== undefined) complain(context, errors.bugIn(file.path, describeFailure(file.failure)));
  if (file.state === 'refused') tell(context, texts.refused(file.path, countErrors(file)));
  if (options.quiet === true) return;
  if (file.state === 'generated') host.stdout.write(`${texts.written(file.path, file.outputs)}\n`);
  if (file.state === 'unchanged') host.stdout.write(`${texts.unchanged(file.path, file.outputs)}\n`);
  if (file.state === 'planned') host.stdout.write(`${texts.planned(file.path, file.outputs)}\n`);
}

/** What is found in the files of a run, as far as the summary and the exit code need to know. */
interface Tally {
  warnings: number;
  code: number;
}

function count(tally: Tally, file: GeneratedFile, chosenLevel: boolean): void {
  tally.warnings += file.diagnostics.filter(({ severity }) => severity === 'warning').length;
  tally.code = Math.max(tally.code, exitCodeOf(file.diagnostics, { chosenLevel }));
}

/** `samverkan generate <path...>` */
export async function generate(args: readonly string[], options: GenerateOptions, context: Context): Promise<number> {
  const read = readGenerateOptions(options, context);
  if ('error' in read) {
    complain(context, read.error);
    return MISUSE;
  }
  const out = options.out ?? 'out';
  const all = await settle(args, out, context);
  const config = all && (await configure(context));
  const resources = config && (await load(context));
  if (all === undefined || config === undefined || resources === undefined) return MISUSE;
  const { formats, per, jobs, shard } = read;
  const request: GenerateRequest = {
    paths: shard === undefined ? all : shardOf(all, shard),
    out,
    formats,
    per,
    options: { severities: config.severity ?? {} },
    force: options.force === true,
    dryRun: options.dryRun === true,
  };
  const tally: Tally = { warnings: 0, code: CLEAN };
  const progress = await progressOf(request.paths.length, context);
  const onFile = async (file: GeneratedFile): Promise<void> => {
    count(tally, file, resources.chosenLevel);
    await progress.aside(() => show(file, context));
  };
  const onlooker = { onFile, onSurveyed: progress.surveyed };
  const crew = await hire(jobs, request, resources, options, context);
  const { states, problem } = await generateFiles(request, resources, readingFrom(context), onlooker, crew);
  progress.end();
  if (problem !== undefined) complain(context, context.texts.errors.notWritten(problem.path, problem.code));
  const { generated: written, ...others } = states;
  tell(context, context.texts.generateSummary({ written, ...others, warnings: tally.warnings }));
  return problem !== undefined || states.failed > 0 ? FAILURE : tally.code;
}
