import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { STANDARD_INPUT } from '../../io/collect-inputs.ts';
import type { FileSystem } from '../../io/file-system.ts';
import { isOtherFile } from '../check/other-file.ts';
import { readInput } from '../load/input.ts';
import { type Naming, nameConflicts } from '../manifest/output-names.ts';

/**
 * Refuses inputs whose outputs would overwrite each other or the manifest. Files that are no districts' have no outputs:
 * only where names are in conflict are their files read, to leave out those.
 * @returns one finding for each such input, which names another
 */
export async function districtConflicts(
  paths: readonly string[],
  naming: Naming,
  system: FileSystem,
): Promise<readonly Diagnostic[]> {
  const conflicts = (some: readonly string[]) => nameConflicts(some, naming, (content) => system.hash(content));
  const doubtful = new Set(conflicts(paths).map(({ span }) => span.file));
  const others = new Set<string>();
  // Standard input can be read only once.
  doubtful.delete(STANDARD_INPUT);
  for (const path of doubtful) if (isOtherFile(await readInput(system, path))) others.add(path);
  return conflicts(others.size === 0 ? paths : paths.filter((path) => !others.has(path)));
}
