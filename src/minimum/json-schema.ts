import type { MappingName, PatternName } from '../diagnostics/code-arguments.ts';
import type { Grounds } from '../diagnostics/grounds.ts';
import type { CodeIn } from '../diagnostics/groups.ts';
import { present } from '../values/present.ts';

/** A JSON Schema (2020-12) as plain data. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/**
 * The codes that a compiled schema gives: those of the floor, except one that a rule finds, and those of references and
 * contradictions that the minimum level shows.
 */
export type GuardCode =
  | Exclude<CodeIn<'floor'>, 'recommended-function-missing'>
  | 'function-contradiction'
  | 'function-redefined'
  | 'individual-meeting-reported'
  | 'months-of-child-meeting'
  | 'party-contradiction'
  | 'support-material-redefined'
  | 'unknown-minimum-level';

/** What a guard says of a refused value: the finding's code, the floor in words, and what the floor rests on. */
export interface GuardAnnotation {
  readonly code: GuardCode;
  readonly floor?: string;
  readonly grounds?: Grounds;
  /** The finding's arguments, as far as they are known when the schema is compiled; the rest come from the value. */
  readonly args?: Readonly<Record<string, unknown>>;
}

/** The names that the root of a compiled schema lists, for suggestions in messages. */
export interface KnownNames {
  readonly functions: readonly string[];
  /** Ids of the floor's areas, each with the ids of its meetings. */
  readonly areas: Readonly<Record<string, readonly string[]>>;
  /** Ids of the floor's steps, by what they stand in: `areas/skydd`, `clauses/oenighet`. */
  readonly steps: Readonly<Record<string, readonly string[]>>;
  /** Ids of the floor's other parts, by where a file has them: `clauses`, `areas/skydd/followUp/indicators`. */
  readonly parts: Readonly<Record<string, readonly string[]>>;
}

/** The values of `x-samverkan`: what a message needs to know of the subschema beyond its keywords. */
export type Annotation =
  | GuardAnnotation
  | { readonly expects: PatternName | MappingName }
  /** One of several forms of a section: the key that chose it, if any, and the keys of the others. */
  | { readonly others: readonly string[]; readonly chosenBy?: string; readonly listed?: true }
  /** The definition that describes the keys that are required, or the one key where a section must have but one. */
  | { readonly describedBy: string }
  | { readonly sole: string }
  | { readonly adds: 'area' | 'meeting' | 'step' | 'part' }
  | { readonly keys: 'without' }
  | { readonly unless: 'draft' | 'ground' | 'authority' | 'renewal' | 'reason' }
  | { readonly names: KnownNames };

/**
 * Keywords beside JSON Schema's: our own for the program, and those by which yaml-language-server and VS Code show our
 * words and suggestions. Every other validator ignores them.
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

/** An implication; alternatives use it in place of `anyOf`, so that errors concern only the form that was meant. */
export function ifThen(condition: JsonSchema, then: JsonSchema, otherwise?: JsonSchema): JsonSchema {
  return { if: condition, then, ...present({ else: otherwise }) };
}
