import type { JsonSchema } from '../minimum/json-schema.ts';
import { ajvOptions, vocabulary } from './ajv-options.ts';
import { withDefinitionPath } from './definition-paths.ts';
import { shortened } from './shorten-code.ts';
import { type SchemaValidator, type ValidateFunction, validatorOf } from './validator.ts';

/**
 * Copies a schema into ordinary objects. Values from a YAML file have no prototype, and when an object of a file and one of
 * the schema both lack a constructor, ajv compares them by their `valueOf`.
 */
function plainly(schema: JsonSchema): JsonSchema {
  return JSON.parse(JSON.stringify(schema)) as JsonSchema;
}

/**
 * Compiles a schema at run time, for a minimum level that the build did not know. Only this loads ajv.
 * @param schema a 2020-12 schema, such as `compileDistrictSchema` makes
 */
export async function compileValidator(schema: JsonSchema): Promise<SchemaValidator> {
  const plain = plainly(schema);
  const [{ Ajv2020 }, { default: addFormats }] = await Promise.all([import('ajv/dist/2020.js'), import('ajv-formats')]);
  // This way, compiling takes two fifths of the time. The project makes its schemas itself, and the build checks them
  // against their metaschema; and a validator that is compiled now checks a few files, for which ajv's optimiser does not pay.
  const ajv = new Ajv2020({
    ...ajvOptions,
    validateSchema: false,
    code: {
      optimize: false,
      process: (code, environment) => shortened(withDefinitionPath(code, environment?.schema, plain)),
    },
  });
  ajv.addVocabulary([...vocabulary]);
  addFormats.default(ajv, ['date']);
  return validatorOf(ajv.compile(plain) as unknown as ValidateFunction, () => plain);
}
