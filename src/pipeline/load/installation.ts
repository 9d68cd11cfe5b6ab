import type { FileSystem } from '../../io/file-system.ts';
import type { BuiltModules } from './load-module.ts';

/** The folder where the build put the program's own minimum levels and templates, compiled. */
export interface Built extends BuiltModules {
  /** Path of the folder. */
  readonly folder: string;
}

/** Where the program is installed. */
export interface Installation {
  readonly system: FileSystem;
  /** The folder with package.json, schemas/ and templates/. */
  readonly root: string;
  /** Absent where nothing has been built: minimum levels are then read and compiled at run time. */
  readonly built?: Built;
}
