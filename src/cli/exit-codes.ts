import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** What the process says to scripts; where several apply, the highest wins. */
export const CLEAN = 0;
/** Findings in the content: an error in at least one file, or a warning with `--strict`. */
export const FINDINGS = 1;
/** The command was used wrongly: options, arguments, configuration, files that cannot be read. */
export const MISUSE = 2;
/** The disk or a bug. */
export const FAILURE = 3;
/** Stopped by the user, as shells say of SIGINT. */
export const INTERRUPTED = 130;

/** Findings that are about how the command was called, or about its templates, not about a district's content. */
function isMisuse(one: Diagnostic, chosenLevel: boolean): boolean {
  if (one.code === 'unknown-minimum-level') return chosenLevel;
  if (one.code === 'file-unreadable' || one.code === 'reserved-name') return true;
  // Files of one name are a matter of how the command was called; editions are called by what stands in a file.
  if (one.code === 'output-collision')
    return (one.args as Diagnostic<'output-collision'>['args']).edition === undefined;
  return one.code.startsWith('template-') || one.code.startsWith('document-');
}

/**
 * The exit code that findings stand for.
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
