import type { SchemaError } from '../validator.ts';
import { holds } from './holds.ts';
import type { PreparedSchema } from './prepared-schema.ts';
import { violationsIn } from './violations.ts';

/**
 * Makes a check of a prepared schema. Most values that are checked are valid: all violations are looked for only in one that is
 * not.
 * @returns the violations of a value that ajv finds with `allErrors`; none exactly when it is valid
 */
export function interpret(schema: PreparedSchema): (value: unknown) => readonly SchemaError[] {
  return (value) => (holds(schema.nodes, schema.root, value) ? [] : violationsIn(schema, value));
}
