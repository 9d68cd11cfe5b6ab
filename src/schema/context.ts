import { suggest } from '../diagnostics/suggest.ts';
import type { JsonSchema, KnownNames } from '../minimum/json-schema.ts';
import { parsePointer } from '../source/pointer.ts';
import type { YamlDocument } from '../source/yaml-document.ts';
import { annotationOf } from './schema-path.ts';

/** What translating a file's violations needs to know beside the violation itself. */
export interface Context {
  readonly document: YamlDocument;
  readonly names: KnownNames;
  /** The functions that the minimum level or the file itself defines. */
  readonly functions: readonly string[];
}

const noNames: KnownNames = { functions: [], areas: {} };

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}

/** The value at a JSON pointer. */
export function valueAt(value: unknown, pointer: string): unknown {
  return parsePointer(pointer).reduce(member, value);
}

function ownFunctions(value: unknown): readonly string[] {
  const functions = valueAt(value, '/localAdditions/functions');
  return typeof functions === 'object' && functions !== null && !Array.isArray(functions) ? Object.keys(functions) : [];
}

export function contextOf(schema: JsonSchema, document: YamlDocument): Context {
  const annotation = annotationOf(schema);
  const names = annotation !== undefined && 'names' in annotation ? annotation.names : noNames;
  return { document, names, functions: [...names.functions, ...ownFunctions(document.value)] };
}

/** A suggestion as an optional argument of a message. */
export function suggestion(found: string, candidates: readonly string[]): { suggestion?: string } {
  const meant = suggest(found, candidates);
  return meant === undefined ? {} : { suggestion: meant };
}
