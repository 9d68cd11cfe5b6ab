import type { FileSystem } from '../io/file-system.ts';
import type { Floor } from './resources.ts';

/** placeholder until validators are built */
export async function builtFloor(
  _system: FileSystem,
  _root: string,
  _id: string,
  _sha256: string,
): Promise<Floor | undefined> {
  return undefined;
}
