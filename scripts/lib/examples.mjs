import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { root } from './import-ts.mjs';

/** Whether a file rests on one of the program's own levels; the example of a municipality has a level of its own. */
async function isOnOwnLevel(path) {
  const level = /^minimumLevel: (\S+)/m.exec(await readFile(path, 'utf8'))?.[1];
  if (level === undefined) return false;
  return stat(join(root, 'schemas', level, 'minimum-level.yaml')).then(
    () => true,
    () => false,
  );
}

/** Files by the folder that they lie in, in order: two folders may have files of the same name, which go to two places. */
export function byFolder(paths) {
  const folders = new Map();
  for (const path of paths) folders.set(dirname(path), [...(folders.get(dirname(path)) ?? []), path]);
  return [...folders].map(([folder, files]) => ({ name: basename(folder), files }));
}

/** The paths of every example district on the program's own levels, in order. */
export async function exampleFiles() {
  const folder = join(root, 'examples');
  const names = await readdir(folder, { recursive: true });
  const paths = names
    .filter((name) => name.endsWith('.yaml') && !name.endsWith('theme.yaml'))
    .sort()
    .map((name) => join(folder, name));
  const own = await Promise.all(paths.map(isOnOwnLevel));
  return paths.filter((_, index) => own[index]);
}
