import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { FileSystem } from '../../io/file-system.ts';
import type { ComparedFile } from '../../rules/across/compared-file.ts';
import { type SourceText, sourceText } from '../../source/source-text.ts';
import { present } from '../../values/present.ts';
import { readInput } from '../load/input.ts';
import type { Resources } from '../load/resources.ts';
import { type CheckOptions, type ExaminedDistrict, examineDistrict, judgeDistrict } from './check-district.ts';
import { comparedBy, compareFiles } from './compare-files.ts';
import { whenNamed } from './other-file.ts';

export interface ValidatedFile {
  readonly path: string;
  readonly source: SourceText;
  readonly diagnostics: readonly Diagnostic[];
  /** A bug in the program: the file has not been judged. */
  readonly failure?: unknown;
}

type ExaminedFile = { readonly path: string } & (
  | { readonly examined: ExaminedDistrict; readonly compared: ComparedFile | undefined }
  | { readonly failure: unknown }
);

/** Examines one file. A bug that it meets is reported, and the other files are still checked. */
async function examine(
  path: string,
  resources: Resources,
  system: FileSystem,
  options: CheckOptions,
): Promise<ExaminedFile> {
  try {
    const { candidate, ...examined } = await examineDistrict(await readInput(system, path), resources, options);
    return { path, examined, compared: comparedBy(present({ candidate })) };
  } catch (failure) {
    return { path, failure };
  }
}

/**
 * Checks files one by one, compares them, then judges each; a bad one does not stop the next.
 * @param named those that were named, where a search found the others (default: all)
 */
export async function validateFiles(
  paths: readonly string[],
  resources: Resources,
  system: FileSystem,
  options: CheckOptions = {},
  named: ReadonlySet<string> = new Set(paths),
): Promise<readonly ValidatedFile[]> {
  const files: ExaminedFile[] = [];
  for (const path of paths) files.push(await examine(path, resources, system, options));
  const across = compareFiles(files.map((file) => ('compared' in file ? file.compared : undefined)));
  return files.map((file) => {
    const { path } = file;
    if ('failure' in file) return { path, source: sourceText(path, ''), diagnostics: [], failure: file.failure };
    const { source, diagnostics, other } = judgeDistrict(file.examined, across.get(path) ?? [], options);
    const isNamedOther = other !== undefined && named.has(path);
    return { path, source, diagnostics: isNamedOther ? whenNamed(path, other, diagnostics, 'check') : diagnostics };
  });
}
