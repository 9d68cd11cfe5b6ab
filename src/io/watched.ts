import type { Watched } from './file-system.ts';

/** Districts, minimum levels, configurations and themes; templates; what themes name. */
const WATCHED = /\.(?:ya?ml|hbs|png|jpe?g|ttf)$/i;

/** The folder that an absolute path stands in: `/` and `C:\\` keep their slash. */
function parentOf(path: string): string {
  const slash = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
  return path.slice(0, slash === path.search(/[/\\]/) ? slash + 1 : slash);
}

/**
 * Tells what of a disk is looked at for changes. Single files are found through their folder: a file that is deleted and
 * written anew is another one to the operating system.
 * @param watched absolute paths
 */
export function watchedPaths({ folders, files }: Watched): {
  readonly roots: readonly string[];
  /** Whether a path is of interest; a folder, where it is known to be one, also for what it may hold. */
  readonly wants: (path: string, kind: 'file' | 'folder' | 'unknown') => boolean;
} {
  const single = new Set(files);
  const parents = new Set(files.map(parentOf));
  const folderOf = (path: string) =>
    folders.find(
      (folder) =>
        path === folder || path.startsWith(`${folder.replace(/[/\\]$/, '')}/`) || path.startsWith(`${folder}\\`),
    );
  const below = (path: string, kind: 'file' | 'folder' | 'unknown'): boolean => {
    const folder = folderOf(path);
    if (folder === undefined) return false;
    const names = path.slice(folder.length).split(/[/\\]/);
    if (names.some((name) => name.startsWith('.') || name === 'node_modules')) return false;
    return kind !== 'file' || WATCHED.test(path);
  };
  return {
    roots: [...new Set([...folders, ...parents])],
    wants: (path, kind) => single.has(path) || (kind !== 'file' && parents.has(path)) || below(path, kind),
  };
}
