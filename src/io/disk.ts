import { closeSync, constants, lstatSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { byCodeUnits } from '../values/by-code-units.ts';
import {
  DANGLING_LINK,
  type EntryKind,
  type FileSystem,
  type FolderEntry,
  type IoProblem,
  type ReadResult,
  START,
} from './file-system.ts';
import { globDisk, identityOf } from './glob-disk.ts';
import { ioProblem } from './io-problem.ts';
import { readStream } from './read-stream.ts';
import { sha256 } from './sha256.ts';
import { diskSpool } from './spool.ts';
import { watchDisk } from './watch-disk.ts';
import { sweepLeftovers, writeAtomically } from './write-atomically.ts';
import { writeTarget } from './write-target.ts';

async function kindOf(path: string): Promise<EntryKind> {
  try {
    const stats = statSync(path);
    if (stats.isFile()) return 'file';
    return stats.isDirectory() ? 'folder' : 'other';
  } catch {
    return 'missing';
  }
}

/**
 * Reads a pipe. A thread that waits for its writer would keep the process from ending after Ctrl-C, so that none does:
 * opened like this, a pipe on Linux is readable or at its end only once it has had a writer (poll(2), fifo(7)).
 */
async function readPipe(path: string, limit: number): Promise<ReadResult> {
  const { Socket } = await import('node:net');
  const fd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  return readStream(new Socket({ fd, readable: true, writable: false }), limit);
}

/** Reads a device, a pipe or an empty file: it has no size, and opening it may take as long as it likes. */
async function readSpecial(path: string, limit: number): Promise<ReadResult> {
  // Loaded only here: `node:fs/promises` takes more time to load than reading a file, and all else does without it.
  const { open } = await import('node:fs/promises');
  const file = await open(path, 'r');
  try {
    return await readStream(file.createReadStream({ autoClose: false }), limit);
  } finally {
    await file.close();
  }
}

const NOTHING = new Uint8Array();

/** How a file begins: enough to tell what it is. */
function startOf(path: string): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const bytes = new Uint8Array(START);
    return bytes.subarray(0, readSync(file, bytes));
  } finally {
    closeSync(file);
  }
}

/** Why a path cannot be read. A link that leads to nothing is there all the same, and can be mended. */
function readProblem(error: unknown, path: string): IoProblem {
  const problem = ioProblem(error, path);
  if (problem.code !== 'ENOENT') return problem;
  const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  if (isLink) return { code: DANGLING_LINK, path };
  // Node reads names as UTF-8, and cannot open what it could not read: an old archive's `Älvsjö.yaml` in ISO 8859-1.
  return path.includes('\ufffd') ? { code: 'EILSEQ', path } : problem;
}

/**
 * Makes the function that reads files. Pipes and devices are read once, and later reads get the same bytes: there would be
 * nothing more in them, or their writer would be waited for without end.
 */
function diskReader(): FileSystem['read'] {
  const streams = new Map<string, Promise<ReadResult>>();
  const readOnce = (path: string, limit: number, isPipe: boolean): Promise<ReadResult> => {
    const reading = isPipe && process.platform === 'linux' ? readPipe : readSpecial;
    const known = streams.get(resolve(path)) ?? reading(path, limit);
    streams.set(resolve(path), known);
    return known;
  };
  return async (path, limit = Number.MAX_SAFE_INTEGER) => {
    try {
      // Files are small, and the command waits for them anyway: without the thread pool, reading takes a tenth of the time.
      const stats = statSync(path);
      if (stats.size > limit)
        return { kind: 'too-big', size: stats.size, start: stats.isFile() ? startOf(path) : NOTHING };
      if (!stats.isFile() && !stats.isDirectory()) return await readOnce(path, limit, stats.isFIFO());
      return stats.size > 0 ? { kind: 'bytes', bytes: readFileSync(path) } : await readSpecial(path, limit);
    } catch (error) {
      return { kind: 'problem', problem: readProblem(error, path) };
    }
  };
}

async function list(folder: string): Promise<{ entries: readonly FolderEntry[]; problem?: IoProblem }> {
  try {
    const found = readdirSync(folder, { withFileTypes: true });
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

/** All of the parts: a pipe's reader gets them at once, so that none waits while the next is made. */
async function whole(bytes: Uint8Array | AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  if (bytes instanceof Uint8Array) return bytes;
  const parts: Uint8Array[] = [];
  for await (const part of bytes) parts.push(part);
  return Buffer.concat(parts);
}

async function write(path: string, bytes: Uint8Array | AsyncIterable<Uint8Array>): Promise<IoProblem | undefined> {
  try {
    const target = writeTarget(path);
    if (target.kind === 'file') await writeAtomically(target.path, bytes);
    else {
      // Loaded only here: nearly everything that is written is a file.
      const { writeIntoDevice, writeIntoPipe } = await import('./write-into.ts');
      const writeInto = target.kind === 'pipe' ? writeIntoPipe : writeIntoDevice;
      await writeInto(target.path, await whole(bytes));
    }
    return undefined;
  } catch (error) {
    return ioProblem(error, path);
  }
}

/** The file system of the computer. */
export function diskFileSystem(): FileSystem {
  return {
    read: diskReader(),
    kind: kindOf,
    list,
    identity: identityOf,
    resolve: (path) => resolve(path),
    glob: (pattern) => globDisk(pattern, kindOf),
    write,
    spool: diskSpool,
    hash: sha256,
    sweep: sweepLeftovers,
    watch: watchDisk,
  };
}
