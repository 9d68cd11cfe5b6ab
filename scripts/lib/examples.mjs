import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './import-ts.mjs';

/** The paths of every example district in the repository, in order. */
export async function exampleFiles() {
  const folder = join(root, 'examples');
  const names = await readdir(folder, { recursive: true });
  return names
    .filter((name) => name.endsWith('.yaml') && !name.endsWith('theme.yaml'))
    .sort()
    .map((name) => join(folder, name));
}
