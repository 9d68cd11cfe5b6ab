import type { FileSystem } from '../../io/file-system.ts';
import { decodeTolerantly } from '../../source/decode.ts';
import { type Input, readInput } from './input.ts';
import { DEEPEST } from './rested-upon.ts';

/** The line that names what a level rests on, found without reading all of the file as YAML. */
const EXTENDS_LINE = /^["']?extends["']?[ \t]*:[ \t]*["']?([^"'#\r\n]+?)["']?[ \t]*(?:#.*)?$/m;

async function next({ name, content, beside }: Input): Promise<Input | undefined> {
  const named = content.kind === 'bytes' ? EXTENDS_LINE.exec(decodeTolerantly(name, content.bytes).text) : null;
  const found = named?.[1] === undefined ? undefined : await beside?.read(named[1]);
  return typeof found === 'string' ? undefined : found;
}

/**
 * The files that a level is made of: its own and, as far as they can be found, those that it rests on. For a program that
 * watches them; whether they hold is not asked.
 */
export async function levelChain(system: FileSystem, path: string): Promise<readonly string[]> {
  const paths: string[] = [];
  let input: Input | undefined = await readInput(system, path);
  while (input !== undefined && paths.length <= DEEPEST) {
    paths.push(input.path);
    input = await next(input);
  }
  return paths;
}
