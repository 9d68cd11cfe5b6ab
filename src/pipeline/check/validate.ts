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
 * The directories of receptions that files name and that are not among them, each once: what is wrong in one is said there, for
 * whoever checks a single file.
 */
async function otherDirectories(files: readonly ExaminedFile[], system: FileSystem): Promise<readonly string[]> {
  const all = files.flatMap((file) => ('examined' in file ? (file.examined.directory?.path ?? []) : []));
  if (all.length === 0) return [];
  const known = new Set(await Promise.all(files.map(({ path }) => system.identity(path))));
  const found: string[] = [];
  for (const path of new Set(all)) {
    const identity = await system.identity(path);
    if (known.has(identity)) continue;
    known.add(identity);
    found.push(path);
  }
  return found;
}

/**
 * Checks files one by one, compares them, then judges each; a bad one does not stop the next. The directories that they name are
 * checked with them, after them.
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
  const directories = await otherDirectories(files, system);
  for (const path of directories) files.push(await examine(path, resources, system, options));
  const isNamed = new Set([...named, ...directories]);
  return files.map((file) => {
    const { path } = file;
    if ('failure' in file) return { path, source: sourceText(path, ''), diagnostics: [], failure: file.failure };
    const { source, diagnostics, other } = judgeDistrict(file.examined, across.get(path) ?? [], options);
    const isNamedOther = other !== undefined && isNamed.has(path);
    return { path, source, diagnostics: isNamedOther ? whenNamed(path, other, diagnostics, 'check') : diagnostics };
  });
}
