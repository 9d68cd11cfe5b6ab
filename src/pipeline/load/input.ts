import type { FileSystem, IoProblem } from '../../io/file-system.ts';
import { baseNameOf, folderOf, isAtOrBelow, within } from '../../io/paths.ts';
import { SIZE_LIMIT } from '../../source/decode.ts';

/** One district's file as it was read, before anything is known of it. */
export interface Input {
  /** The path as given, which messages show. */
  readonly path: string;
  /** The base name, the only part of the path that may reach an output. */
  readonly name: string;
  readonly content:
    | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
    | { readonly kind: 'too-big'; readonly size: number; readonly start: Uint8Array }
    | { readonly kind: 'problem'; readonly problem: IoProblem };
  /** Absent where the input lies in no folder: of standard input, and where a program hands over a text. */
  readonly beside?: Beside;
}

/** Why a file beside an input cannot be read for it. */
export type BesideFault = 'no-name' | 'outside' | 'missing' | 'unreadable';

/** The folder of an input, for one that names another file. */
export interface Beside {
  /** What tells the input from every other file, by whatever path either is called. */
  identity(): Promise<string>;
  /** Reads a file of the same folder. A path to elsewhere is no name, and no link may lead out of the folder. */
  read(name: string): Promise<Input | BesideFault>;
}

/**
 * The base name of an input. Standard input counts as `stdin.yaml`: its agreement becomes `stdin.pdf`, a name known
 * beforehand.
 */
export function inputName(path: string): string {
  return path === '-' ? 'stdin.yaml' : baseNameOf(path);
}

/** Whether a text names a file and no path, on whatever computer: `..` and `c:` would lead out of the folder. */
export function isFileName(name: string): boolean {
  return !/[/\\:\p{Cc}]/u.test(name) && !/^\.*$/.test(name);
}

function besideOf(system: FileSystem, path: string): Beside {
  const folder = folderOf(path);
  return {
    identity: () => system.identity(path),
    async read(name) {
      if (!isFileName(name)) return 'no-name';
      const whole = within(folder, name);
      const kind = await system.kind(whole);
      if (kind === 'missing') return 'missing';
      if (!isAtOrBelow(await system.identity(whole), await system.identity(folder))) return 'outside';
      // Reading a pipe would wait for its writer.
      return kind === 'file' ? readInput(system, whole) : 'unreadable';
    },
  };
}

/** Reads one input. A failure to read it becomes a finding later, together with those of the other files. */
export async function readInput(system: FileSystem, path: string): Promise<Input> {
  const input = { path, name: inputName(path), content: await system.read(path, SIZE_LIMIT) };
  return path === '-' ? input : { ...input, beside: besideOf(system, path) };
}
