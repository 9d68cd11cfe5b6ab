import type { FileSystem } from '../io/file-system.ts';
import { folderOf } from '../io/paths.ts';

/**
 * Finds the file that stands where a folder, or a folder above it, is to be.
 * @param folder need not be there: missing folders will be made
 */
export async function blocking(folder: string, system: FileSystem): Promise<string | undefined> {
  const kind = await system.kind(folder);
  if (kind === 'folder') return undefined;
  if (kind !== 'missing') return folder;
  const above = folderOf(folder);
  return above === '.' || above === folder ? undefined : blocking(above, system);
}
