import type { FileSystem } from '../io/file-system.ts';
import { folderOf } from '../io/paths.ts';

/**
 * What stands where a folder is to be, or where one that it lies in is to be.
 * @param folder need not be there: what is missing of it will be made
 */
export async function blocking(folder: string, system: FileSystem): Promise<string | undefined> {
  const kind = await system.kind(folder);
  if (kind === 'folder') return undefined;
  if (kind !== 'missing') return folder;
  const above = folderOf(folder);
  return above === '.' || above === folder ? undefined : blocking(above, system);
}
