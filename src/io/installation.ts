import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

function packageRoot(from: string): string {
  let folder = from;
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error('the program has been moved away from its package');
    folder = above;
  }
  return folder;
}

/**
 * Where the program stands: its root is the nearest folder above this code with a package.json. Only the built program
 * uses what was built. Run from its sources, the program makes everything anew, so that no stale build is ever tested.
 */
export function installation(): {
  readonly root: string;
  readonly built?: { readonly folder: string; readonly url: string };
} {
  const here = dirname(fileURLToPath(import.meta.url));
  const root = packageRoot(here);
  const folder = join(root, 'dist');
  if (!here.startsWith(folder)) return { root };
  return { root, built: { folder, url: pathToFileURL(`${folder}/`).href } };
}
