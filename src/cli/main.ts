import { CommanderError } from 'commander';
import { type Context, complain, type GlobalOptions } from './context.ts';
import { describeFailure } from './describe-failure.ts';
import { CLEAN, FAILURE, MISUSE } from './exit-codes.ts';
import { type GuardedHost, guarded } from './guarded.ts';
import type { Host } from './host.ts';
import { languageOf } from './language.ts';
import { type Actions, buildProgram } from './program.ts';
import { en } from './texts/en.ts';
import { sv } from './texts/sv.ts';
import type { Texts } from './texts/texts.ts';
import { translateUsageError } from './translate-usage-error.ts';
import { programVersion } from './version.ts';

export { nodeHost } from './node-host.ts';

/** The exit code where commander stopped: help and the version are clean, everything else is misuse. */
function stopCode(error: CommanderError, host: GuardedHost, texts: Texts): number {
  if (error.exitCode === 0) return CLEAN;
  // The program was called without a command, and commander has shown help.
  if (error.code === 'commander.help') return MISUSE;
  complain({ host, texts }, translateUsageError(error, texts));
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
    schema: async (name, options) => (await import('./commands/schema.ts')).schema(name, context(options)),
    explain: async (code, options) => (await import('./commands/explain.ts')).explain(code, context(options)),
    mergeManifests: async (paths, options) =>
      (await import('./commands/manifest.ts')).mergeManifestFiles(paths, context(options)),
  };
  const program = buildProgram(texts, host, version, actions, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return stopCode(error, host, texts);
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
