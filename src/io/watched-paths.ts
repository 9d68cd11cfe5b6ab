import type { Watched } from './file-system.ts';
import { isAtOrBelow, namesIn, slashed } from './paths.ts';

/** Districts, minimum levels, configurations and themes; templates; the files that themes name. */
const WATCHED = /\.(?:ya?ml|hbs|png|jpe?g|ttf)$/i;

const YAML = /\.ya?ml$/i;

function isHidden(path: string, windows?: boolean): boolean {
  return namesIn(path, windows).at(-1)?.startsWith('.') === true;
}

/** The folder that an absolute path stands in: `/` and `C:\\` keep their slash. */
function parentOf(path: string, windows?: boolean): string {
  const plain = slashed(path, windows);
  const slash = plain.lastIndexOf('/');
  return path.slice(0, slash === plain.indexOf('/') ? slash + 1 : slash);
}

/**
 * Decides which paths of a disk are watched. Single files are watched through their folder: a file that is deleted and
 * written anew is another one to the operating system.
 * @param watched absolute paths
 * @param windows whether they are written as Windows does (default: as this computer does)
 */
export function watchedPaths(
  { folders, files, naming = [] }: Watched,
  windows?: boolean,
): {
  readonly roots: readonly string[];
  /** Whether a path is of interest. A folder is, too, for what it may hold; a path of unknown kind counts as a folder. */
  readonly wants: (path: string, kind: 'file' | 'folder' | 'unknown') => boolean;
} {
  const single = new Set(files);
  const parents = new Set(files.map((path) => parentOf(path, windows)));
  const named = new Set(naming.map((path) => parentOf(path, windows)));
  const isNameable = (path: string) =>
    YAML.test(path) && named.has(parentOf(path, windows)) && !isHidden(path, windows);
  const below = (path: string, kind: 'file' | 'folder' | 'unknown'): boolean => {
    const folder = folders.find((one) => isAtOrBelow(path, one, windows));
    if (folder === undefined) return false;
    const names = namesIn(path.slice(folder.length), windows);
    if (names.some((name) => name.startsWith('.') || name === 'node_modules')) return false;
    return kind !== 'file' || WATCHED.test(path);
  };
  return {
    roots: [...new Set([...folders, ...parents])],
    wants: (path, kind) =>
      single.has(path) ||
      (kind !== 'folder' && isNameable(path)) ||
      (kind !== 'file' && parents.has(path)) ||
      below(path, kind),
  };
}
