import { visible } from '../diagnostics/messages/shown.ts';
import type { GuardedHost } from './guarded.ts';
import type { Language } from './language.ts';
import type { Texts } from './texts/texts.ts';

/** Options of every command, as commander hands them over. */
export interface GlobalOptions {
  readonly lang?: string;
  readonly config?: string;
  readonly minimumLevel?: string;
  readonly templates?: string;
  /** Only `generate` has it: the others draw nothing. */
  readonly theme?: string;
  readonly quiet?: boolean;
  /** False with `--no-color`. */
  readonly color?: boolean;
}

/** Everything that a command works with besides its own arguments. */
export interface Context {
  readonly host: GuardedHost;
  readonly language: Language;
  readonly texts: Texts;
  readonly options: GlobalOptions;
  /** The program's version. */
  readonly version: string;
}

/** Reports in one line, whatever names it repeats, what is wrong with the call of the command, or with the disk. */
export function complain({ host, texts }: Pick<Context, 'host' | 'texts'>, message: string): void {
  host.stderr.write(`${texts.errors.prefix}${visible(message)}\n`);
}

/** Writes progress or a summary; nothing with `--quiet`. */
export function tell({ host, options }: Context, message: string): void {
  if (options.quiet !== true) host.stderr.write(`${visible(message)}\n`);
}

/** Writes a line of what has been done to standard output; nothing with `--quiet`. */
export function answer({ host, options }: Context, message: string): void {
  if (options.quiet !== true) host.stdout.write(`${visible(message)}\n`);
}
