import { type GeneratedFile, type GenerateReport, generateFiles } from '../../pipeline/generate.ts';
import { hasForeignManifest } from '../../pipeline/manifest-keeper.ts';
import { MANIFEST, nameConflicts } from '../../pipeline/output-names.ts';
import { within } from '../../pipeline/paths.ts';
import { type Context, complain, tell } from '../context.ts';
import { describeFailure } from '../describe-failure.ts';
import { exitCodeOf, FAILURE, MISUSE } from '../exit-codes.ts';
import { parseFormats } from '../formats.ts';
import { gather, readingFrom } from '../gather.ts';
import { configure, load } from '../load.ts';
import type { GenerateOptions } from '../program.ts';
import { report } from '../report.ts';

const FORMATS = ['pdf', 'json'] as const;

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
  if (file.state === 'generated' && options.quiet !== true) {
    host.stdout.write(`${texts.written(file.path, file.outputs)}\n`);
  }
}

function summarize({ files }: GenerateReport, context: Context): void {
  const count = (state: GeneratedFile['state']): number => files.filter((file) => file.state === state).length;
  const diagnostics = files.flatMap((file) => file.diagnostics);
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning').length;
  const counts = { written: count('generated'), refused: count('refused'), failed: count('failed'), warnings };
  tell(context, context.texts.generateSummary(counts));
}

/** `samverkan generate <path...>` */
export async function generate(args: readonly string[], options: GenerateOptions, context: Context): Promise<number> {
  const parsed = parseFormats(options.format ?? 'pdf', FORMATS, false, context.texts);
  if ('error' in parsed) {
    complain(context, parsed.error);
    return MISUSE;
  }
  const out = options.out ?? 'out';
  const paths = await settle(args, out, context);
  if (paths === undefined) return MISUSE;
  const config = await configure(context);
  const resources = config && (await load(context));
  if (config === undefined || resources === undefined) return MISUSE;
  const formats = parsed.formats.map(({ format }) => format);
  const request = { paths, out, formats, severities: config.severity ?? {} };
  const result = await generateFiles(request, resources, readingFrom(context), (file) => show(file, context));
  if (result.problem !== undefined) {
    complain(context, context.texts.errors.notWritten(result.problem.path, result.problem.code));
  }
  summarize(result, context);
  const failed = result.problem !== undefined || result.files.some(({ state }) => state === 'failed');
  if (failed) return FAILURE;
  const diagnostics = result.files.flatMap((file) => file.diagnostics);
  return exitCodeOf(diagnostics, { chosenLevel: resources.chosenLevel });
}
