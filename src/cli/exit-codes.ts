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

/** Whether a finding is about the call of the command or its templates, not about a district's content. */
function isMisuse(one: Diagnostic, chosenLevel: boolean): boolean {
  if (one.code === 'unknown-minimum-level') return chosenLevel;
  if (one.code === 'file-unreadable' || one.code === 'reserved-name') return true;
  // Files of one name are due to the call of the command; an edition's name is due to the content of a file.
  if (one.code === 'output-collision')
    return (one.args as Diagnostic<'output-collision'>['args']).edition === undefined;
  return isIn(one.code, 'templates');
}

/**
 * The exit code for findings.
 * @param options.strict warnings count as errors
 * @param options.chosenLevel the user named a minimum level, so a file of another is misuse
 */
export function exitCodeOf(
  diagnostics: readonly Diagnostic[],
  options: { readonly strict?: boolean; readonly chosenLevel?: boolean } = {},
): number {
  let code = CLEAN;
  for (const one of diagnostics) {
    if (one.severity === 'info' || (one.severity === 'warning' && options.strict !== true)) continue;
    code = Math.max(code, isMisuse(one, options.chosenLevel === true) ? MISUSE : FINDINGS);
  }
  return code;
}
