import type { Diagnostic } from '../../diagnostics/diagnostic.ts';

/** Findings of several files, by the file that each stands in. */
export function byFile(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, readonly Diagnostic[]> {
  const found = new Map<string, Diagnostic[]>();
  for (const one of diagnostics) {
    const known = found.get(one.span.file);
    if (known === undefined) found.set(one.span.file, [one]);
    else known.push(one);
  }
  return found;
}
