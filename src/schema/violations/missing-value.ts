import type { MissingValue } from '../../diagnostics/code-arguments.ts';
import type { JsonSchema } from '../../minimum/json-schema.ts';
import { memberOf } from '../../source/pointer.ts';
import { annotationOf } from '../schema-path.ts';

/** The schemas of a value: its own keywords, and the definition that it refers to. */
export function resolved(schema: JsonSchema, root: JsonSchema): JsonSchema {
  const { $ref: reference } = schema;
  if (typeof reference !== 'string') return schema;
  const definition = memberOf(root.$defs, reference.slice('#/$defs/'.length)) as JsonSchema | undefined;
  return { ...definition, ...schema };
}

/** How a schema describes a key that it requires: itself, the definition that it names, or at the top the whole schema. */
function described(key: string, schema: JsonSchema, pointer: string, root: JsonSchema): JsonSchema | undefined {
  const annotation = annotationOf(schema);
  const name = annotation !== undefined && 'describedBy' in annotation ? annotation.describedBy : '';
  const places = [schema, memberOf(root.$defs, name), pointer === '' ? root : undefined];
  const found = places.map((one) => memberOf(memberOf(one, 'properties'), key));
  return found.find((one) => one !== undefined) as JsonSchema | undefined;
}

/**
 * What a value that is missing may be, as its schema says.
 * @param schema the subschema that requires the key
 * @param pointer the place of the section that lacks it
 * @param root the whole schema
 */
export function missingValue(key: string, pointer: string, schema: JsonSchema, root: JsonSchema): MissingValue {
  const property = described(key, schema, pointer, root);
  if (property === undefined) return {};
  const { enum: values, examples, required, allOf } = resolved(property, root);
  // A value that one of the conditions fixes, as the level that the file names, is the one example of it.
  const fixed = Array.isArray(allOf)
    ? allOf.map((one) => memberOf(one, 'const')).find((one) => one !== undefined)
    : undefined;
  if (typeof fixed === 'string') return { example: fixed };
  if (Array.isArray(values)) return { values: values.map(String) };
  if (Array.isArray(examples)) return { example: String(examples[0]) };
  return Array.isArray(required) && required.length > 1 ? { parts: required.map(String) } : {};
}
