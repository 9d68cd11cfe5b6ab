import type { JsonSchema } from '../minimum/json-schema.ts';
import { type SchemaValidator, type ValidateFunction, validatorOf } from './validator.ts';

/** The names of a minimum level's two schemas. */
export type BuiltName = 'district' | 'agreement';

/** A module that `scripts/build-validators.mjs` writes: one schema as a function, without ajv. */
interface BuiltModule {
  readonly validate: ValidateFunction;
  /** The schema as JSON, without what only editors show. It is parsed when the first violation is reported. */
  readonly schemaText: string;
}

/** Where the build put its modules, and how one of them is loaded. */
export interface BuiltModules {
  /** URL of the build's folder, ending with a slash. */
  readonly url: string;
  /** Loads a module by its URL; throws where there is none (default: `import()`). */
  readonly load?: (url: string) => unknown;
}

/** An id names a folder: no other text reaches the import. */
const ID = /^[a-z][a-z0-9-]*$/;

function isMissing(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && (error.code === 'ERR_MODULE_NOT_FOUND' || error.code === 'ENOENT')
  );
}

/**
 * Loads a validator that the build compiled.
 * @param id a minimum level's id, which may come from a file
 * @returns undefined where none was built for that level; `compileValidator` makes one
 */
export async function loadBuilt(
  built: BuiltModules,
  id: string,
  name: BuiltName,
): Promise<SchemaValidator | undefined> {
  return ID.test(id) ? loadValidator(built, `${id}/${name}`) : undefined;
}

/** Loads the built validator of configurations; undefined where none was built. */
export function loadBuiltConfig(built: BuiltModules): Promise<SchemaValidator | undefined> {
  return loadValidator(built, 'config');
}

/** Loads the built validator of themes; undefined where none was built. */
export function loadBuiltTheme(built: BuiltModules): Promise<SchemaValidator | undefined> {
  return loadValidator(built, 'theme');
}

/** Loads the built validator of directories; undefined where none was built. */
export function loadBuiltDirectory(built: BuiltModules): Promise<SchemaValidator | undefined> {
  return loadValidator(built, 'directory');
}

async function loadValidator(built: BuiltModules, name: string): Promise<SchemaValidator | undefined> {
  const module = (await loadModule(built, `validators/${name}.cjs`)) as BuiltModule | undefined;
  return module && validatorOf(module.validate, () => JSON.parse(module.schemaText) as JsonSchema);
}

const imported = (url: string): Promise<unknown> => import(/* @vite-ignore */ url);

/**
 * Loads a module that the build made.
 * @param path of the module below the folder
 * @returns what it exports; undefined where there is none
 */
export async function loadModule({ url, load = imported }: BuiltModules, path: string): Promise<unknown> {
  try {
    return await load(`${url}${path}`);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
