import { isCode, severities } from '../../diagnostics/severities.ts';
import { suggest } from '../../diagnostics/suggest.ts';
import { loadExample } from '../../pipeline/draw/judge-example.ts';
import { loadResources } from '../../pipeline/load/load-resources.ts';
import { present } from '../../values/present.ts';
import { wantsColour } from '../colour.ts';
import { type Context, complain } from '../context.ts';
import { CLEAN, MISUSE } from '../exit-codes.ts';
import { type ExplanationOptions, explanationText, listText } from '../explanation-text.ts';
import { rendered } from '../report.ts';

function optionsFor({ host, language, options }: Context): ExplanationOptions {
  const { stdout, env } = host;
  const columns = stdout.isTTY ? stdout.columns : undefined;
  const colour = wantsColour(stdout, env, options.color === false);
  return { language, colour, ...present({ columns }) };
}

/** Whether there is such a code, as an exit code; where there is none, that has been reported. */
export function checkCode(code: string | undefined, context: Context): number {
  if (code === undefined || isCode(code)) return CLEAN;
  complain(context, context.texts.errors.unknownCode(code, suggest(code, Object.keys(severities))));
  return MISUSE;
}

/** `samverkan explain [code]` */
export async function explain(code: string | undefined, context: Context): Promise<number> {
  const { host, texts } = context;
  const options = optionsFor(context);
  if (code === undefined) {
    host.stdout.write(`${listText(options)}\n${texts.explainHint}\n`);
    return CLEAN;
  }
  if (checkCode(code, context) !== CLEAN || !isCode(code)) return MISUSE;
  // The examples are about the program's own minimum level, whatever the user has chosen.
  const loaded = await loadResources(host);
  if (loaded.kind !== 'resources') throw new Error(`the program's own resources do not hold: ${loaded.kind}`);
  const example = await loadExample(code, host, loaded.resources);
  const reported = (example?.bad ?? []).map(({ source, ...file }) => ({ ...file, sources: [source] }));
  const findings = await rendered(context, 'pretty', reported, { output: host.stdout });
  host.stdout.write(explanationText(code, example && { example, findings }, options));
  return CLEAN;
}
