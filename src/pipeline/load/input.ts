import type { FileSystem, IoProblem } from '../../io/file-system.ts';
import { baseNameOf } from '../../io/paths.ts';
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
}

/**
 * The base name of an input. Standard input counts as `stdin.yaml`: its agreement becomes `stdin.pdf`, a name known
 * beforehand.
 */
export function inputName(path: string): string {
  return path === '-' ? 'stdin.yaml' : baseNameOf(path);
}

/** Reads one input. A failure to read it becomes a finding later, together with those of the other files. */
export async function readInput(system: FileSystem, path: string): Promise<Input> {
  return { path, name: inputName(path), content: await system.read(path, SIZE_LIMIT) };
}
