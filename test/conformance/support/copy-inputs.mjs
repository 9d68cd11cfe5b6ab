// District files somewhere else than where they lie.
import { existsSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { byFolder } from '../../../scripts/lib/examples.mjs';

/** What may stand beside district files, and be named in them. */
const DIRECTORY = 'mottagningar.yaml';

/**
 * Copies files to a folder, each with the folder that it lies in and the directory of receptions beside it.
 * @returns the paths of the copies from there
 */
export async function copyInputs(target, inputs) {
  const copied = [];
  for (const { name, files } of byFolder(inputs)) {
    const beside = join(dirname(files[0]), DIRECTORY);
    await mkdir(join(target, name), { recursive: true });
    for (const file of [...files, ...[beside].filter(existsSync)]) await cp(file, join(target, name, basename(file)));
    copied.push(...files.map((file) => join(name, basename(file))));
  }
  return copied;
}
