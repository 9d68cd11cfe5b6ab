import type { JsonSchema } from '../minimum/json-schema.ts';
import { ajvOptions, vocabulary } from './ajv-options.ts';
import { definitionPaths } from './definition-paths.ts';
import { type SchemaValidator, type ValidateFunction, validatorOf } from './validator.ts';

/**
 * A copy of ordinary objects. Values out of a YAML file have no prototype, and ajv compares an object of a file with one of
 * the schema by their `valueOf` when both lack a constructor.
 */
function plainly(schema: JsonSchema): JsonSchema {
  return JSON.parse(JSON.stringify(schema)) as JsonSchema;
}

/**
 * Compiles a schema at run time, for a minimum level that was not there when the project was built. ajv is loaded only
 * then.
 * @param schema a 2020-12 schema, such as `compileDistrictSchema` makes
 */
export async function compileValidator(schema: JsonSchema): Promise<SchemaValidator> {
  const plain = plainly(schema);
  const [{ Ajv2020 }, { default: addFormats }] = await Promise.all([import('ajv/dist/2020.js'), import('ajv-formats')]);
  // In two fifths of the time: the schemas are of the project's own making, and the build holds them against their
  // metaschema; and what is compiled now checks a few files, for which shorter code does not pay.
  const code = { ...definitionPaths(plain).code, optimize: false };
  const ajv = new Ajv2020({ ...ajvOptions, validateSchema: false, code });
  ajv.addVocabulary([...vocabulary]);
  addFormats.default(ajv, ['date']);
  return validatorOf(ajv.compile(plain) as unknown as ValidateFunction, () => plain);
}
