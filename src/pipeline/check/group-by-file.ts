import type { Diagnostic } from '../../diagnostics/diagnostic.ts';

/** Groups findings by the file that each stands in. */
export function groupByFile(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, readonly Diagnostic[]> {
  const found = new Map<string, Diagnostic[]>();
  for (const one of diagnostics) {
    const known = found.get(one.span.file);
    if (known === undefined) found.set(one.span.file, [one]);
    else known.push(one);
  }
  return found;
}
