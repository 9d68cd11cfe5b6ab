import { byCodeUnits } from '../values/by-code-units.ts';
import type { FileSystem, IoProblem } from './file-system.ts';
import { baseNameOf, within } from './paths.ts';
import { isPattern } from './patterns.ts';

/** The argument that stands for standard input. */
export const STANDARD_INPUT = '-';

/** YAML files that lie among the districts of a folder and are none. */
const NOT_DISTRICTS = new Set(['theme.yaml', 'samverkan.config.yaml']);

export interface Inputs {
  /** Paths as given, or as found below what was given; each file once. */
  readonly paths: readonly string[];
  /** Those that an argument names itself; a folder or a pattern found the others. */
  readonly named: ReadonlySet<string>;
  /** Arguments that match nothing. */
  readonly unmatched: readonly string[];
  /** Folders that could not be read, and files that are named and cannot be reached. */
  readonly problems: readonly IoProblem[];
  /** What was found under a district's name and is no file, such as a pipe: reading it would wait for its writer. */
  readonly passedOver: readonly string[];
  /** Links that lead to nothing and may have led to a folder of districts, by their names. */
  readonly lostFolders: readonly string[];
}

/** What arguments come to while they are searched for. */
interface Found {
  readonly problems: IoProblem[];
  readonly passedOver: string[];
  readonly lostFolders: string[];
}

/** Whether a name ends as YAML's do, in whatever case: `farsta.yaml`, `FARSTA.YAML`, `farsta.Yml`. */
export function isYamlName(name: string): boolean {
  return /\.ya?ml$/i.test(name);
}

/**
 * Whether the search of a folder takes a file for a district's, by its name. Upper and lower case count as the same, as on
 * many disks.
 */
export function isDistrict(path: string): boolean {
  const name = baseNameOf(path);
  return isYamlName(name) && !name.startsWith('.') && !NOT_DISTRICTS.has(name.toLowerCase());
}

/** Finds the districts at and below a folder. Each real folder is entered once, so that a loop of symbolic links ends. */
async function walk(system: FileSystem, folder: string, seen: Set<string>, found: Found): Promise<string[]> {
  const identity = await system.identity(folder);
  if (seen.has(identity)) return [];
  seen.add(identity);
  const { entries, problem } = await system.list(folder);
  if (problem !== undefined) found.problems.push(problem);
  const paths: string[] = [];
  for (const { name, kind } of entries) {
    if (name.startsWith('.') || name === 'node_modules') continue;
    const path = within(folder, name);
    if (kind === 'folder') paths.push(...(await walk(system, path, seen, found)));
    else if (isDistrict(path)) (kind === 'other' ? found.passedOver : paths).push(path);
    else if (kind === 'missing' && !name.includes('.')) found.lostFolders.push(path);
  }
  return paths;
}

/** The districts that a pattern matches. */
async function search(system: FileSystem, pattern: string, found: Found): Promise<readonly string[]> {
  const { paths, problems } = await system.glob(pattern);
  found.problems.push(...problems);
  const districts = paths.filter(isDistrict);
  const kinds = await Promise.all(districts.map((path) => system.kind(path)));
  found.passedOver.push(...districts.filter((_, at) => kinds[at] === 'other'));
  return districts.filter((_, at) => kinds[at] !== 'other');
}

/** Codes of a path that simply is not there. */
const NOTHING_THERE: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'ERR_INVALID_ARG_VALUE']);

/** Why nothing can be found at a path, where something is there: a link that leads to nothing, a folder that is closed. */
async function unreachable(system: FileSystem, path: string): Promise<IoProblem | undefined> {
  const read = await system.read(path, 0);
  return read.kind === 'problem' && !NOTHING_THERE.has(read.problem.code) ? read.problem : undefined;
}

/** The files that one argument stands for, and whether it names the one file itself. */
interface Matched {
  readonly paths: readonly string[];
  readonly isNamed: boolean;
}

async function match(system: FileSystem, argument: string, found: Found): Promise<Matched> {
  const itself = { paths: [argument], isNamed: true };
  if (argument === STANDARD_INPUT) return itself;
  const kind = await system.kind(argument);
  if (kind === 'folder')
    return { paths: (await walk(system, argument, new Set(), found)).sort(byCodeUnits), isNamed: false };
  // A file may have the characters of a pattern in its name: the file is meant then.
  if (kind !== 'missing') return itself;
  const problem = await unreachable(system, argument);
  if (problem !== undefined) found.problems.push(problem);
  const searches = problem === undefined && isPattern(argument);
  return { paths: searches ? await search(system, argument, found) : [], isNamed: problem !== undefined };
}

/**
 * Finds the files that arguments name. An argument is a file, which is taken as it is; a folder, which stands for the
 * districts in and below it; a pattern; or `-`. Folders and patterns leave out dot files, `node_modules`, `theme.yaml` and
 * `samverkan.config.yaml`. A link under a district's name that leads to nothing is found: to read it says so.
 */
export async function collectInputs(system: FileSystem, args: readonly string[]): Promise<Inputs> {
  const paths = new Map<string, string>();
  const named = new Set<string>();
  const unmatched: string[] = [];
  const found: Found = { problems: [], passedOver: [], lostFolders: [] };
  for (const argument of args) {
    const matched = await match(system, argument, found);
    if (matched.paths.length === 0 && !matched.isNamed) unmatched.push(argument);
    for (const path of matched.paths) {
      const key = path === STANDARD_INPUT ? path : system.resolve(path);
      const kept = paths.get(key) ?? path;
      paths.set(key, kept);
      if (matched.isNamed) named.add(kept);
    }
  }
  return { ...(await withoutLinksToOthers(system, [...paths.values()], named)), unmatched, ...found };
}

/**
 * Leaves out links to files that are there too, or under another link before: a district would otherwise be there twice. A
 * file's own name is kept, wherever it stands, and counts as named where a link to it is.
 */
async function withoutLinksToOthers(
  system: FileSystem,
  paths: readonly string[],
  named: ReadonlySet<string>,
): Promise<Pick<Inputs, 'paths' | 'named'>> {
  if (paths.length < 2) return { paths, named };
  const real = await Promise.all(paths.map((path) => (path === STANDARD_INPUT ? path : system.identity(path))));
  const kept = new Map<string, string>();
  for (const [at, path] of paths.entries()) {
    const file = real[at] as string;
    if (!kept.has(file) || system.resolve(path) === file) kept.set(file, path);
  }
  const keptFor = (path: string, at: number) => kept.get(real[at] as string) ?? path;
  return {
    paths: paths.filter((path, at) => keptFor(path, at) === path),
    named: new Set(paths.flatMap((path, at) => (named.has(path) ? keptFor(path, at) : []))),
  };
}
