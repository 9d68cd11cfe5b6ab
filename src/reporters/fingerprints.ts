import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { portablePath } from './paths.ts';
import type { ReporterOptions } from './reporter.ts';

/**
 * Identifies findings from one run to the next: by file, code, place in the file's value and, where several are alike
 * in all that, by number. Lines have no part in it, so that a finding stays the same when lines above it move.
 * @param diagnostics all findings of the run, in their order
 * @returns a hash for each finding, in the same order; all are different
 */
export function fingerprintsOf(diagnostics: readonly Diagnostic[], options: ReporterOptions): readonly string[] {
  const seen = new Map<string, number>();
  return diagnostics.map(({ span, code, pointer }) => {
    const identity = JSON.stringify([portablePath(span.file, options), code, pointer]);
    const occurrence = seen.get(identity) ?? 0;
    seen.set(identity, occurrence + 1);
    return options.hash(`${identity} ${occurrence}`);
  });
}
