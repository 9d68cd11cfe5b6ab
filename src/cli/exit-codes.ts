import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { isIn } from '../diagnostics/groups.ts';

/** The exit codes; where several apply, the highest wins. */
export const CLEAN = 0;
/** Findings in the content: an error in at least one file, or a warning with `--strict`. */
export const FINDINGS = 1;
/** The command was used wrongly: options, arguments, configuration, files that cannot be read. */
export const MISUSE = 2;
/** The disk failed, or the program has a bug. */
export const FAILURE = 3;
/** Stopped by the user: the code that shells give for SIGINT. */
export const INTERRUPTED = 130;

/** How findings are counted. */
export interface ExitOptions {
  /** Warnings count as errors. */
  readonly strict?: boolean;
  /** The user named a minimum level, so a file of another is misuse. */
  readonly chosenLevel?: boolean;
  /** Templates are among the files to check, not what they are drawn with. */
  readonly templatesAreContent?: boolean;
}

/** Whether a finding is about the call of the command or its templates, not about a district's content. */
function isMisuse(one: Diagnostic, { chosenLevel = false, templatesAreContent = false }: ExitOptions): boolean {
  if (one.code === 'unknown-minimum-level') return chosenLevel;
  if (one.code === 'file-unreadable' || one.code === 'reserved-name') return true;
  // Files of one name are due to the call of the command; an edition's name is due to the content of a file.
  if (one.code === 'output-collision')
    return (one.args as Diagnostic<'output-collision'>['args']).edition === undefined;
  return isIn(one.code, 'templates') && !templatesAreContent;
}

/** The exit code for findings. */
export function exitCodeOf(diagnostics: readonly Diagnostic[], options: ExitOptions = {}): number {
  let code = CLEAN;
  for (const one of diagnostics) {
    if (one.severity === 'info' || (one.severity === 'warning' && options.strict !== true)) continue;
    code = Math.max(code, isMisuse(one, options) ? MISUSE : FINDINGS);
  }
  return code;
}
