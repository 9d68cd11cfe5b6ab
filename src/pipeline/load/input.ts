import type { FileSystem, IoProblem } from '../../io/file-system.ts';
import { baseNameOf } from '../../io/paths.ts';
import { SIZE_LIMIT } from '../../source/decode.ts';

/** One district's file before anything is known of it. */
export interface Input {
  /** The path as given; messages name it so. */
  readonly path: string;
  /** The base name: all of the path that may reach an output. */
  readonly name: string;
  readonly content:
    | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
    | { readonly kind: 'too-big'; readonly size: number }
    | { readonly kind: 'problem'; readonly problem: IoProblem };
}

/** Standard input has no name; its agreement becomes `stdin.pdf`, so that the output's name is known beforehand. */
export function inputName(path: string): string {
  return path === '-' ? 'stdin.yaml' : baseNameOf(path);
}

/** Reads one input; what goes wrong becomes a finding later, with those of the other files. */
export async function readInput(system: FileSystem, path: string): Promise<Input> {
  return { path, name: inputName(path), content: await system.read(path, SIZE_LIMIT) };
}
