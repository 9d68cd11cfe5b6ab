import { Command, Option } from 'commander';
import type { GlobalOptions } from './context.ts';
import type { Host } from './host.ts';
import type { Texts } from './texts/texts.ts';

export interface GenerateOptions extends GlobalOptions {
  readonly out?: string;
  readonly format?: string;
  readonly per?: string;
  readonly jobs?: string;
  readonly shard?: string;
  readonly dryRun?: boolean;
  readonly force?: boolean;
  readonly report?: string;
  readonly watch?: boolean;
}

export interface ValidateOptions extends GlobalOptions {
  readonly format?: string;
  readonly strict?: boolean;
  readonly asOf?: string;
}

export interface InitOptions extends GlobalOptions {
  readonly force?: boolean;
}

/** The functions of the commands; each returns its exit code. */
export interface Actions {
  readonly generate: (paths: readonly string[], options: GenerateOptions) => Promise<number>;
  readonly validate: (paths: readonly string[], options: ValidateOptions) => Promise<number>;
  readonly init: (file: string | undefined, options: InitOptions) => Promise<number>;
  readonly schema: (name: string | undefined, options: GlobalOptions) => Promise<number>;
  readonly explain: (code: string | undefined, options: GlobalOptions) => Promise<number>;
  readonly mergeManifests: (paths: readonly string[], options: GlobalOptions) => Promise<number>;
}

type Examples = readonly (readonly [command: string, does: string])[];

function exampleText(texts: Texts, examples: Examples): string {
  const width = Math.max(...examples.map(([command]) => command.length));
  const lines = examples.map(([command, does]) => `  ${command.padEnd(width)}  # ${does}`);
  return `${texts.examples.heading}\n${lines.join('\n')}\n`;
}

