import type { LevelWords } from '../../diagnostics/level-words.ts';
import type { JsonSchema } from '../json-schema.ts';
import type { MinimumLevel } from '../minimum-level.ts';

/**
 * A text of a schema that waits for the words of its level. Most parts of a compiled schema are the same for every level, and
 * are made once; so a text that is not stands there as a function until the schema is whole.
 */
export type Spoken = (words: LevelWords) => string;

/** Texts after each other, with a space between them. */
export function alsoSpoken(...texts: readonly (string | Spoken)[]): Spoken {
  return (words) => texts.map((text) => (typeof text === 'string' ? text : text(words))).join(' ');
}

function said(part: unknown, words: LevelWords): unknown {
  if (typeof part === 'function') return (part as Spoken)(words);
  if (Array.isArray(part)) return part.map((item) => said(item, words));
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, said(value, words)]));
}

/** A schema whose every text is said in the words of its level: plain data, as a JSON Schema is. */
export function inWordsOf({ words }: MinimumLevel, schema: JsonSchema): JsonSchema {
  return said(schema, words) as JsonSchema;
}
