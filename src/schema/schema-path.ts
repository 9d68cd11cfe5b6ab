import { ANNOTATION, type Annotation, type GuardAnnotation, type JsonSchema } from '../minimum/json-schema.ts';
import { memberOf, parsePointer } from '../source/pointer.ts';

/** The subschema that a violation comes from, and the guard that the subschema stands in, if any. */
export interface ViolatedSubschema {
  /** The subschema that holds the violated keyword. */
  readonly schema: JsonSchema;
  readonly guard?: GuardAnnotation;
  /** The guard's own place in the schema, which distinguishes guards on the same value. */
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

/**
 * Follows ajv's `schemaPath` from the root of the schema.
 * @param schemaPath a JSON pointer as a URI fragment (RFC 6901, section 6), which ends with the violated keyword
 */
export function violatedSubschema(root: JsonSchema, schemaPath: string): ViolatedSubschema {
  const parts = parsePointer(decodeURIComponent(schemaPath.slice(1))).slice(0, -1);
  let at: unknown = root;
  let schema = root;
  let outer: Pick<ViolatedSubschema, 'guard' | 'guardPath'> = {};
  for (const [index, part] of parts.entries()) {
    at = memberOf(at, part);
    if (typeof at !== 'object' || at === null) break;
    if (Array.isArray(at)) continue;
    schema = at as JsonSchema;
    const guard = asGuard(schema);
    if (guard !== undefined && outer.guard === undefined)
      outer = { guard, guardPath: parts.slice(0, index + 1).join('/') };
  }
  return { schema, ...outer };
}
