import { resolve } from 'node:path';
import type { Watched, Watcher } from './file-system.ts';
import { watchedPaths } from './watched-paths.ts';

/**
 * A file counts as written when it has not grown for this time, in milliseconds: editors empty a file before they fill it.
 * The goal is that what is drawn of it stands after 200 ms.
 */
const QUIET = { stabilityThreshold: 20, pollInterval: 10 };

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : String(error);
}

/** Watches files and folders of the disk. */
export async function watchDisk(watched: Watched, watcher: Watcher): Promise<() => Promise<void>> {
  // Loaded only here: no other command needs it.
  const { watch } = await import('chokidar');
  const absolute = (paths: readonly string[]) => paths.map((path) => resolve(path));
  const { roots, wants } = watchedPaths({
    folders: absolute(watched.folders),
    files: absolute(watched.files),
    naming: absolute(watched.naming ?? []),
  });
  const library = watch([...roots], {
    ignoreInitial: true,
    // A file that is written beside and renamed, or deleted and written anew, counts as changed.
    atomic: true,
    awaitWriteFinish: QUIET,
    ignored: (path, stats) => {
      const kind = stats === undefined ? 'unknown' : stats.isDirectory() ? 'folder' : 'file';
      return !wants(resolve(path), kind);
    },
  });
  const ready = new Promise<void>((done) => void library.once('ready', done));
  library.on('error', (error) => watcher.onProblem(codeOf(error)));
  library.on('all', (event, path) => {
    if (event === 'add' || event === 'change' || event === 'unlink') watcher.onChange(resolve(path));
  });
  await ready;
  return () => library.close();
}
