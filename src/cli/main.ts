import { type Context, complain, type GlobalOptions } from './context.ts';
import { describeFailure } from './describe-failure.ts';
import { CLEAN, FAILURE, MISUSE } from './exit-codes.ts';
import { type GuardedHost, guarded } from './guarded.ts';
import { type Answering, isAsked, Stop, showAsked, showHelpUnasked } from './help.ts';
import type { Host } from './host.ts';
import { languageOf } from './language.ts';
import { type Actions, buildProgram } from './program.ts';
import { en } from './texts/en.ts';
import { sv } from './texts/sv.ts';
import type { Texts } from './texts/texts.ts';
import { translateUsageError } from './translate-usage-error.ts';
import { programVersion } from './version.ts';

export { nodeHost } from './node-host.ts';

/**
 * The exit code where commander stopped. It is misuse, unless help or the version was asked for and all that is missing is
 * the name of a command.
 */
function stopCode({ fault, command }: Stop, answering: Answering, host: GuardedHost, texts: Texts): number {
  // A command that only has others was called without one.
  if (fault.code === 'commander.help') {
    if (isAsked(answering)) showAsked(command, answering);
    else showHelpUnasked(command, host.stderr);
    return isAsked(answering) ? CLEAN : MISUSE;
  }
  complain({ host, texts }, translateUsageError(fault, texts));
  host.stderr.write(`${texts.errors.seeHelp('samverkan')}\n`);
  return MISUSE;
}

async function run(argv: readonly string[], host: GuardedHost): Promise<number> {
  const { language, unknown } = languageOf(argv, host.env);
  const texts = language === 'en' ? en : sv;
  if (unknown !== undefined) {
    complain({ host, texts }, texts.errors.badValue('--lang', unknown, ['sv', 'en']));
    return MISUSE;
  }
  const version = await programVersion(host);
  const context = (options: GlobalOptions): Context => ({ host, language, texts, options, version });
  let code = CLEAN;
  // A command loads only the code that it runs: loading is most of what a short run costs.
  const actions: Actions = {
    generate: async (paths, options) =>
      (await import('./commands/generate.ts')).generate(paths, options, context(options)),
    validate: async (paths, options) =>
      (await import('./commands/validate.ts')).validate(paths, options, context(options)),
    init: async (file, options) => (await import('./commands/init.ts')).init(file, options, context(options)),
    schema: async (name, options) => (await import('./commands/schema.ts')).schema(name, options, context(options)),
    explain: async (code, options) => (await import('./commands/explain.ts')).explain(code, context(options)),
    mergeManifests: async (paths, options) =>
      (await import('./commands/manifest.ts')).mergeManifestFiles(paths, context(options)),
    checks: {
      generate: async (options) =>
        (await import('./commands/generate.ts')).checkGenerateOptions(options, context(options)),
      validate: async (options) =>
        (await import('./commands/validate.ts')).checkValidateOptions(options, context(options)),
      init: async (options) => (await import('./commands/init.ts')).checkInitOptions(options, context(options)),
      schema: async (name, options) => (await import('./commands/schema.ts')).checkSchemaName(name, context(options)),
      explain: async (code, options) => (await import('./commands/explain.ts')).checkCode(code, context(options)),
    },
  };
  const done = (result: number): void => {
    code = result;
  };
  const program = buildProgram(texts, host, version, actions, done, argv[0]);
  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof Stop) return stopCode(error, { program, stdout: host.stdout, version }, host, texts);
    throw error;
  }
}

/**
 * Runs the command.
 * @param argv the arguments after the program's name
 * @param world its streams are guarded against what names and values could make them do
 * @returns the exit code: 0 clean, 1 findings, 2 misuse, 3 failure; never throws, never prints a stack
 */
export async function main(argv: readonly string[], world: Host): Promise<number> {
  const host = guarded(world);
  try {
    return await run(argv, host);
  } catch (failure) {
    const { language } = languageOf(argv, host.env);
    const texts = language === 'en' ? en : sv;
    complain({ host, texts }, texts.errors.bug(describeFailure(failure)));
    return FAILURE;
  }
}
