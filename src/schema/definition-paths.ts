import type { JsonSchema } from '../minimum/json-schema.ts';

/**
 * Puts the name of the definition back into the paths of its errors. ajv compiles each definition to a function of its own,
 * in whose errors `schemaPath` starts anew at `#/`; with the name, it leads from the root of the schema to the annotation.
 * @param code what ajv generated for one schema
 * @param schema the schema that it was generated for: the root, or one of the root's definitions
 */
export function withDefinitionPath(code: string, schema: unknown, root: JsonSchema): string {
  const definitions = Object.entries((root.$defs as Readonly<Record<string, unknown>> | undefined) ?? {});
  const name = definitions.find(([, definition]) => definition === schema)?.[0];
  return name === undefined ? code : code.replaceAll('schemaPath:"#/', `schemaPath:"#/$defs/${name}/`);
}
