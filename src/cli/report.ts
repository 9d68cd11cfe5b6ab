import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { harmless } from '../diagnostics/messages/harmless.ts';
import { withoutNumbersInNames } from '../pipeline/check/masked-names.ts';
import type { ValidatedFile } from '../pipeline/check/validate.ts';
import type { Reporter, ReporterName } from '../reporters/index.ts';
import { present } from '../values/present.ts';
import { wantsColour } from './colour.ts';
import type { Context } from './context.ts';
import { describeFailure } from './describe-failure.ts';
import type { Host, Output } from './host.ts';

/** Findings of one file, with the texts that they are shown against. */
export interface Reported {
  readonly path: string;
  readonly sources: readonly ValidatedFile['source'][];
  readonly diagnostics: readonly Diagnostic[];
  /** A bug in the program: the file has not been judged. */
  readonly failure?: string;
}

/** Turns a file into the form that reporters take; an exception becomes a line of text. */
export function reportedFile({
  path,
  sources,
  diagnostics,
  failure,
}: Omit<Reported, 'failure'> & { readonly failure?: unknown }): Reported {
  const described = failure === undefined ? undefined : describeFailure(failure);
  return { path, sources, diagnostics, ...present({ failure: described }) };
}

/** Each reporter is loaded when it is asked for: only `pretty` needs colours, only `sarif` and `github` explanations. */
const reporters: { readonly [N in ReporterName]: () => Promise<Reporter> } = {
  pretty: async () => (await import('../reporters/pretty.ts')).pretty,
  compact: async () => (await import('../reporters/compact.ts')).compact,
  json: async () => (await import('../reporters/json.ts')).json,
  sarif: async () => (await import('../reporters/sarif.ts')).sarif,
  junit: async () => (await import('../reporters/junit.ts')).junit,
  github: async () => (await import('../reporters/github.ts')).github,
  gitlab: async () => (await import('../reporters/gitlab.ts')).gitlab,
};

/** The names that `validate --format` takes. */
export const FORMATS = [
  'pretty',
  'compact',
  'json',
  'sarif',
  'junit',
  'github',
  'gitlab',
] as const satisfies readonly ReporterName[];

/** Leaves out infos, as people ask for with `--quiet`; programs get everything. */
function withoutInfos(file: Reported): Reported {
  return { ...file, diagnostics: file.diagnostics.filter(({ severity }) => severity !== 'info') };
}

/** The repository's folder, as GitHub Actions and GitLab CI state it: a job may run in a folder below. */
function repository({ env }: Host): { readonly root?: string } {
  const root =
    env.GITHUB_ACTIONS === 'true' ? env.GITHUB_WORKSPACE : env.GITLAB_CI === 'true' ? env.CI_PROJECT_DIR : undefined;
  return present({ root: root === '' ? undefined : root });
}

/**
 * Writes findings as text, without a summary: that goes to standard error, whatever the format.
 * @param to.output where the text will go; absent for a file, which gets no colours
 * @param to.strict whether warnings count as errors
 */
export async function rendered(
  context: Context,
  format: ReporterName,
  found: readonly Reported[],
  to: { readonly output?: Output; readonly strict?: boolean },
): Promise<string> {
  const { language, host, options, version } = context;
  const { output, strict = false } = to;
  const reporter = await reporters[format]();
  const files = found.map(withoutNumbersInNames);
  const sources = new Map(files.flatMap((file) => file.sources.map((source) => [source.name, source] as const)));
  const colour = output !== undefined && wantsColour(output, host.env, options.color === false);
  const columns = output?.isTTY === true ? output.columns : undefined;
  const hash = (text: string): string => host.system.hash(text);
  const paths = { folder: host.system.resolve('.'), ...repository(host) };
  const settings = { language, colour, version, hash, strict, ...paths, ...present({ columns }), summary: false };
  const quiet = options.quiet === true && (format === 'pretty' || format === 'compact');
  const text = reporter({ files: quiet ? files.map(withoutInfos) : files, sources }, settings);
  return harmless(text, { coloured: colour, orders: format === 'github' });
}

/** Shows findings on standard error: with code frames on a terminal, one line each elsewhere. */
export async function report(context: Context, files: readonly Reported[]): Promise<void> {
  if (files.every(({ diagnostics }) => diagnostics.length === 0)) return;
  const { stderr } = context.host;
  stderr.write(await rendered(context, stderr.isTTY ? 'pretty' : 'compact', files, { output: stderr }));
}
