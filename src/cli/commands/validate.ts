import { validateFiles } from '../../pipeline/validate.ts';
import { type Context, complain, tell } from '../context.ts';
import { exitCodeOf, FAILURE, MISUSE } from '../exit-codes.ts';
import { parseFormats } from '../formats.ts';
import { gather, readingFrom } from '../gather.ts';
import { load } from '../load.ts';
import type { ValidateOptions } from '../program.ts';
import { FORMATS, rendered } from '../report.ts';

/** `samverkan validate <path...>` */
export async function validate(args: readonly string[], options: ValidateOptions, context: Context): Promise<number> {
  const { host, texts } = context;
  const standard = host.stdout.isTTY ? 'pretty' : 'compact';
  const parsed = parseFormats(options.format ?? standard, FORMATS, true, texts);
  if ('error' in parsed) {
    complain(context, parsed.error);
    return MISUSE;
  }
  const paths = await gather(args, context);
  if (paths === undefined) return MISUSE;
  const resources = await load(context);
  if (resources === undefined) return MISUSE;
  const files = await validateFiles(paths, resources, readingFrom(context));
  const diagnostics = files.flatMap((file) => file.diagnostics);
  let code = exitCodeOf(diagnostics, { strict: options.strict === true, chosenLevel: resources.chosenLevel });
  const reported = files.map(({ source, ...file }) => ({ ...file, sources: [source] }));
  for (const { format, target } of parsed.formats) {
    const text = await rendered(context, format, reported, target === undefined ? host.stdout : undefined);
    if (target === undefined) {
      host.stdout.write(text);
      continue;
    }
    const problem = await host.system.write(target, new TextEncoder().encode(text));
    if (problem === undefined) continue;
    complain(context, texts.errors.notWritten(problem.path, problem.code));
    code = FAILURE;
  }
  const count = (severity: string): number => diagnostics.filter((one) => one.severity === severity).length;
  tell(context, texts.validateSummary({ files: files.length, errors: count('error'), warnings: count('warning') }));
  return code;
}
