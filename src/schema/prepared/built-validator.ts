import type { JsonSchema } from '../../minimum/json-schema.ts';
import type { SchemaValidator } from '../validator.ts';
import { interpret } from './interpret.ts';
import type { PreparedSchema } from './prepared-schema.ts';

const LINE_FEED = 10;

/**
 * Makes a validator of what the build wrote of a schema (scripts/build-validators.mjs): one line of JSON with the schema
 * prepared and, where its violations become findings, one with the schema itself, without what only editors show. That is
 * four times as long, and is read only when the first violation is reported.
 * @param bytes the file's
 */
export function builtValidator(bytes: Uint8Array): SchemaValidator {
  const end = bytes.indexOf(LINE_FEED);
  const parsed = (part: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(part));
  let schema: JsonSchema | undefined;
  return {
    get schema() {
      schema ??= parsed(bytes.subarray(end + 1)) as JsonSchema;
      return schema;
    },
    check: interpret(parsed(bytes.subarray(0, end)) as PreparedSchema),
  };
}
