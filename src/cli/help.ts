import { type Command, type CommanderError, Option } from 'commander';
import { suggest } from '../diagnostics/suggest.ts';
import type { Output } from './host.ts';
import type { Texts } from './texts/texts.ts';

/**
 * Help and the version are options like any other, not commander's own: those end the parsing where they stand, so that an
 * unknown command or option beside them would pass for one that is known.
 */
export interface AskedOptions {
  readonly help?: boolean;
  readonly version?: boolean;
}

/** What help and the version are written with. */
export interface Answering {
  readonly program: Command;
  readonly stdout: Output;
  /** What `--version` prints. */
  readonly version: string;
}

/** The option that asks for help, listed last among a command's own. */
export function helpOption(texts: Texts): Option {
  return new Option('-h, --help', texts.options.help);
}

export function versionOption(texts: Texts): Option {
  return new Option('--version', texts.options.version);
}

/** Whether help or the version is asked for: the command line must hold, but no work is done. */
export function isAsked({ program }: Answering): boolean {
  const { help, version } = program.opts<AskedOptions>();
  return help === true || version === true;
}

/** Writes the version, or the help of a command, to standard output. */
export function showAsked(command: Command, { program, stdout, version }: Answering): void {
  if (program.opts<AskedOptions>().version === true) stdout.write(`${version}\n`);
  else command.outputHelp();
}

/** Shows a command's help on standard error, where it was called without what it needs. */
export function showHelpUnasked(command: Command, stderr: Output): void {
  command.configureOutput({ writeErr: (text) => stderr.write(text) }).outputHelp({ error: true });
}

/** Where commander has stopped, and why. */
export class Stop extends Error {
  readonly fault: CommanderError;
  readonly command: Command;

  constructor(fault: CommanderError, command: Command) {
    super(fault.message);
    this.fault = fault;
    this.command = command;
  }
}

/** The command that names lead to from another. An unknown name is a wrong call, as it is where the command is run. */
function commandAt(from: Command, names: readonly string[]): Command {
  return names.reduce((command, name) => {
    const found = command.commands.find((one) => one.name() === name);
    if (found !== undefined) return found;
    const known = command.commands.map((one) => one.name());
    const meant = suggest(name, known);
    const suggestion = meant === undefined ? '' : `\n(Did you mean ${meant}?)`;
    return command.error(`error: unknown command '${name}'${suggestion}`, { code: 'commander.unknownCommand' });
  }, from);
}

/**
 * Adds `help [command]` to a command that has others. It is a command of our own: commander's looks at the first name
 * alone, and shows the help of the program where it does not know it.
 * @param settle gives it what all commands have in common
 */
export function addHelpCommand(
  to: Command,
  texts: Texts,
  answering: Answering,
  settle: (command: Command) => Command,
): void {
  settle(to.command('help'))
    .description(texts.commands.help)
    .usage(texts.usage.help)
    .argument(`[${texts.argumentNames.command}...]`, texts.arguments.command)
    .action((names: string[], _: unknown, command: Command) => {
      const about = commandAt(to, names);
      showAsked(isAsked(answering) ? command : about, answering);
    });
}
