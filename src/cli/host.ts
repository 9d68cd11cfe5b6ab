import type { FileSystem } from '../io/file-system.ts';
import type { Built } from '../pipeline/load/installation.ts';

/** Somewhere to write text: standard output or error, or a test's list. */
export interface Output {
  write(text: string): void;
  readonly isTTY: boolean;
  /** Width of the terminal in characters; absent where there is none. */
  readonly columns?: number;
}

/** Everything the command knows of the world around it, so that a test can be the world. */
export interface Host {
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly system: FileSystem;
  /** Today's date where the user is, ISO 8601. */
  readonly today: () => string;
  /** Resolves when the caller wants the command to stop; absent where a signal ends the process. */
  readonly interrupted?: Promise<void>;
  /** How many processes the machine can run at once. */
  readonly cores: () => number;
  /**
   * Registers work to be done before the process ends, where it is ended in the midst of a run (Ctrl-C).
   * @returns a function that takes it back
   */
  readonly onLeave: (stop: () => Promise<void>) => () => void;
  /** The folder with the program's own package.json, schemas and templates. */
  readonly root: string;
  /** The folder that the build made, and how its scripts are loaded; absent where the program runs from its sources. */
  readonly built?: Built;
}
