import { byCodeUnits } from '../values/by-code-units.ts';
import type { FileSystem, IoProblem } from './file-system.ts';
import { baseNameOf } from './paths.ts';

/** The argument that stands for standard input. */
export const STANDARD_INPUT = '-';

/** YAML files that lie among the districts of a folder and are none. */
const NOT_DISTRICTS = new Set(['theme.yaml', 'samverkan.config.yaml']);

export interface Inputs {
  /** Paths as given, or as found below what was given; each file once. */
  readonly paths: readonly string[];
  /** Arguments that match nothing. */
  readonly unmatched: readonly string[];
  /** Folders that could not be read. */
  readonly problems: readonly IoProblem[];
}

/** Whether the search of a folder takes a file for a district's, by its name. */
export function isDistrict(path: string): boolean {
  const name = baseNameOf(path);
  return /\.ya?ml$/.test(name) && !name.startsWith('.') && !NOT_DISTRICTS.has(name);
}

function join(folder: string, name: string): string {
  if (folder === '.') return name;
  return folder.endsWith('/') ? folder + name : `${folder}/${name}`;
}

/** Finds the districts at and below a folder. Each real folder is entered once, so that a loop of symbolic links ends. */
async function walk(system: FileSystem, folder: string, seen: Set<string>, problems: IoProblem[]): Promise<string[]> {
  const identity = await system.identity(folder);
  if (seen.has(identity)) return [];
  seen.add(identity);
  const { entries, problem } = await system.list(folder);
  if (problem !== undefined) problems.push(problem);
  const found: string[] = [];
  for (const { name, kind } of entries) {
    if (name.startsWith('.') || name === 'node_modules') continue;
    const path = join(folder, name);
    if (kind === 'folder') found.push(...(await walk(system, path, seen, problems)));
    else if (kind === 'file' && isDistrict(path)) found.push(path);
  }
  return found;
}

async function matches(system: FileSystem, argument: string, problems: IoProblem[]): Promise<readonly string[]> {
  if (argument === STANDARD_INPUT) return [argument];
  const kind = await system.kind(argument);
  if (kind === 'folder') return (await walk(system, argument, new Set(), problems)).sort(byCodeUnits);
  // A file may have the characters of a pattern in its name: the file is meant then.
  if (kind !== 'missing') return [argument];
  return /[*?[\]{}()!]/.test(argument) ? (await system.glob(argument)).filter(isDistrict) : [];
}

/**
 * Finds the files that arguments name. An argument is a file, which is taken as it is; a folder, which stands for the
 * districts in and below it; a pattern; or `-`. Folders and patterns leave out dot files, `node_modules`, `theme.yaml` and
 * `samverkan.config.yaml`.
 */
export async function collectInputs(system: FileSystem, args: readonly string[]): Promise<Inputs> {
  const paths = new Map<string, string>();
  const unmatched: string[] = [];
  const problems: IoProblem[] = [];
  for (const argument of args) {
    const found = await matches(system, argument, problems);
    if (found.length === 0) unmatched.push(argument);
    for (const path of found) {
      const key = path === STANDARD_INPUT ? path : system.resolve(path);
      if (!paths.has(key)) paths.set(key, path);
    }
  }
  return { paths: [...paths.values()], unmatched, problems };
}
