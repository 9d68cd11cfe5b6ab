import type { FileSystem } from '../io/file-system.ts';
import type { MinimumLevel } from '../minimum/minimum-level.ts';
import { loadBuilt } from '../schema/built.ts';
import type { SchemaValidator } from '../schema/validator.ts';
import type { Built } from './installation.ts';
import { readJson } from './read-own.ts';
import type { Floor } from './resources.ts';

/** What scripts/build.mjs writes for each level: the YAML as data, and the hash of the file it was read from. */
interface BuiltLevel {
  readonly sha256: string;
  readonly level: MinimumLevel;
}

async function builtAgreement(folder: string, id: string): Promise<SchemaValidator> {
  const validator = await loadBuilt(folder, id, 'agreement');
  if (validator === undefined) throw new Error(`the validator of ${id}'s agreements is gone`);
  return validator;
}

/**
 * A minimum level as it was built: neither YAML nor ajv is needed for it.
 * @param sha256 of the level's file as it is now
 * @returns nothing where it was not built, or its file has been changed since: then it is read and compiled anew
 */
export async function builtFloor(
  system: FileSystem,
  built: Built,
  id: string,
  sha256: string,
): Promise<Floor | undefined> {
  const path = `${built.folder}/levels/${id}.json`;
  if ((await system.kind(path)) !== 'file') return undefined;
  const known = await readJson<BuiltLevel>(system, path);
  if (known.sha256 !== sha256) return undefined;
  const folder = `${built.url}validators/`;
  const district = await loadBuilt(folder, id, 'district');
  // The build writes both or neither.
  if (district === undefined || (await system.kind(`${built.folder}/validators/${id}/agreement.js`)) !== 'file')
    return undefined;
  return { level: known.level, sha256, district, agreement: () => builtAgreement(folder, id) };
}
