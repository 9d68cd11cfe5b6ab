import { close, fsync, mkdirSync, openSync, readdirSync, renameSync, unlinkSync, writeFile } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';

// The `write-file-atomic` library writes with a single write(2) and never looks at how many bytes were taken: on a disk
// that fills up it renames a cut-off file into place and reports success (tried with 7.0.1 on a 64 kB tmpfs).
// Node's `writeFile` goes on until every byte is written or the system refuses.

/** The names of our half-written files: hidden from folders and patterns, and unlike anybody else's. */
const TEMPORARY = /^\..+\.(\d+)-\d+\.samverkan-part$/;

const unfinished = new Set<string>();
let written = 0;
let cleaningAtExit = false;

/** Removes a file, where it is there and the disk too; the next run sweeps. */
function remove(path: string): void {
  try {
    unlinkSync(path);
  } catch {}
}

/** Removes half-written files at exit (after Ctrl-C too, see bin), where only synchronous calls still run. */
function cleanAtExit(): void {
  if (cleaningAtExit) return;
  cleaningAtExit = true;
  process.once('exit', () => {
    for (const path of unfinished) {
      remove(path);
    }
  });
}

/** Parts come in the thousands; each call to the disk takes about this many bytes. */
const AT_ONCE = 1 << 18;

async function* gathered(parts: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let together: Uint8Array[] = [];
  let length = 0;
  for await (const part of parts) {
    together.push(part);
    length += part.length;
    if (length < AT_ONCE) continue;
    yield Buffer.concat(together);
    together = [];
    length = 0;
  }
  yield Buffer.concat(together);
}

async function writeWhole(temporary: string, parts: AsyncIterable<Uint8Array> | readonly Uint8Array[]): Promise<void> {
  // Synchronously: a thread might still make the file after the clean-up at exit.
  const file = openSync(temporary, 'wx');
  try {
    // Given an open file, `writeFile` goes on where the last part ended.
    for await (const part of parts) await promisify(writeFile)(file, part);
    await promisify(fsync)(file);
  } finally {
    await promisify(close)(file);
  }
}

/** Makes the rename itself outlive a power cut. A file system that cannot sync a folder is no error. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const file = openSync(folder, 'r');
    await promisify(fsync)(file).finally(() => promisify(close)(file));
  } catch {
    // Windows, and some network disks.
  }
}

/**
 * Writes a file beside its place and renames it: its name always stands for the old file or for the whole new one.
 * @param bytes all of them, or one part after another
 * @throws the operating system's error, or that of the parts; nothing is left behind
 */
export async function writeAtomically(path: string, bytes: Uint8Array | AsyncIterable<Uint8Array>): Promise<void> {
  const folder = dirname(path);
  mkdirSync(folder, { recursive: true });
  written += 1;
  const temporary = join(folder, `.${basename(path)}.${process.pid}-${written}.samverkan-part`);
  cleanAtExit();
  unfinished.add(temporary);
  try {
    await writeWhole(temporary, bytes instanceof Uint8Array ? [bytes] : gathered(bytes));
    renameSync(temporary, path);
  } catch (error) {
    remove(temporary);
    throw error;
  } finally {
    unfinished.delete(temporary);
  }
  await syncFolder(folder);
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isRunning(pid: number): boolean {
  // A file with our own process number is from an earlier run: in a container every run may have the same number.
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Removes the half-written files of runs that have ended; those of running ones are left alone. */
export async function sweepLeftovers(folder: string): Promise<void> {
  for (const name of namesIn(folder)) {
    const pid = TEMPORARY.exec(name)?.[1];
    const path = join(folder, name);
    if (pid === undefined || unfinished.has(path) || isRunning(Number(pid))) continue;
    remove(path);
  }
}
