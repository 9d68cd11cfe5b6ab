import { suggest } from '../diagnostics/suggest.ts';
import type { JsonSchema, KnownNames } from '../minimum/json-schema.ts';
import { valueAt } from '../source/pointer.ts';
import type { YamlDocument } from '../source/yaml-document.ts';
import { present } from '../values/present.ts';
import { annotationOf } from './schema-path.ts';

/** What a file's violations are translated with, besides the violation itself. */
export interface TranslationContext {
  readonly document: YamlDocument;
  /** The whole schema, in which definitions are looked up. */
  readonly schema: JsonSchema;
  readonly names: KnownNames;
  /** The functions that the minimum level or the file itself defines. */
  readonly functions: readonly string[];
}

const noNames: KnownNames = { functions: [], areas: {}, steps: {}, parts: {} };

function ownFunctions(value: unknown): readonly string[] {
  const functions = valueAt(value, '/localAdditions/functions');
  return typeof functions === 'object' && functions !== null && !Array.isArray(functions) ? Object.keys(functions) : [];
}

/** The context of a file, from the annotation at the root of its schema and the functions that the file defines. */
export function contextOf(schema: JsonSchema, document: YamlDocument): TranslationContext {
  const annotation = annotationOf(schema);
  const names = annotation !== undefined && 'names' in annotation ? annotation.names : noNames;
  return { document, schema, names, functions: [...names.functions, ...ownFunctions(document.value)] };
}

/** A suggestion as an optional argument of a message; empty where no candidate is near. */
export function suggestion(found: string, candidates: readonly string[]): { suggestion?: string } {
  return present({ suggestion: suggest(found, candidates) });
}
