import type { JsonSchema } from '../minimum/json-schema.ts';

/** One violation, as ajv reports it: where in the value, where in the schema, which keyword, and its parameters. */
export interface SchemaError {
  /** JSON pointer into the value. */
  readonly instancePath: string;
  /** URI fragment into the schema, which begins with `#/`; behind a reference it starts at the definition. */
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The key, where the violation is about a key. */
  readonly propertyName?: string;
}

/** A compiled schema, whether the build compiled it or the program has just now. */
export interface SchemaValidator {
  readonly schema: JsonSchema;
  /** All violations of a value; none where it is valid. */
  check(value: unknown): readonly SchemaError[];
}

/** A schema whose validator is loaded only for a value that it may refuse. */
export interface LazyValidator {
  /** Whether a value is seen at once to be valid. `false` says nothing: then the validator is the judge, and its verdict counts. */
  holds(value: unknown): boolean;
  /** Loads what ajv made of the schema. */
  validator(): Promise<SchemaValidator>;
}

/** A validator that is the judge of every value: of its schema nothing is prepared. */
export function alwaysAsked(validator: () => Promise<SchemaValidator>): LazyValidator {
  return { holds: () => false, validator };
}

/** The function that ajv makes of a schema. Its errors are a member of the function itself. */
export interface ValidateFunction {
  (value: unknown): boolean;
  readonly errors?: readonly SchemaError[] | null;
}

/**
 * Wraps ajv's function.
 * @param schema gives the schema when a message needs it; no valid file does
 */
export function validatorOf(validate: ValidateFunction, schema: () => JsonSchema): SchemaValidator {
  let known: JsonSchema | undefined;
  return {
    get schema() {
      known ??= schema();
      return known;
    },
    check: (value) => (validate(value) ? [] : [...(validate.errors ?? [])]),
  };
}
