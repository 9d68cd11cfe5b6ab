import type { Host } from './host.ts';
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
  readonly host: Host;
  readonly language: Language;
  readonly texts: Texts;
  readonly options: GlobalOptions;
  /** The program's version. */
  readonly version: string;
}

/** Reports in one line what is wrong with the call of the command, or with the disk. */
export function complain({ host, texts }: Pick<Context, 'host' | 'texts'>, message: string): void {
  host.stderr.write(`${texts.errors.prefix}${message}\n`);
}

/** Writes progress or a summary; nothing with `--quiet`. */
export function tell({ host, options }: Context, message: string): void {
  if (options.quiet !== true) host.stderr.write(`${message}\n`);
}
