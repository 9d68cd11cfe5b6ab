import { readFileSync, statSync } from 'node:fs';
import { open, readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { byCodeUnits } from '../values/by-code-units.ts';
import type { EntryKind, FileSystem, FolderEntry, IoProblem, ReadResult } from './file-system.ts';
import { ioProblem } from './io-problem.ts';
import { readStream } from './read-stream.ts';
import { sha256 } from './sha256.ts';
import { diskSpool } from './spool.ts';
import { watchDisk } from './watch-disk.ts';
import { sweepLeftovers, writeAtomically } from './write-atomically.ts';

async function kindOf(path: string): Promise<EntryKind> {
  try {
    const stats = await stat(path);
    if (stats.isFile()) return 'file';
    return stats.isDirectory() ? 'folder' : 'other';
  } catch {
    return 'missing';
  }
}

/** Reads a pipe or a device: it has no size, and opening it may take as long as it likes. */
async function readSpecial(path: string, limit: number): Promise<ReadResult> {
  const file = await open(path, 'r');
  try {
    return await readStream(file.createReadStream({ autoClose: false }), limit);
  } finally {
    await file.close();
  }
}

/** Files are small, and the command waits for them anyway: without the thread pool, reading takes a tenth of the time. */
async function read(path: string, limit = Number.MAX_SAFE_INTEGER): Promise<ReadResult> {
  try {
    const stats = statSync(path);
    if (stats.size > limit) return { kind: 'too-big', size: stats.size };
    if (stats.isFile() && stats.size > 0) return { kind: 'bytes', bytes: readFileSync(path) };
    return await readSpecial(path, limit);
  } catch (error) {
    return { kind: 'problem', problem: ioProblem(error, path) };
  }
}

async function list(folder: string): Promise<{ entries: readonly FolderEntry[]; problem?: IoProblem }> {
  try {
    const found = await readdir(folder, { withFileTypes: true });
    const entries = found.map(async (entry): Promise<FolderEntry> => {
      if (entry.isFile()) return { name: entry.name, kind: 'file' };
      if (entry.isDirectory()) return { name: entry.name, kind: 'folder' };
      return { name: entry.name, kind: await kindOf(join(folder, entry.name)) };
    });
    return { entries: (await Promise.all(entries)).sort((a, b) => byCodeUnits(a.name, b.name)) };
  } catch (error) {
    return { entries: [], problem: ioProblem(error, folder) };
  }
}

/** Divides a pattern into the folder that it begins with, before its first special character, and the rest. */
function splitPattern(pattern: string): { readonly base: string; readonly rest: string } {
  const special = pattern.search(/[*?[\]{}()!]/);
  const slash = pattern.lastIndexOf('/', special);
  return { base: pattern.slice(0, slash + 1), rest: pattern.slice(slash + 1) };
}

async function glob(pattern: string): Promise<readonly string[]> {
  // Loaded only when an argument is a pattern: most commands never need it.
  const library = await import('tinyglobby');
  const { base, rest } = splitPattern(pattern);
  // Searching from the pattern's own folder keeps names as the user spelt them, and `ignore` in force everywhere.
  const cwd = resolve(base);
  const found = await library.glob(rest, { cwd, ignore: ['**/node_modules/**'], expandDirectories: false, dot: false });
  return oncePerFolder(found.map((path) => base + path).sort(byCodeUnits));
}

const identity = (path: string): Promise<string> => realpath(path).catch(() => resolve(path));

/** Keeps the first name of each file: a link that leads back to a folder shows its files under other names again. */
async function oncePerFolder(paths: readonly string[]): Promise<string[]> {
  const seen = new Map<string, string>();
  for (const path of paths) {
    const key = join(await identity(dirname(path)), basename(path));
    if (!seen.has(key)) seen.set(key, path);
  }
  return [...seen.values()];
}

async function write(path: string, bytes: Uint8Array | AsyncIterable<Uint8Array>): Promise<IoProblem | undefined> {
  try {
    await writeAtomically(path, bytes);
    return undefined;
  } catch (error) {
    return ioProblem(error, path);
  }
}

/** The file system of the computer. */
export function diskFileSystem(): FileSystem {
  return {
    read,
    kind: kindOf,
    list,
    identity,
    resolve: (path) => resolve(path),
    glob,
    write,
    spool: diskSpool,
    hash: sha256,
    sweep: sweepLeftovers,
    watch: watchDisk,
  };
}