/** Gives the program or a command what all have in common: language of help, streams, no exit of commander's own. */
function withCommonSettings(command: Command, texts: Texts, host: Host, examples: Examples): Command {
  const isHeading = (title: string): title is keyof Texts['headings'] => title in texts.headings;
  return command
    .exitOverride()
    .helpOption('-h, --help', texts.options.help)
    .addHelpText('before', exampleText(texts, examples))
    .configureHelp({
      showGlobalOptions: true,
      // Commander's own term says [options] in every language.
      subcommandTerm: (subcommand) => `${subcommand.name()} ${subcommand.usage()}`,
      styleTitle: (title) => (isHeading(title) ? texts.headings[title] : title),
    })
    .configureOutput({
      writeOut: (text) => host.stdout.write(text),
      writeErr: (text) => host.stderr.write(text),
      // The code that catches an error reports it, once and in the user's language.
      outputError: () => undefined,
      getOutHelpWidth: () => host.stdout.columns ?? 100,
      getErrHelpWidth: () => host.stderr.columns ?? 100,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
}

function addGlobalOptions(program: Command, texts: Texts): void {
  const { options } = texts;
  program
    .addOption(new Option('--lang <sv|en>', options.lang))
    .addOption(new Option(`--config <${texts.values.file}>`, options.config))
    .addOption(new Option(`--minimum-level <${texts.values.file}>`, options.minimumLevel))
    .addOption(new Option(`--templates <${texts.values.dir}>`, options.templates))
    .addOption(new Option('-q, --quiet', options.quiet))
    .addOption(new Option('--no-color', options.noColor));
}

/** What every command is added with. */
interface Setup {
  readonly program: Command;
  readonly texts: Texts;
  readonly host: Host;
  readonly actions: Actions;
  /** Called with the exit code of the command that ran. */
  readonly done: (code: number) => void;
}

function addGenerate({ program, texts, host, actions, done }: Setup): void {
  withCommonSettings(program.command('generate'), texts, host, texts.examples.generate)
    .description(texts.commands.generate)
    .usage(texts.usage.paths)
    .argument(`<${texts.argumentNames.paths}...>`, texts.arguments.paths)
    .option(`-o, --out <${texts.values.dir}>`, texts.options.out)
    .option(`--format <${texts.values.list}>`, texts.options.generateFormat)
    .option(`--per <${texts.values.unit}>`, texts.options.per)
    .option(`--theme <${texts.values.file}>`, texts.options.theme)
    .option('--jobs <n>', texts.options.jobs)
    .option('--shard <i/n>', texts.options.shard)
    .option('--dry-run', texts.options.dryRun)
    .option('--force', texts.options.forceDraw)
    .option(`--report <${texts.values.list}>`, texts.options.report)
    .option('--watch', texts.options.watch)
    .action(async (paths: string[], _: unknown, command: Command) => {
      done(await actions.generate(paths, command.optsWithGlobals<GenerateOptions>()));
    });
}

function addValidate({ program, texts, host, actions, done }: Setup): void {
  withCommonSettings(program.command('validate'), texts, host, texts.examples.validate)
    .description(texts.commands.validate)
    .usage(texts.usage.paths)
    .argument(`<${texts.argumentNames.paths}...>`, texts.arguments.paths)
    .option(`--format <${texts.values.list}>`, texts.options.validateFormat)
    .option('--strict', texts.options.strict)
    .option(`--as-of <${texts.values.date}>`, texts.options.asOf)
    .action(async (paths: string[], _: unknown, command: Command) => {
      done(await actions.validate(paths, command.optsWithGlobals<ValidateOptions>()));
    });
}

function addInit({ program, texts, host, actions, done }: Setup): void {
  withCommonSettings(program.command('init'), texts, host, texts.examples.init)
    .description(texts.commands.init)
    .usage(texts.usage.init)
    .argument(`[${texts.argumentNames.file}]`, texts.arguments.file)
    .option('--force', texts.options.initForce)
    .action(async (file: string | undefined, _: unknown, command: Command) => {
      done(await actions.init(file, command.optsWithGlobals<InitOptions>()));
    });
}

function addSchema({ program, texts, host, actions, done }: Setup): void {
  withCommonSettings(program.command('schema'), texts, host, texts.examples.schema)
    .description(texts.commands.schema)
    .usage(texts.usage.schema)
    .argument(`[${texts.argumentNames.schema}]`, texts.arguments.schema)
    .action(async (name: string | undefined, _: unknown, command: Command) => {
      done(await actions.schema(name, command.optsWithGlobals<GlobalOptions>()));
    });
}

function addExplain({ program, texts, host, actions, done }: Setup): void {
  withCommonSettings(program.command('explain'), texts, host, texts.examples.explain)
    .description(texts.commands.explain)
    .usage(texts.usage.explain)
    .argument(`[${texts.argumentNames.code}]`, texts.arguments.code)
    .action(async (code: string | undefined, _: unknown, command: Command) => {
      done(await actions.explain(code, command.optsWithGlobals<GlobalOptions>()));
    });
}

/** `manifest` does nothing by itself; its subcommands work on manifests. */
function addManifest({ program, texts, host, actions, done }: Setup): void {
  const manifest = withCommonSettings(program.command('manifest'), texts, host, texts.examples.manifest)
    .description(texts.commands.manifest)
    .usage(texts.usage.manifest)
    .helpCommand(`help [${texts.argumentNames.command}]`, texts.commands.help);
  withCommonSettings(manifest.command('merge'), texts, host, texts.examples.manifest)
    .description(texts.commands.manifestMerge)
    .usage(texts.usage.manifestMerge)
    .argument(`<${texts.argumentNames.manifests}...>`, texts.arguments.manifests)
    .action(async (paths: string[], _: unknown, command: Command) => {
      done(await actions.mergeManifests(paths, command.optsWithGlobals<GlobalOptions>()));
    });
}

/**
 * Builds the commander program in one language.
 * @param version what `--version` prints
 * @param done called with the exit code of the command that ran
 */
export function buildProgram(
  texts: Texts,
  host: Host,
  version: string,
  actions: Actions,
  done: (code: number) => void,
): Command {
  const program = withCommonSettings(new Command('samverkan'), texts, host, texts.examples.program)
    .description(texts.about)
    .usage(texts.usage.program)
    .version(version, '--version', texts.options.version)
    .helpCommand(`help [${texts.argumentNames.command}]`, texts.commands.help);
  addGlobalOptions(program, texts);
  const setup = { program, texts, host, actions, done };
  // Help lists the commands in this order.
  for (const add of [addGenerate, addValidate, addInit, addSchema, addExplain, addManifest]) add(setup);
  return program;
}
