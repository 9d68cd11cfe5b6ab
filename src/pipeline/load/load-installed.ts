import { type LoadedResources, loadResources, type ResourceChoice } from './load-resources.ts';

/**
 * Loads the resources of the installed program from the disk.
 * Hosts without a disk make their `Resources` themselves and never come here, hence the late imports.
 */
export async function loadInstalled(choice: ResourceChoice): Promise<LoadedResources> {
  const [{ diskFileSystem }, { installation }] = await Promise.all([
    import('../../io/disk.ts'),
    import('../../io/installation.ts'),
  ]);
  return loadResources({ system: diskFileSystem(), ...installation() }, choice);
}
