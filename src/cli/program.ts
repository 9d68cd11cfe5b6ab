import { Command, Option } from 'commander';
import { own } from '../values/own.ts';
import type { GlobalOptions } from './context.ts';
import { CLEAN } from './exit-codes.ts';
import { type Answering, addHelpCommand, helpOption, isAsked, Stop, showAsked, versionOption } from './help.ts';
import type { Host } from './host.ts';
import type { Texts } from './texts/texts.ts';

export interface GenerateOptions extends GlobalOptions {
  readonly out?: string;
  readonly document?: string;
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

/** Commands that are for one level. */
export interface ForOptions extends GlobalOptions {
  readonly for?: string;
}

export interface InitOptions extends ForOptions {
  readonly kind?: string;
  readonly force?: boolean;
}

/** What is checked of a call although only help is asked for: reports what is wrong, and returns an exit code. */
export interface Checks {
  readonly generate: (options: GenerateOptions) => Promise<number>;
  readonly validate: (options: ValidateOptions) => Promise<number>;
  readonly init: (options: InitOptions) => Promise<number>;
  readonly schema: (name: string | undefined, options: ForOptions) => Promise<number>;
  readonly explain: (code: string | undefined, options: GlobalOptions) => Promise<number>;
}

/** The functions of the commands; each returns its exit code. */
export interface Actions {
  readonly generate: (paths: readonly string[], options: GenerateOptions) => Promise<number>;
  readonly validate: (paths: readonly string[], options: ValidateOptions) => Promise<number>;
  readonly init: (file: string | undefined, options: InitOptions) => Promise<number>;
  readonly schema: (name: string | undefined, options: ForOptions) => Promise<number>;
  readonly explain: (code: string | undefined, options: GlobalOptions) => Promise<number>;
  readonly mergeManifests: (paths: readonly string[], options: GlobalOptions) => Promise<number>;
  readonly checks: Checks;
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
    .exitOverride((fault) => {
      throw new Stop(fault, command);
    })
    .helpOption(false)
    .helpCommand(false)
    .addHelpText('before', exampleText(texts, examples))
    .configureHelp({
      // Help is an option of the program, but each command lists it as its own, last.
      visibleOptions: ({ options, parent }) => (parent === null ? [...options] : [...options, helpOption(texts)]),
      visibleGlobalOptions: ({ parent }) => {
        let root = parent;
        while (root?.parent) root = root.parent;
        return (root?.options ?? []).filter(({ long }) => long !== '--help');
      },
      showGlobalOptions: true,
      // Commander's own term says [options] in every language.
      subcommandTerm: (subcommand) => `${subcommand.name()} ${subcommand.usage()}`,
      styleTitle: (title) => (isHeading(title) ? texts.headings[title] : title),
    })
    .configureOutput({
      writeOut: (text) => host.stdout.write(text),
      // Commander would show help here before it is known whether it was asked for (see `showHelpUnasked`).
      writeErr: () => undefined,
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
    .addOption(versionOption(texts))
    .addOption(new Option('--lang <sv|en>', options.lang))
    .addOption(new Option(`--config <${texts.values.file}>`, options.config))
    .addOption(new Option(`--minimum-level <${texts.values.file}>`, options.minimumLevel))
    .addOption(new Option(`--templates <${texts.values.dir}>`, options.templates))
    .addOption(new Option('-q, --quiet', options.quiet))
    .addOption(new Option('--no-color', options.noColor))
    .addOption(helpOption(texts));
}

/** What every command is added with. */
interface Setup {
  readonly program: Command;
  readonly texts: Texts;
  readonly host: Host;
  readonly actions: Actions;
  /** What `--version` prints. */
  readonly version: string;
  /** Called with the exit code of the command that ran. */
  readonly done: (code: number) => void;
}

/** Refuses an argument, file or folder without a name: an empty variable in a script must not mean the working folder. */
function refuseEmpty(command: Command, { texts }: Setup): void {
  const isPath = ({ flags }: Option) =>
    [texts.values.file, texts.values.dir].some((name) => flags.endsWith(`<${name}>`));
  for (let owner: Command | null = command; owner !== null; owner = owner.parent) {
    const empty = owner.options.find((one) => isPath(one) && owner?.getOptionValue(one.attributeName()) === '');
    if (empty !== undefined)
      command.error(`error: option '${empty.flags}' argument missing`, { code: 'commander.optionMissingArgument' });
  }
  const { args, registeredArguments: known } = command;
  const argument = args.includes('') ? known[Math.min(args.indexOf(''), known.length - 1)] : undefined;
  if (argument !== undefined)
    command.error(`error: missing required argument '${argument.name()}'`, { code: 'commander.missingArgument' });
}

/**
 * Refuses a call without files to work on, which is no fault where only help is asked for: hence the arguments, of which
 * there may be many, are optional to commander.
 */
function refuseNothing(command: Command): void {
  const [first] = command.registeredArguments;
  if (first?.variadic !== true || command.args.length > 0) return;
  command.error(`error: missing required argument '${first.name()}'`, { code: 'commander.missingArgument' });
}

/**
 * Does a command's work or, where its help or the version is asked for, shows that.
 * @param check what is checked of the arguments even then; returns an exit code
 */
async function run<O extends GlobalOptions>(
  command: Command,
  setup: Setup,
  work: (options: O) => Promise<number>,
  check: (options: O) => Promise<number> = async () => CLEAN,
): Promise<void> {
  const answering = answeringOf(setup);
  const options = command.optsWithGlobals<O>();
  refuseEmpty(command, setup);
  if (!isAsked(answering)) {
    refuseNothing(command);
    return setup.done(await work(options));
  }
  const code = await check(options);
  if (code === CLEAN) showAsked(command, answering);
  setup.done(code);
}

function answeringOf({ program, host, version }: Setup): Answering {
  return { program, stdout: host.stdout, version };
}

function addGenerate(setup: Setup): void {
  const { program, texts, host, actions } = setup;
  withCommonSettings(program.command('generate'), texts, host, texts.examples.generate)
    .description(texts.commands.generate)
    .usage(texts.usage.paths)
    .argument(`[${texts.argumentNames.paths}...]`, texts.arguments.paths)
    .option(`-o, --out <${texts.values.dir}>`, texts.options.out)
    .option(`--document <${texts.values.list}>`, texts.options.document)
    .option(`--format <${texts.values.list}>`, texts.options.generateFormat)
    .option(`--per <${texts.values.unit}>`, texts.options.per)
    .option(`--theme <${texts.values.file}>`, texts.options.theme)
    .option('--jobs <n>', texts.options.jobs)
    .option('--shard <i/n>', texts.options.shard)
    .option('--dry-run', texts.options.dryRun)
    .option('--force', texts.options.forceDraw)
    .option(`--report <${texts.values.list}>`, texts.options.report)
    .option('--watch', texts.options.watch)
    .action((paths: string[], _: unknown, command: Command) =>
      run<GenerateOptions>(command, setup, (options) => actions.generate(paths, options), actions.checks.generate),
    );
}

function addValidate(setup: Setup): void {
  const { program, texts, host, actions } = setup;
  withCommonSettings(program.command('validate'), texts, host, texts.examples.validate)
    .description(texts.commands.validate)
    .usage(texts.usage.paths)
    .argument(`[${texts.argumentNames.paths}...]`, texts.arguments.paths)
    .option(`--format <${texts.values.list}>`, texts.options.validateFormat)
    .option('--strict', texts.options.strict)
    .option(`--as-of <${texts.values.date}>`, texts.options.asOf)
    .action((paths: string[], _: unknown, command: Command) =>
      run<ValidateOptions>(command, setup, (options) => actions.validate(paths, options), actions.checks.validate),
    );
}

function addInit(setup: Setup): void {
  const { program, texts, host, actions } = setup;
  withCommonSettings(program.command('init'), texts, host, texts.examples.init)
    .description(texts.commands.init)
    .usage(texts.usage.init)
    .argument(`[${texts.argumentNames.file}]`, texts.arguments.file)
    .option(`--kind <${texts.values.kind}>`, texts.options.initKind)
    .option(`--for <${texts.values.level}>`, texts.options.forLevel)
    .option('--force', texts.options.initForce)
    .action((file: string | undefined, _: unknown, command: Command) =>
      run<InitOptions>(
        command,
        setup,
        (options) => actions.init(file, options),
        (options) => actions.checks.init(options),
      ),
    );
}

function addSchema(setup: Setup): void {
  const { program, texts, host, actions } = setup;
  withCommonSettings(program.command('schema'), texts, host, texts.examples.schema)
    .description(texts.commands.schema)
    .usage(texts.usage.schema)
    .argument(`[${texts.argumentNames.schema}]`, texts.arguments.schema)
    .option(`--for <${texts.values.level}>`, texts.options.forLevel)
    .action((name: string | undefined, _: unknown, command: Command) =>
      run<ForOptions>(
        command,
        setup,
        (options) => actions.schema(name, options),
        (options) => actions.checks.schema(name, options),
      ),
    );
}

function addExplain(setup: Setup): void {
  const { program, texts, host, actions } = setup;
  withCommonSettings(program.command('explain'), texts, host, texts.examples.explain)
    .description(texts.commands.explain)
    .usage(texts.usage.explain)
    .argument(`[${texts.argumentNames.code}]`, texts.arguments.code)
    .action((code: string | undefined, _: unknown, command: Command) =>
      run<GlobalOptions>(
        command,
        setup,
        (options) => actions.explain(code, options),
        (options) => actions.checks.explain(code, options),
      ),
    );
}

/** `manifest` does nothing by itself; its subcommands work on manifests. */
function addManifest(setup: Setup): void {
  const { program, texts, host, actions } = setup;
  const manifest = withCommonSettings(program.command('manifest'), texts, host, texts.examples.manifest)
    .description(texts.commands.manifest)
    .usage(texts.usage.manifest);
  withCommonSettings(manifest.command('merge'), texts, host, texts.examples.manifest)
    .description(texts.commands.manifestMerge)
    .usage(texts.usage.manifestMerge)
    .argument(`[${texts.argumentNames.manifests}...]`, texts.arguments.manifests)
    .action((paths: string[], _: unknown, command: Command) =>
      run<GlobalOptions>(command, setup, (options) => actions.mergeManifests(paths, options)),
    );
  addHelp(manifest, setup);
}

function addHelp(to: Command, setup: Setup): void {
  const { texts, host } = setup;
  addHelpCommand(to, texts, answeringOf(setup), (command) =>
    withCommonSettings(command, texts, host, texts.examples.help),
  );
}

/** Help lists the commands in this order. */
const COMMANDS: Readonly<Record<string, (setup: Setup) => void>> = {
  generate: addGenerate,
  validate: addValidate,
  init: addInit,
  schema: addSchema,
  explain: addExplain,
  manifest: addManifest,
};

/**
 * Builds the commander program in one language.
 * @param version what `--version` prints
 * @param done called with the exit code of the command that ran
 * @param first the first argument: where that is a command, the program is built of it alone, since nothing that it does or
 * shows depends on the others, and each takes a tenth of a millisecond to add
 */
export function buildProgram(
  texts: Texts,
  host: Host,
  version: string,
  actions: Actions,
  done: (code: number) => void,
  first?: string,
): Command {
  const program = withCommonSettings(new Command('samverkan'), texts, host, texts.examples.program)
    .description(texts.about)
    .usage(texts.usage.program);
  addGlobalOptions(program, texts);
  const setup = { program, texts, host, actions, version, done };
  const asked = first === undefined ? undefined : own(COMMANDS, first);
  for (const add of asked === undefined ? Object.values(COMMANDS) : [asked]) add(setup);
  addHelp(program, setup);
  return program;
}
