import { validateFiles } from '../../pipeline/validate.ts';
import { type Context, complain, tell } from '../context.ts';
import { describeFailure } from '../describe-failure.ts';
import { exitCodeOf, FAILURE, MISUSE } from '../exit-codes.ts';
import { parseFormats } from '../formats.ts';
import { gather, readingFrom } from '../gather.ts';
import { configure, load } from '../load.ts';
import type { ValidateOptions } from '../program.ts';
import { FORMATS } from '../report.ts';
import { standardFormats, targetsStandApart, writeReports } from '../write-reports.ts';

/** Whether a text is a day of the calendar, ISO 8601. */
function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** `samverkan validate <path...>` */
export async function validate(args: readonly string[], options: ValidateOptions, context: Context): Promise<number> {
  const { host, texts } = context;
  const parsed =
    options.format === undefined
      ? { formats: standardFormats(context) }
      : parseFormats(options.format, FORMATS, true, texts);
  if ('error' in parsed) {
    complain(context, parsed.error);
    return MISUSE;
  }
  const asOf = options.asOf ?? host.today();
  if (!isDay(asOf)) {
    complain(context, texts.errors.badDate('--as-of', asOf));
    return MISUSE;
  }
  const paths = await gather(args, context);
  if (paths === undefined || !(await targetsStandApart(parsed.formats, paths, context))) return MISUSE;
  const config = await configure(context);
  const resources = config && (await load(context));
  if (config === undefined || resources === undefined) return MISUSE;
  const judging = { asOf, severities: config.severity ?? {} };
  const files = await validateFiles(paths, resources, readingFrom(context), judging);
  const diagnostics = files.flatMap((file) => file.diagnostics);
  const strict = options.strict ?? config.strict === true;
  let code = exitCodeOf(diagnostics, { strict, chosenLevel: resources.chosenLevel });
  for (const { path, failure } of files) {
    if (failure === undefined) continue;
    complain(context, texts.errors.bugIn(path, describeFailure(failure)));
    code = FAILURE;
  }
  const reported = files.map(({ path, source, diagnostics: found, failure }) => ({
    path,
    sources: [source],
    diagnostics: found,
    ...(failure === undefined ? {} : { failure: describeFailure(failure) }),
  }));
  if (!(await writeReports(parsed.formats, reported, strict, context))) code = FAILURE;
  const count = (severity: string): number => diagnostics.filter((one) => one.severity === severity).length;
  const counts = { errors: count('error'), warnings: count('warning'), infos: count('info') };
  tell(context, texts.validateSummary({ files: files.length, ...counts }));
  return code;
}
