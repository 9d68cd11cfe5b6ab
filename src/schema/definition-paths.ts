import type { Options } from 'ajv';
import type { JsonSchema } from '../minimum/json-schema.ts';

/**
 * ajv compiles each definition to a function of its own, in whose errors `schemaPath` starts anew at `#/`. The name of
 * the definition is put back, so that an error's path leads from the root of the schema to its annotation.
 * @param code what ajv generated for one schema
 * @param schema the schema that it was generated for: the root, or one of the root's definitions
 */
export function withDefinitionPath(code: string, schema: unknown, root: JsonSchema): string {
  const definitions = Object.entries((root.$defs as Readonly<Record<string, unknown>> | undefined) ?? {});
  const name = definitions.find(([, definition]) => definition === schema)?.[0];
  return name === undefined ? code : code.replaceAll('schemaPath:"#/', `schemaPath:"#/$defs/${name}/`);
}

/** The option that makes ajv do so when it compiles a schema at run time. */
export function definitionPaths(root: JsonSchema): Pick<Options, 'code'> {
  return { code: { process: (code, environment) => withDefinitionPath(code, environment?.schema, root) } };
}
