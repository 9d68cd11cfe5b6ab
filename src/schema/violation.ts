import type { Code, CodeArguments } from '../diagnostics/codes.ts';
import { diagnostic, startOf } from '../diagnostics/create.ts';
import type { Basis, Diagnostic } from '../diagnostics/diagnostic.ts';
import type { JsonSchema } from '../minimum/json-schema.ts';
import { pointer } from '../source/pointer.ts';
import { writtenAt } from '../source/yaml-document.ts';
import { type Context, valueAt } from './context.ts';
import { type Place, placeIn } from './schema-path.ts';
import type { SchemaError } from './validator.ts';

/** A violation with its places in the file and in the schema. */
export interface Violation extends Place {
  readonly error: SchemaError;
  /** The value that is wrong, or the key when `isKey`. */
  readonly pointer: string;
  readonly isKey: boolean;
  /** What stands there; the key's text when `isKey`. */
  readonly value: unknown;
}

/** Finds the places of one of ajv's errors. An error about a key carries the key as `propertyName`. */
export function violationOf(root: JsonSchema, error: SchemaError, context: Context): Violation {
  const { instancePath, propertyName, keyword, params } = error;
  const key = propertyName ?? (keyword === 'additionalProperties' ? String(params.additionalProperty) : undefined);
  return {
    error,
    ...placeIn(root, error.schemaPath),
    pointer: key === undefined ? instancePath : instancePath + pointer([key]),
    isKey: key !== undefined,
    value: key ?? valueAt(context.document.value, instancePath),
  };
}

/** What a violation says beside its code. */
interface Says {
  readonly floor?: string;
  readonly basis?: Basis;
}

/** A finding at a violation's own place: its value, or its key. */
export function finding<C extends Code>(
  code: C,
  args: CodeArguments[C],
  violation: Violation,
  context: Context,
  says: Says = {},
): Diagnostic {
  const { document } = context;
  const span = violation.isKey ? document.keySpan(violation.pointer) : document.valueSpan(violation.pointer);
  return diagnostic(code, args, { span, pointer: violation.pointer }, says);
}

/** A finding at the key of a mapping that lacks something; the file as a whole has its beginning. */
export function findingAtKey<C extends Code>(
  code: C,
  args: CodeArguments[C],
  at: string,
  { document }: Context,
): Diagnostic {
  const span = at === '' ? startOf(document.source.name) : document.keySpan(at);
  return diagnostic(code, args, { span, pointer: at });
}

/** What stands there as it is written in the file; messages cut it to what they bear. */
export function written(violation: Violation, { document }: Context): string {
  return violation.isKey ? String(violation.value) : writtenAt(document, violation.pointer);
}

/** A text as its value, anything else as it is written: a value without a prototype has no text of its own. */
export function textOf(violation: Violation, context: Context): string {
  return typeof violation.value === 'string' ? violation.value : written(violation, context);
}
