/** The code of a symbolic link that leads to nothing, for which the operating system only says that a file is missing. */
export const DANGLING_LINK = 'DANGLING_LINK';

/**
 * Why a path could not be read or written. The code is the operating system's (`EACCES`, `ENOSPC`), in any language, or
 * `DANGLING_LINK`.
 */
export interface IoProblem {
  readonly code: string;
  readonly path: string;
}

/** How many bytes are read of what is too big: enough to tell what it is. */
export const START = 1 << 16;

export type ReadResult =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  /** `start` is how it begins: the first `START` bytes, or fewer where they cannot be had. */
  | { readonly kind: 'too-big'; readonly size: number; readonly start: Uint8Array }
  | { readonly kind: 'problem'; readonly problem: IoProblem };

export type EntryKind = 'file' | 'folder' | 'other' | 'missing';

export interface FolderEntry {
  readonly name: string;
  /** The entry's kind after symbolic links are followed; a broken link is `missing`. */
  readonly kind: EntryKind;
}

/** The places that are watched for changes. */
export interface Watched {
  /** Watched with all below them that may be a district, a minimum level, a configuration or a template. */
  readonly folders: readonly string[];
  /** Single files, there or not yet. */
  readonly files: readonly string[];
  /** Those of them that may name another YAML file of their folder at any time. */
  readonly naming?: readonly string[];
}

export interface Watcher {
  /**
   * A file has appeared, changed or gone. Called once the file has stopped growing.
   * @param path absolute
   */
  onChange(path: string): void;
  /** The operating system has stopped watching. */
  onProblem(code: string): void;
}

/** Keeps texts that are too many for memory and are needed once more before a run ends. It takes one call at a time. */
export interface Spool {
  /** Keeps a text; returns the key that it is read by. */
  keep(text: string): Promise<number>;
  /** A text's UTF-8. */
  read(key: number): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** The program's only way to files. Paths are as the user writes them; `/` joins. No failure of a disk throws. */
export interface FileSystem {
  /**
   * Reads a whole file.
   * @param limit in bytes; a longer file is not read into memory
   */
  read(path: string, limit?: number): Promise<ReadResult>;
  /** The kind of entry at a path, after symbolic links are followed. */
  kind(path: string): Promise<EntryKind>;
  /** The entries of a folder, in code unit order of their names; a problem where the folder cannot be read. */
  list(folder: string): Promise<{ readonly entries: readonly FolderEntry[]; readonly problem?: IoProblem }>;
  /** The one name that all paths to the same file or folder share. */
  identity(path: string): Promise<string>;
  /** The absolute form of a path, links kept: two spellings of one path are the same. */
  resolve(path: string): string;
  /**
   * What a pattern matches but folders, in code unit order; without dot files and `node_modules`. Links that lead to nothing
   * and what is no file are among it. The problems are those of folders that could not be read.
   */
  glob(pattern: string): Promise<{ readonly paths: readonly string[]; readonly problems: readonly IoProblem[] }>;
  /**
   * Puts a file in place whole or not at all, and makes its folder where there is none. A link stays, and the file that
   * it names is replaced; a pipe or a device is opened and written to, as a shell does.
   * @param bytes all of them, or one part after another
   * @returns the problem where that failed
   */
  write(path: string, bytes: Uint8Array | AsyncIterable<Uint8Array>): Promise<IoProblem | undefined>;
  /** Opens a spool. Where its texts are many, they go to the disk that the folder is on. */
  spool(folder: string): Spool;
  /** The SHA-256 of bytes or of a text's UTF-8, in lower-case hexadecimal. */
  hash(content: Uint8Array | string): string;
  /** Removes the half-written files that killed runs left in a folder. */
  sweep(folder: string): Promise<void>;
  /**
   * Reports changes from the moment that it resolves until it is stopped.
   * @returns a function that stops it
   */
  watch(watched: Watched, watcher: Watcher): Promise<() => Promise<void>>;
}
