import type { Code, CodeArguments } from '../diagnostics/codes.ts';
import { diagnostic, startOf } from '../diagnostics/create.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { GuardAnnotation, JsonSchema } from '../minimum/json-schema.ts';
import { pointer, valueAt } from '../source/pointer.ts';
import { writtenAt } from '../source/yaml-document.ts';
import { type ViolatedSubschema, violatedSubschema } from './schema-path.ts';
import type { TranslationContext } from './translation-context.ts';
import type { SchemaError } from './validator.ts';

/** A violation with its places in the file and in the schema. */
export interface Violation extends ViolatedSubschema {
  readonly error: SchemaError;
  /** The value that is wrong, or the key when `isKey`. */
  readonly pointer: string;
  readonly isKey: boolean;
  /** The value at the pointer; the key's text when `isKey`. */
  readonly value: unknown;
}

/** Finds the places of one of ajv's errors. An error about a key carries the key as `propertyName`. */
export function violationOf(root: JsonSchema, error: SchemaError, context: TranslationContext): Violation {
  const { instancePath, propertyName, keyword, params } = error;
  const key = propertyName ?? (keyword === 'additionalProperties' ? String(params.additionalProperty) : undefined);
  return {
    error,
    ...violatedSubschema(root, error.schemaPath),
    pointer: key === undefined ? instancePath : instancePath + pointer([key]),
    isKey: key !== undefined,
    value: key ?? valueAt(context.document.unfolded, instancePath),
  };
}

/**
 * A finding at a violation's own place: its value, or its key.
 * @param guard gives the floor and its basis, for a value below it
 */
export function finding<C extends Code>(
  code: C,
  args: CodeArguments[C],
  violation: Violation,
  context: TranslationContext,
  guard: Pick<GuardAnnotation, 'floor' | 'grounds'> = {},
): Diagnostic {
  const { document } = context;
  const span = violation.isKey ? document.keySpan(violation.pointer) : document.valueSpan(violation.pointer);
  return diagnostic(code, args, { span, pointer: violation.pointer }, guard);
}

/** A finding at the key of a mapping that lacks something, or at the beginning of a file that does. */
export function findingAtKey<C extends Code>(
  code: C,
  args: CodeArguments[C],
  at: string,
  { document }: TranslationContext,
): Diagnostic {
  const span = at === '' ? startOf(document.source.name) : document.keySpan(at);
  return diagnostic(code, args, { span, pointer: at });
}

/** The value or key as it is written in the file; messages cut it to the length that they bear. */
export function written(violation: Violation, { document }: TranslationContext): string {
  return violation.isKey ? String(violation.value) : writtenAt(document, violation.pointer);
}

/** A text as its value, any other value as it is written: objects without a prototype have no text of their own. */
export function textOf(violation: Violation, context: TranslationContext): string {
  return typeof violation.value === 'string' ? violation.value : written(violation, context);
}
