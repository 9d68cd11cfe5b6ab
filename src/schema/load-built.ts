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

/** An id names a folder: no other text reaches the import. */
const ID = /^[a-z][a-z0-9-]*$/;

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
}

/**
 * Loads a validator that the build compiled.
 * @param folder URL of the folder of built validators, ending with a slash
 * @param id a minimum level's id, which may come from a file
 * @returns undefined where none was built for that level; `compileValidator` makes one
 */
export async function loadBuilt(folder: string, id: string, name: BuiltName): Promise<SchemaValidator | undefined> {
  return ID.test(id) ? loadModule(`${folder}${id}/${name}.js`) : undefined;
}

/** Loads the built validator of configurations; undefined where none was built. */
export function loadBuiltConfig(folder: string): Promise<SchemaValidator | undefined> {
  return loadModule(`${folder}config.js`);
}

/** Loads the built validator of themes; undefined where none was built. */
export function loadBuiltTheme(folder: string): Promise<SchemaValidator | undefined> {
  return loadModule(`${folder}theme.js`);
}

async function loadModule(url: string): Promise<SchemaValidator | undefined> {
  try {
    const built = (await import(/* @vite-ignore */ url)) as BuiltModule;
    return validatorOf(built.validate, () => JSON.parse(built.schemaText) as JsonSchema);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
