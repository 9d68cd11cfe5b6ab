import type { FileSystem } from '../../io/file-system.ts';
import type { MinimumLevel } from '../../minimum/minimum-level.ts';
import { rememberByText } from '../../values/remember.ts';
import type { Built } from './installation.ts';
import { loadValidator, preparedPath } from './load-validator.ts';
import { readJson } from './read-installed-file.ts';
import type { Floor, FloorSchema } from './resources.ts';

/**
 * The JSON that scripts/build.mjs writes for each level: the level as data, and the hash of the YAML file it was read
 * from. A copy of that file lies beside it.
 */
interface BuiltLevel {
  readonly sha256: string;
  /** Hash of the law that the level's rows were taken from. */
  readonly law: string;
  readonly level: MinimumLevel;
}

/** The build prepares both schemas or neither. */
const SCHEMAS: readonly FloorSchema[] = ['district', 'agreement'];

/** An id names a folder: no other text reaches the disk. */
const ID = /^[a-z][a-z0-9-]*$/;

/** Whether two files hold the same bytes. Comparing is cheaper than hashing, and a check needs no hash otherwise. */
function areSame(a: Uint8Array, b: Uint8Array): boolean {
  const decoder = new TextDecoder('latin1');
  return a.length === b.length && decoder.decode(a) === decoder.decode(b);
}

/**
 * Loads a minimum level as the build left it, which needs neither the YAML library nor ajv.
 * @param bytes the level's file as it is now
 * @returns undefined where the level was not built or its file has changed since; the caller then reads and compiles it
 *   anew
 */
export async function builtFloor(
  system: FileSystem,
  built: Built,
  id: string,
  bytes: Uint8Array,
): Promise<Floor | undefined> {
  const path = `${built.folder}/levels/${id}.json`;
  if (!ID.test(id) || (await system.kind(path)) !== 'file') return undefined;
  const builtFrom = await system.read(`${built.folder}/levels/${id}.yaml`);
  if (builtFrom.kind !== 'bytes' || !areSame(builtFrom.bytes, bytes)) return undefined;
  const kinds = await Promise.all(SCHEMAS.map((name) => system.kind(preparedPath(built, `${id}/${name}`))));
  if (kinds.some((kind) => kind !== 'file')) return undefined;
  const { sha256, law, level } = await readJson<BuiltLevel>(system, path);
  const origin = { level, sha256, law, ownFiles: [] };
  // Of the agreement's schema ajv's code is not built: a merged agreement that it refuses is a bug of the program.
  const compiled = async (name: FloorSchema) => {
    const { floorToCompile } = await import('./load-level.ts');
    return (await floorToCompile(origin)[name]()).validator();
  };
  const validator = rememberByText(SCHEMAS.length, (name: FloorSchema) =>
    loadValidator({ system, built }, `${id}/${name}`, () => compiled(name)),
  );
  return { ...origin, district: () => validator('district'), agreement: () => validator('agreement') };
}
