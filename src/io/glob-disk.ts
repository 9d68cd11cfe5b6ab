import { type Dirent, readdir, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { byCodeUnits } from '../values/by-code-units.ts';
import type { FileSystem, IoProblem } from './file-system.ts';
import { ioProblem } from './io-problem.ts';
import { splitPattern } from './patterns.ts';
import { followLinks } from './write-target.ts';

/**
 * The one name that all paths to the same file or folder share. A file that is yet to be written has the name that it will
 * have then, whatever link leads to it.
 */
export async function identityOf(path: string): Promise<string> {
  try {
    return resolve(realpathSync.native(path));
  } catch {
    return resolve(followed(path));
  }
}

/** The path that links lead to, and the path itself where they cannot be followed. */
function followed(path: string): string {
  try {
    return followLinks(path);
  } catch {
    return path;
  }
}

/** Keeps the first name of each file: a link that leads back to a folder shows its files under other names again. */
async function oncePerFolder(paths: readonly string[]): Promise<string[]> {
  const seen = new Map<string, string>();
  for (const path of paths) {
    const key = join(await identityOf(dirname(path)), basename(path));
    if (!seen.has(key)) seen.set(key, path);
  }
  return [...seen.values()];
}

/**
 * An entry as the library has to see it. It leaves out links that lead to nothing and what is neither file nor folder, each
 * in silence: shown as files, they are found and can be reported.
 */
function asFound(folder: string, entry: Dirent): Dirent {
  if (entry.isFile() || entry.isDirectory()) return entry;
  return entry.isSymbolicLink() && leadsSomewhere(join(folder, entry.name))
    ? entry
    : Object.assign(entry, { isFile: () => true, isSymbolicLink: () => false });
}

function leadsSomewhere(link: string): boolean {
  try {
    statSync(link);
    return true;
  } catch {
    return false;
  }
}

type Readdir = (
  path: string,
  options: { withFileTypes: true },
  done: (error: unknown, found: Dirent[]) => void,
) => void;

/**
 * Reads folders for the library, which takes each backslash of the search's own folder for a slash: they are put back.
 * @param problems takes the folders that cannot be read, which the library passes over
 */
function readdirFrom(cwd: string, problems: IoProblem[]): Readdir {
  const shown = cwd.replaceAll('\\', '/');
  return (path, options, done) => {
    const folder = path.startsWith(shown) ? cwd + path.slice(shown.length) : path;
    readdir(folder, options, (error, entries) => {
      if (error !== null) problems.push(ioProblem(error, folder));
      done(
        error,
        (entries ?? []).map((entry) => asFound(folder, entry)),
      );
    });
  };
}

/** Searches the disk for what a pattern matches; see `FileSystem.glob`. */
export async function globDisk(pattern: string, kind: FileSystem['kind']): ReturnType<FileSystem['glob']> {
  // Loaded only when an argument is a pattern: most commands never need it.
  const library = await import('tinyglobby');
  const { base, rest } = await splitPattern(pattern, kind);
  // Searching from the pattern's own folder keeps names as the user spelt them, and `ignore` in force everywhere.
  const cwd = resolve(base);
  if ((await kind(cwd)) !== 'folder') return { paths: [], problems: [] };
  const problems: IoProblem[] = [];
  const found = await library.glob(rest, {
    cwd,
    ignore: ['**/node_modules/**'],
    expandDirectories: false,
    dot: false,
    fs: { readdir: readdirFrom(cwd, problems) as typeof readdir },
  });
  return { paths: await oncePerFolder(found.map((path) => base + path).sort(byCodeUnits)), problems };
}
