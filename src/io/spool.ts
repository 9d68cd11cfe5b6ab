import { close, mkdirSync, openSync, read, unlinkSync, writeFile } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Spool } from './file-system.ts';

/** Up to this many bytes stay in memory: a run over a few files writes nothing to the disk. */
const MOST_HELD = 1_000_000;

/** A text that is kept: its bytes, or where in the file they are. */
interface Kept {
  bytes: Uint8Array | undefined;
  at: number;
  readonly length: number;
}

let opened = 0;

/** Opens a file and takes away its name at once: however this process ends, nothing of the file is left. */
function openNameless(folder: string): number {
  mkdirSync(folder, { recursive: true });
  opened += 1;
  const path = join(folder, `.spool.${process.pid}-${opened}.samverkan-part`);
  const file = openSync(path, 'wx+');
  try {
    unlinkSync(path);
  } catch {
    // Windows keeps the name of an open file; the next run sweeps files of this name.
  }
  return file;
}

class DiskSpool implements Spool {
  readonly #folder: string;
  readonly #kept: Kept[] = [];
  /** The texts that are still in memory, and how many bytes they have. */
  #held: Kept[] = [];
  #heldBytes = 0;
  #file: number | undefined;
  #fileBytes = 0;
  #diskIsFull = false;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async keep(text: string): Promise<number> {
    const bytes = new TextEncoder().encode(text);
    const kept: Kept = { bytes, at: -1, length: bytes.length };
    this.#held.push(kept);
    this.#heldBytes += bytes.length;
    const key = this.#kept.push(kept) - 1;
    if (this.#heldBytes > MOST_HELD && !this.#diskIsFull) await this.#moveToDisk();
    return key;
  }

  async read(key: number): Promise<Uint8Array> {
    const { bytes, at, length } = this.#kept[key] as Kept;
    if (bytes !== undefined) return bytes;
    const read_ = await promisify(read)(this.#file as number, new Uint8Array(length), 0, length, at);
    if (read_.bytesRead !== length) throw new Error('what was put by is gone');
    return read_.buffer;
  }

  async close(): Promise<void> {
    if (this.#file !== undefined) await promisify(close)(this.#file);
    this.#file = undefined;
  }

  /** Texts that the disk does not take stay in memory: it may be full, and the texts are needed all the same. */
  async #moveToDisk(): Promise<void> {
    const held = this.#held;
    try {
      this.#file ??= openNameless(this.#folder);
      await promisify(writeFile)(this.#file, Buffer.concat(held.map(({ bytes }) => bytes as Uint8Array)));
    } catch {
      this.#diskIsFull = true;
      return;
    }
    this.#held = [];
    this.#heldBytes = 0;
    for (const kept of held) {
      kept.bytes = undefined;
      kept.at = this.#fileBytes;
      this.#fileBytes += kept.length;
    }
  }
}

/** Opens a spool whose file lies in a folder. */
export function diskSpool(folder: string): Spool {
  return new DiskSpool(folder);
}
