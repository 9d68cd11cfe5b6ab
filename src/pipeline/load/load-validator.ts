import type { FileSystem } from '../../io/file-system.ts';
import type { JsonSchema } from '../../minimum/json-schema.ts';
import { holds } from '../../schema/prepared/holds.ts';
import type { PreparedSchema } from '../../schema/prepared/prepared-schema.ts';
import {
  alwaysAsked,
  type LazyValidator,
  type SchemaValidator,
  type ValidateFunction,
  validatorOf,
} from '../../schema/validator.ts';
import { rememberOnce } from '../../values/remember.ts';
import type { Built } from './installation.ts';
import { loadModule } from './load-module.ts';
import { readJson } from './read-installed-file.ts';

/** A module that `scripts/build-validators.mjs` writes: what ajv makes of one schema, without ajv. */
interface BuiltModule {
  readonly validate: ValidateFunction;
  /** The schema as JSON, without what only editors show. It is parsed when the first violation is reported. */
  readonly schemaText: string;
}

async function builtValidator(built: Built, name: string): Promise<SchemaValidator | undefined> {
  const module = (await loadModule(built, `validators/${name}.cjs`)) as BuiltModule | undefined;
  return module && validatorOf(module.validate, () => JSON.parse(module.schemaText) as JsonSchema);
}

/** Path of what the build prepared of a schema. */
export function preparedPath({ folder }: Built, name: string): string {
  return `${folder}/validators/${name}.json`;
}

/**
 * Loads what the build prepared of a schema, by which sound values are known. The code that ajv made is fifteen times as much, and
 * is loaded for the first value that does not hold.
 * @param name of the schema's files below the folder of validators
 * @param compile makes the validator where the build has made none
 */
export async function loadValidator(
  { system, built }: { readonly system: FileSystem; readonly built?: Built },
  name: string,
  compile: () => Promise<SchemaValidator>,
): Promise<LazyValidator> {
  const path = built && preparedPath(built, name);
  if (path === undefined || (await system.kind(path)) !== 'file') return alwaysAsked(rememberOnce(compile));
  const prepared = await readJson<PreparedSchema>(system, path);
  const validator = rememberOnce(async () => (await builtValidator(built as Built, name)) ?? compile());
  return { holds: (value) => holds(prepared, value), validator };
}
