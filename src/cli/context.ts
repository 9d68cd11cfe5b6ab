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

/** What a command works with beside its own arguments. */
export interface Context {
  readonly host: Host;
  readonly language: Language;
  readonly texts: Texts;
  readonly options: GlobalOptions;
  /** The program's version. */
  readonly version: string;
}

/** Says what is wrong with how the command was called, or with the disk; one line. */
export function complain({ host, texts }: Pick<Context, 'host' | 'texts'>, message: string): void {
  host.stderr.write(`${texts.errors.prefix}${message}\n`);
}

/** Progress and summaries: nothing with `--quiet`. */
export function tell({ host, options }: Context, message: string): void {
  if (options.quiet !== true) host.stderr.write(`${message}\n`);
}
