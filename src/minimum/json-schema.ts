import type { Code, PatternName } from '../diagnostics/codes.ts';
import type { Basis } from '../diagnostics/diagnostic.ts';
import { present } from '../values/present.ts';

/** A JSON Schema (2020-12) as plain data. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** What a guard says of the value that it refuses: the code of the finding, the floor in words, what it rests on. */
export interface GuardAnnotation {
  readonly code: Code;
  readonly floor?: string;
  readonly basis?: Basis;
  /** Arguments of the finding that are known when the schema is compiled; others come from the refused value. */
  readonly args?: Readonly<Record<string, unknown>>;
}

/** What the root of a compiled schema knows about names, for suggestions in messages. */
export interface KnownNames {
  readonly functions: readonly string[];
  /** Ids of the floor's areas, each with the ids of its meetings. */
  readonly areas: Readonly<Record<string, readonly string[]>>;
}

/** The values of `x-samverkan`: what a message about the subschema needs to know and its keywords do not say. */
export type Annotation =
  | GuardAnnotation
  | { readonly expects: PatternName | 'frequency' }
  | { readonly adds: 'area' | 'meeting' }
  | { readonly keys: 'without' }
  | { readonly names: KnownNames };

/**
 * Keywords beside JSON Schema's: one of our own for the program, and those by which yaml-language-server and VS Code show
 * our words and suggestions. Every other validator passes over them.
 */
export const ANNOTATION = 'x-samverkan';
export const ERROR_MESSAGE = 'errorMessage';
export const SNIPPETS = 'defaultSnippets';
export const ENUM_DESCRIPTIONS = 'enumDescriptions';
export const NOT_SUGGESTED = 'doNotSuggest';
export const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

/** A reference to a definition of the same schema. */
export function ref(name: string): JsonSchema {
  return { $ref: `#/$defs/${name}` };
}

/** Puts an annotation on a schema. */
export function annotate(annotation: Annotation, schema: JsonSchema): JsonSchema {
  return { [ANNOTATION]: annotation, ...schema };
}

/** An implication; alternatives are written so, and not with `anyOf`, so that only the form meant is complained about. */
export function ifThen(condition: JsonSchema, then: JsonSchema, otherwise?: JsonSchema): JsonSchema {
  return { if: condition, then, ...present({ else: otherwise }) };
}
