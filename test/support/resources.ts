import { diskFileSystem } from '../../src/io/disk.ts';
import { loadResources, type ResourceChoice } from '../../src/pipeline/load/load-resources.ts';
import type { Resources } from '../../src/pipeline/load/resources.ts';
import { rememberByText } from '../../src/values/remember.ts';

async function load(choice: ResourceChoice): Promise<Resources> {
  const loaded = await loadResources({ system: diskFileSystem(), root: process.cwd() }, choice);
  if (loaded.kind !== 'resources') throw new Error(JSON.stringify(loaded));
  return loaded.resources;
}

const loadOnce = rememberByText(16, (choice) => load(JSON.parse(choice)));

/**
 * What the program works with, read from the project's own folder and made of its sources: nothing built is tested. The
 * tests of a worker share it, as the files of a run do.
 */
export function resourcesFor(choice: ResourceChoice = {}): Promise<Resources> {
  return loadOnce(JSON.stringify(choice));
}
