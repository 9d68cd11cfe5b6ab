import type { Options } from 'ajv';
import { ANNOTATION, ENUM_DESCRIPTIONS, ERROR_MESSAGE, NOT_SUGGESTED, SNIPPETS } from '../minimum/json-schema.ts';

/** Keywords of our own and of editors, declared so that ajv's strict mode still finds a misspelt keyword. */
export const vocabulary: readonly string[] = [ANNOTATION, ERROR_MESSAGE, SNIPPETS, ENUM_DESCRIPTIONS, NOT_SUGGESTED];

/**
 * One set of options for validators that are compiled by the build and at run time, so that both find the same.
 * The shapes check types and required keys, and the guards beside them repeat neither: hence the two relaxed checks.
 */
export const ajvOptions: Options = {
  strict: true,
  strictTypes: false,
  strictRequired: false,
  allErrors: true,
  // Findings have words of their own.
  messages: false,
  // Each definition stays one function, which keeps the built validators small.
  inlineRefs: false,
  // Names are compared one by one; a loop would need a second copy of the schema beside the code.
  loopEnum: Number.MAX_SAFE_INTEGER,
};
