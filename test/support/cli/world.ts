import { main } from '../../../src/cli/main.ts';
import { diskFileSystem } from '../../../src/io/disk.ts';
import type { FileSystem } from '../../../src/io/file-system.ts';
import { type MemoryFileSystem, memoryFileSystem } from '../../../src/io/memory.ts';

export interface Said {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface World {
  readonly files: Map<string, Uint8Array>;
  readonly system: MemoryFileSystem;
  /** Runs the command in this world. */
  run(
    argv: readonly string[],
    how?: {
      stdin?: string;
      env?: Record<string, string>;
      isTTY?: boolean;
      columns?: number;
      /** Ends a command that waits for changes. */
      interrupted?: Promise<void>;
      /** Hears each text as it is written, to either stream. */
      heard?: (text: string) => void;
    },
  ): Promise<Said>;
  text(path: string): string;
}

/** The day it is in every test. */
const TODAY = '2010-06-01';

const ROOT = process.cwd();

/** The user's files in memory, the program's own on the disk. */
function overlay(memory: FileSystem): FileSystem {
  const disk = diskFileSystem();
  const own = (path: string) => path.startsWith(`${ROOT}/`);
  return {
    ...memory,
    read: (path, limit) => (own(path) ? disk : memory).read(path, limit),
    kind: (path) => (own(path) ? disk : memory).kind(path),
    list: (folder) => (own(folder) ? disk : memory).list(folder),
  };
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}

/** A world to run the command in: files in memory, streams that are lists. */
export function world(content: Readonly<Record<string, string | Uint8Array>>): World {
  const system = memoryFileSystem(content);
  return {
    files: system.files,
    system,
    text: (path) => new TextDecoder().decode(system.files.get(path)),
    async run(argv, { stdin = '', env = {}, isTTY = false, columns, interrupted, heard = () => undefined } = {}) {
      const terminal = columns === undefined ? { isTTY } : { isTTY, columns };
      const out: string[] = [];
      const err: string[] = [];
      const output = (texts: string[]) => ({
        write(text: string) {
          texts.push(text);
          heard(text);
        },
        ...terminal,
      });
      const code = await main(argv, {
        stdin: once(stdin),
        stdout: output(out),
        stderr: output(err),
        env,
        system: overlay(system),
        today: () => TODAY,
        onLeave: () => () => undefined,
        cores: () => 1,
        root: ROOT,
        ...(interrupted === undefined ? {} : { interrupted }),
      });
      return { code, stdout: out.join(''), stderr: err.join('') };
    },
  };
}
