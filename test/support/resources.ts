import { diskFileSystem } from '../../src/io/disk.ts';
import { loadResources, type ResourceChoice } from '../../src/pipeline/load/load-resources.ts';
import type { Resources } from '../../src/pipeline/load/resources.ts';

/** What the program works with, read from the project's own folder and made anew: nothing built is tested. */
export async function resourcesFor(choice: ResourceChoice = {}): Promise<Resources> {
  const loaded = await loadResources({ system: diskFileSystem(), root: process.cwd() }, choice);
  if (loaded.kind !== 'resources') throw new Error(JSON.stringify(loaded));
  return loaded.resources;
}
