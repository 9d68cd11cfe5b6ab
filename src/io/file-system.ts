/** Why something could not be read or written, by the operating system's own code (`EACCES`, `ENOSPC`); the same in every language. */
export interface IoProblem {
  readonly code: string;
  readonly path: string;
}

export type ReadResult =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'too-big'; readonly size: number }
  | { readonly kind: 'problem'; readonly problem: IoProblem };

export type Kind = 'file' | 'folder' | 'other' | 'missing';

export interface Entry {
  readonly name: string;
  /** What the entry is once symbolic links are followed; a broken link is `missing`. */
  readonly kind: Kind;
}

/** What is watched for changes. */
export interface Watched {
  /** With all below them that may be a district, a minimum level, a configuration or a template. */
  readonly folders: readonly string[];
  /** Single files, there or not yet. */
  readonly files: readonly string[];
}

export interface Watcher {
  /** A file has appeared, changed or gone; told once it has stopped growing. By its absolute path. */
  onChange(path: string): void;
  /** The operating system watches no more. */
  onProblem(code: string): void;
}

/** Texts that are too many to hold in memory, and are needed once more before a run ends. Not for two calls at once. */
export interface Spool {
  /** Puts a text by; returns the key that it is read by. */
  keep(text: string): Promise<number>;
  /** A text's UTF-8. */
  read(key: number): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** The program's only way to files. Paths are as the user writes them; `/` joins. Nothing here throws for what a disk does. */
export interface FileSystem {
  /**
   * Reads a whole file.
   * @param limit in bytes; a longer file is not read into memory
   */
  read(path: string, limit?: number): Promise<ReadResult>;
  /** What stands at a path, symbolic links followed. */
  kind(path: string): Promise<Kind>;
  /** The entries of a folder, in code unit order of their names; a problem where it cannot be read. */
  list(folder: string): Promise<{ readonly entries: readonly Entry[]; readonly problem?: IoProblem }>;
  /** The one name that all paths to the same file or folder share. */
  identity(path: string): Promise<string>;
  /** The absolute form of a path, links kept: two spellings of one path are the same. */
  resolve(path: string): string;
  /** The files that a pattern matches, in code unit order; without dot files and `node_modules`. */
  glob(pattern: string): Promise<readonly string[]>;
  /**
   * Puts a file in place whole or not at all, making its folder; the problem where that failed.
   * @param bytes all of them, or one part after another
   */
  write(path: string, bytes: Uint8Array | AsyncIterable<Uint8Array>): Promise<IoProblem | undefined>;
  /** Opens a place for texts, on the disk of a folder where they are many. */
  spool(folder: string): Spool;
  /** The SHA-256 of bytes or of a text's UTF-8, in lower-case hexadecimal. */
  hash(content: Uint8Array | string): string;
  /** Removes what killed runs left half written in a folder. */
  sweep(folder: string): Promise<void>;
  /**
   * Tells of changes from when it resolves until it is stopped.
   * @returns what stops it
   */
  watch(watched: Watched, watcher: Watcher): Promise<() => Promise<void>>;
}
