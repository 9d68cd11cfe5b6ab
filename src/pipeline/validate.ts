import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { FileSystem } from '../io/file-system.ts';
import type { SourceText } from '../source/source-text.ts';
import { checkDistrict } from './check-district.ts';
import { readInput } from './input.ts';
import type { Resources } from './resources.ts';

export interface ValidatedFile {
  readonly path: string;
  readonly source: SourceText;
  readonly diagnostics: readonly Diagnostic[];
}

/** Checks files one after another; a bad one does not stop the next. */
export async function validateFiles(
  paths: readonly string[],
  resources: Resources,
  system: FileSystem,
): Promise<readonly ValidatedFile[]> {
  const files: ValidatedFile[] = [];
  for (const path of paths) {
    const { source, diagnostics } = await checkDistrict(await readInput(system, path), resources);
    files.push({ path, source, diagnostics });
  }
  return files;
}
