import type { FileSystem } from '../../io/file-system.ts';
import { folderOf, within } from '../../io/paths.ts';
import { decodeTolerantly } from '../../source/decode.ts';
import { type Input, readInput } from './input.ts';
import { DEEPEST } from './rested-upon.ts';

/** The line that names what a level rests on, found without reading all of the file as YAML. */
const EXTENDS_LINE = /^["']?extends["']?[ \t]*:[ \t]*["']?([^"'#\r\n]+?)["']?[ \t]*(?:#.*)?$/m;

/** The file that a level's names, and its path where there is none. */
async function next({ path, name, content, beside }: Input): Promise<Input | string | undefined> {
  const named =
    content.kind === 'bytes' ? EXTENDS_LINE.exec(decodeTolerantly(name, content.bytes).text)?.[1] : undefined;
  const found = named === undefined ? undefined : await beside?.read(named);
  if (named === undefined || typeof found !== 'string') return found as Input | undefined;
  return found === 'missing' ? within(folderOf(path), named) : undefined;
}

/**
 * The files that a level is made of: its own and those that it rests on, as far as they can be found; the last of them may be
 * missing, and come. For a program that watches them; whether they hold is not asked.
 */
export async function levelChain(system: FileSystem, path: string): Promise<readonly string[]> {
  const paths: string[] = [];
  let input: Input | string | undefined = await readInput(system, path);
  while (input !== undefined && typeof input !== 'string' && paths.length <= DEEPEST) {
    paths.push(input.path);
    input = await next(input);
  }
  return typeof input === 'string' ? [...paths, input] : paths;
}
