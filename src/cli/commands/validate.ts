import type { CheckOptions } from '../../pipeline/check/check-district.ts';
import { type ValidatedFile, validateFiles } from '../../pipeline/check/validate.ts';
import type { ReporterName } from '../../reporters/index.ts';
import { isDay } from '../../values/day.ts';
import { present } from '../../values/present.ts';
import { type Context, complain, tell } from '../context.ts';
import { describeFailure } from '../describe-failure.ts';
import { CLEAN, exitCodeOf, FAILURE, MISUSE } from '../exit-codes.ts';
import { type FormatChoice, OWN_STREAM, parseFormats } from '../formats.ts';
import { type Gathered, gather, readingFrom } from '../gather.ts';
import { configure, type LoadedToCheck, loadToCheck } from '../load.ts';
import type { ValidateOptions } from '../program.ts';
import { FORMATS, reportedFile } from '../report.ts';
import { standardFormats, targetsStandApart, writeReports } from '../write-reports.ts';

/** The command's request, once it is known to hold. */
interface Settled {
  readonly formats: readonly FormatChoice<ReporterName>[];
  readonly inputs: Gathered;
  readonly strict: boolean;
  readonly judging: CheckOptions;
  readonly loaded: LoadedToCheck;
}

/** Reads the formats and the day from the options. */
function readOptions(
  { format, asOf }: ValidateOptions,
  context: Context,
): { readonly formats: Settled['formats']; readonly asOf: string } | { readonly error: string } {
  const { texts, host } = context;
  const parsed =
    format === undefined ? { formats: standardFormats(context) } : parseFormats(format, FORMATS, true, texts);
  if ('error' in parsed) return parsed;
  if (asOf !== undefined && !isDay(asOf)) return { error: texts.errors.badDate('--as-of', asOf) };
  return { formats: parsed.formats, asOf: asOf ?? host.today() };
}

/** Whether the options' values hold, as an exit code; what is wrong has been reported. */
export function checkValidateOptions(options: ValidateOptions, context: Context): number {
  const read = readOptions(options, context);
  if (!('error' in read)) return CLEAN;
  complain(context, read.error);
  return MISUSE;
}

/**
 * Settles arguments and configuration before any work. Undefined where they do not hold, which has then been reported.
 */
async function settle(
  args: readonly string[],
  options: ValidateOptions,
  context: Context,
): Promise<Settled | undefined> {
  const read = readOptions(options, context);
  if ('error' in read) {
    complain(context, read.error);
    return undefined;
  }
  const { formats, asOf } = read;
  const inputs = await gather(args, context);
  if (inputs === undefined || !(await targetsStandApart(formats, inputs.paths, context))) return undefined;
  const config = await configure(context);
  const loaded = config && (await loadToCheck(context, config.severity));
  if (config === undefined || loaded === undefined) return undefined;
  const strict = options.strict ?? config.strict === true;
  return { formats, inputs, strict, loaded, judging: { asOf, severities: config.severity ?? {} } };
}

function summarize(files: readonly ValidatedFile[], context: Context): void {
  const diagnostics = files.flatMap((file) => file.diagnostics);
  const count = (severity: string): number => diagnostics.filter((one) => one.severity === severity).length;
  const counts = { errors: count('error'), warnings: count('warning'), infos: count('info') };
  tell(context, context.texts.validateSummary({ files: files.length, ...counts }));
}

/** Checks the files that the arguments name, and the templates where some were chosen. */
async function checkAll(
  { inputs, judging, loaded }: Settled,
  { templates }: ValidateOptions,
  context: Context,
): Promise<readonly ValidatedFile[]> {
  const system = readingFrom(context);
  const files = await validateFiles(inputs.paths, loaded.resources, system, judging, inputs.named);
  if (templates === undefined) return files;
  const { resources, badTemplates } = loaded;
  // What draws is loaded only where templates are to be checked.
  const { validateTemplates } = await import('../../pipeline/draw/check-templates.ts');
  const chosen = { folder: templates, ...present({ known: badTemplates }) };
  return [...files, ...(await validateTemplates(chosen, files, resources, system, judging))];
}

/** `samverkan validate <path...>` */
export async function validate(args: readonly string[], options: ValidateOptions, context: Context): Promise<number> {
  const settled = await settle(args, options, context);
  if (settled === undefined) return MISUSE;
  const { formats, strict } = settled;
  const files = await checkAll(settled, options, context);
  const reported = files.map(({ source, ...file }) => reportedFile({ ...file, sources: [source] }));
  for (const { path, failure } of files) {
    if (failure !== undefined) complain(context, context.texts.errors.bugIn(path, describeFailure(failure)));
  }
  const written = await writeReports(formats, reported, strict, context, OWN_STREAM['--format']);
  summarize(files, context);
  if (!written || files.some(({ failure }) => failure !== undefined)) return FAILURE;
  const diagnostics = files.flatMap((file) => file.diagnostics);
  return exitCodeOf(diagnostics, {
    strict,
    chosenLevel: settled.loaded.resources.chosenLevel,
    templatesAreContent: true,
  });
}
