import { byCodeUnits } from '../values/by-code-units.ts';
import type { Diagnostic } from './diagnostic.ts';

/**
 * Puts findings in the order in which they are shown, and drops repeated ones.
 * Files are ordered by code units, never by a locale, so that every machine prints the same.
 * @param diagnostics findings of any number of files, in any order
 * @returns a new list: by file, then place, then code
 */
export function collect(diagnostics: Iterable<Diagnostic>): Diagnostic[] {
  const seen = new Set<string>();
  const kept: Diagnostic[] = [];
  for (const one of diagnostics) {
    const identity = identityOf(one);
    if (seen.has(identity)) continue;
    seen.add(identity);
    kept.push(one);
  }
  return kept.sort(
    (a, b) =>
      byCodeUnits(a.span.file, b.span.file) ||
      a.span.start - b.span.start ||
      a.span.end - b.span.end ||
      byCodeUnits(a.code, b.code) ||
      byCodeUnits(a.pointer, b.pointer) ||
      byCodeUnits(identityOf(a), identityOf(b)),
  );
}

/** Whether any finding is an error; if so, the file is not drawn. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((one) => one.severity === 'error');
}

function identityOf(one: Diagnostic): string {
  return JSON.stringify([one.code, one.span.file, one.span.start, one.span.end, one.pointer, one.args, one.floor]);
}
