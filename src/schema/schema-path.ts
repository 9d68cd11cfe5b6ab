import { ANNOTATION, type Annotation, type GuardAnnotation, type JsonSchema } from '../minimum/json-schema.ts';

/** The subschema that a violation comes from, and the guard that it stands in, if any. */
export interface Place {
  /** The subschema that holds the violated keyword. */
  readonly schema: JsonSchema;
  readonly guard?: GuardAnnotation;
  /** The guard's own place in the schema, to tell guards on the same value apart. */
  readonly guardPath?: string;
}

/** The annotation on a subschema. */
export function annotationOf(schema: JsonSchema): Annotation | undefined {
  return schema[ANNOTATION] as Annotation | undefined;
}

/** The values that a subschema's own `enum` or `const` names. */
export function allowedValues({ enum: values, const: value }: JsonSchema): readonly string[] {
  return (Array.isArray(values) ? values : [value]).map(String);
}

function asGuard(schema: JsonSchema): GuardAnnotation | undefined {
  const annotation = annotationOf(schema);
  return annotation !== undefined && 'code' in annotation ? annotation : undefined;
}

/** The parts of a URI fragment that is a JSON pointer (RFC 6901, section 6). */
function segments(schemaPath: string): readonly string[] {
  return schemaPath
    .split('/')
    .slice(1)
    .map((part) => decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~'));
}

function step(at: unknown, key: string): unknown {
  return typeof at === 'object' && at !== null && Object.hasOwn(at, key)
    ? (at as Record<string, unknown>)[key]
    : undefined;
}

/**
 * Follows ajv's `schemaPath` from the root of the schema.
 * @param schemaPath begins with `#/` and ends with the violated keyword
 */
export function placeIn(root: JsonSchema, schemaPath: string): Place {
  const parts = segments(schemaPath).slice(0, -1);
  let at: unknown = root;
  let schema = root;
  for (const [index, part] of parts.entries()) {
    at = step(at, part);
    if (typeof at !== 'object' || at === null) break;
    if (Array.isArray(at)) continue;
    schema = at as JsonSchema;
    const guard = asGuard(schema);
    if (guard !== undefined) return { schema, guard, guardPath: parts.slice(0, index + 1).join('/') };
  }
  return { schema };
}
