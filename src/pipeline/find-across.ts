import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { runRulesAcross } from '../rules/across/index.ts';
import type { FileSchools } from '../rules/across/schools.ts';

/** What the rules across files find, by the file that it stands in. */
export function findAcross(files: readonly FileSchools[]): ReadonlyMap<string, readonly Diagnostic[]> {
  const found = new Map<string, Diagnostic[]>();
  for (const one of runRulesAcross(files)) {
    const { file } = one.span;
    const known = found.get(file);
    if (known === undefined) found.set(file, [one]);
    else known.push(one);
  }
  return found;
}
