import { byCodeUnits } from '../values/by-code-units.ts';
import { type EntryKind, type FileSystem, type FolderEntry, type IoProblem, type Spool, START } from './file-system.ts';
import { sha256 } from './sha256.ts';
import { watchedPaths } from './watched-paths.ts';

async function joined(parts: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: number[] = [];
  for await (const part of parts) all.push(...part);
  return Uint8Array.from(all);
}

function memorySpool(): Spool {
  const texts: string[] = [];
  return {
    keep: async (text) => texts.push(text) - 1,
    read: async (key) => new TextEncoder().encode(texts[key]),
    close: async () => undefined,
  };
}

export interface MemoryFileSystem extends FileSystem {
  /** Everything that stands in it, by absolute path. */
  readonly files: Map<string, Uint8Array>;
  /** Writing to a path with this ending fails with this code: a full disk, for tests. */
  failOn: { readonly ending: string; readonly code: string } | undefined;
  /** Deletes a file. */
  remove(path: string): void;
}

function resolve(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
}

/** `*` stays within a name and `**` crosses folders: enough of a pattern language for tests. */
function patternOf(glob: string): RegExp {
  const body = glob.split(/(\*\*\/|\*)/).map((part) => {
    if (part === '**/') return '(?:.*/)?';
    return part === '*' ? '[^/]*' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${body.join('')}$`);
}

function entriesOf(files: ReadonlyMap<string, Uint8Array>, folder: string): readonly FolderEntry[] {
  const prefix = folder === '/' ? '/' : `${folder}/`;
  const entries = new Map<string, EntryKind>();
  for (const path of files.keys()) {
    if (!path.startsWith(prefix)) continue;
    const [name, ...below] = path.slice(prefix.length).split('/');
    entries.set(name as string, below.length > 0 ? 'folder' : 'file');
  }
  return [...entries].map(([name, kind]) => ({ name, kind })).sort((a, b) => byCodeUnits(a.name, b.name));
}

/**
 * A file system in memory, for tests and for hosts without a disk. The working folder is `/`.
 * @param content texts or bytes by path
 */
export function memoryFileSystem(content: Readonly<Record<string, string | Uint8Array>> = {}): MemoryFileSystem {
  const files = new Map<string, Uint8Array>();
  for (const [path, value] of Object.entries(content)) {
    files.set(resolve(path), typeof value === 'string' ? new TextEncoder().encode(value) : value);
  }
  const kind = (path: string): EntryKind => {
    if (files.has(resolve(path))) return 'file';
    return entriesOf(files, resolve(path)).length > 0 ? 'folder' : 'missing';
  };
  const listeners = new Set<(path: string) => void>();
  const notify = (path: string): void => {
    for (const listener of listeners) listener(path);
  };
  const system: MemoryFileSystem = {
    files,
    failOn: undefined,
    async read(path, limit = Number.MAX_SAFE_INTEGER) {
      const bytes = files.get(resolve(path));
      if (bytes === undefined) return { kind: 'problem', problem: { code: 'ENOENT', path } };
      if (bytes.length <= limit) return { kind: 'bytes', bytes };
      return { kind: 'too-big', size: bytes.length, start: bytes.subarray(0, START) };
    },
    kind: async (path) => kind(path),
    async list(folder) {
      if (kind(folder) !== 'folder') return { entries: [], problem: { code: 'ENOENT', path: folder } };
      return { entries: entriesOf(files, resolve(folder)) };
    },
    identity: async (path) => resolve(path),
    resolve,
    async glob(pattern) {
      const matches = patternOf(resolve(pattern));
      const found = [...files.keys()].filter((path) => matches.test(path)).sort(byCodeUnits);
      return { paths: found.map((path) => (pattern.startsWith('/') ? path : path.slice(1))), problems: [] };
    },
    async write(path, bytes): Promise<IoProblem | undefined> {
      if (system.failOn !== undefined && path.endsWith(system.failOn.ending)) return { code: system.failOn.code, path };
      files.set(resolve(path), bytes instanceof Uint8Array ? bytes : await joined(bytes));
      notify(resolve(path));
      return undefined;
    },
    spool: memorySpool,
    remove(path) {
      files.delete(resolve(path));
      notify(resolve(path));
    },
    hash: sha256,
    sweep: async () => undefined,
    async watch(watched, { onChange }) {
      const { wants } = watchedPaths({
        folders: watched.folders.map(resolve),
        files: watched.files.map(resolve),
        naming: (watched.naming ?? []).map(resolve),
      });
      const listener = (path: string): void => {
        if (wants(path, 'file')) onChange(path);
      };
      listeners.add(listener);
      return async () => void listeners.delete(listener);
    },
  };
  return system;
}
