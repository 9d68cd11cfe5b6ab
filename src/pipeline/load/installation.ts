import type { FileSystem } from '../../io/file-system.ts';

/** Where the build put what is made of the program's own minimum levels and templates. */
export interface Built {
  /** Path of the folder. */
  readonly folder: string;
  /** The same as a URL that ends with a slash, which modules are imported by. */
  readonly url: string;
}

/** Where the program stands. */
export interface Installation {
  readonly system: FileSystem;
  /** The folder with package.json, schemas/ and templates/. */
  readonly root: string;
  /** Absent where nothing has been built: minimum levels are then read and compiled at run time. */
  readonly built?: Built;
}
