import { isAtOrBelow } from '../io/paths.ts';
import type { ReporterName } from '../reporters/index.ts';
import { type Context, complain } from './context.ts';
import type { FormatChoice, StreamName } from './formats.ts';
import { type Reported, rendered } from './report.ts';

export type ReportFormat = FormatChoice<ReporterName>;

/**
 * The formats where none are asked for: code frames on a terminal, one line per finding elsewhere; and annotations in
 * GitHub Actions, whose runner sets this variable.
 */
export function standardFormats({ host }: Context): readonly ReportFormat[] {
  const format = host.stdout.isTTY ? 'pretty' : 'compact';
  return host.env.GITHUB_ACTIONS === 'true' ? [{ format }, { format: 'github' }] : [{ format }];
}

/**
 * Whether the files to write stand apart: a slip of the pen must not overwrite a district's file, nor one report
 * another. What is wrong has then been reported.
 * @param paths the files that are checked
 */
export async function targetsStandApart(
  formats: readonly ReportFormat[],
  paths: readonly string[],
  context: Context,
): Promise<boolean> {
  const { system } = context.host;
  const { errors } = context.texts;
  const targets = formats.flatMap(({ target }) => target ?? []);
  const { config, minimumLevel, theme } = context.options;
  const read = [...paths, ...[config, minimumLevel, theme].filter((path) => path !== undefined)];
  const inputs = new Set(targets.length === 0 ? [] : await Promise.all(read.map((path) => system.identity(path))));
  const templates = context.options.templates && (await system.identity(context.options.templates));
  const isTemplate = (identity: string) =>
    templates !== undefined && /\.hbs$/i.test(identity) && isAtOrBelow(identity, templates);
  const seen = new Set<string>();
  for (const target of targets) {
    const identity = await system.identity(target);
    // A pipe or a device takes one report after the other, as `/dev/null` does.
    const isTaken = seen.has(identity) && (await system.kind(target)) !== 'other';
    const wrong =
      inputs.has(identity) || isTemplate(identity)
        ? errors.targetIsInput(target)
        : isTaken
          ? errors.sameTargetTwice(target)
          : undefined;
    if (wrong !== undefined) {
      complain(context, wrong);
      return false;
    }
    seen.add(identity);
  }
  return true;
}

/**
 * Writes the findings in every format to its target. One that cannot be written does not stop the next.
 * @param own the stream for a format that names neither a file nor a stream
 * @returns whether all could be written; the others have been reported
 */
export async function writeReports(
  formats: readonly ReportFormat[],
  files: readonly Reported[],
  strict: boolean,
  context: Context,
  own: StreamName,
): Promise<boolean> {
  const { host, texts } = context;
  let complete = true;
  for (const { format, target, stream = own } of formats) {
    if (target === undefined) {
      const output = host[stream];
      const text = await rendered(context, format, files, { output, strict });
      if (format === 'github') output.order(text);
      else output.write(text);
      continue;
    }
    const text = await rendered(context, format, files, { strict });
    const problem = await host.system.write(target, new TextEncoder().encode(text));
    if (problem === undefined) continue;
    complain(context, texts.errors.notWritten(problem.path, problem.code));
    complete = false;
  }
  return complete;
}
