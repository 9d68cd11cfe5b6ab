import { memberOf } from '../../source/pointer.ts';
import type { SourceText } from '../../source/source-text.ts';

/** Of a file in braces whose brackets do not close, names are looked for in so much of its text, in UTF-16 code units. */
const LOOKED_AT = 1 << 16;

const NAME_IN_BRACES = /["']?([\p{L}_][\p{L}\p{N}_-]{0,60})["']? {0,8}:/gu;

function keysOf(value: unknown): readonly string[] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
}

/** The members of a document, or of the items of its list: their keys, and how they are grouped. */
function keysInValue(value: unknown): TopKeys {
  const mappings = Array.isArray(value) ? value : [value];
  const keys = mappings.flatMap(keysOf);
  const below = mappings.flatMap((one) => keysOf(one).map((key) => keysOf(memberOf(one, key))));
  return { keys, below, isCollection: typeof value === 'object' && value !== null };
}

interface LineKey {
  readonly indent: number;
  readonly key: string;
}

/** A key is no longer than this, with what is before it on its line. */
const LONGEST = 200;

/** The key that a line begins with, `key:` or `- key:`; undefined for any other line. */
function keyOfLine(line: string): LineKey | undefined {
  const colon = line.search(/:(?:\s|$)/);
  if (colon < 0 || colon > LONGEST) return undefined;
  const before = line.slice(0, colon);
  const key = before.replace(/^[\s"'?-]+/, '').replace(/["'\s]+$/, '');
  if (key === '' || /^(?:[#%{[&*!|>@`]|\.\.\.)/.test(key)) return undefined;
  return { indent: before.length - before.trimStart().length, key };
}

/** The keys of a text that could not be read: those of its lines that are indented least. */
function keysInText(text: string): TopKeys {
  if (/^\s*[{[]/.test(text)) {
    const names = [...text.slice(0, LOOKED_AT).matchAll(NAME_IN_BRACES)].map((found) => found[1] as string);
    return { keys: names, below: [], isCollection: false };
  }
  const lines = text.split(/[\r\n]+/).filter((line) => line.includes(':'));
  const found = lines.map(keyOfLine).filter((one) => one !== undefined);
  const least = found.reduce((indent, one) => Math.min(indent, one.indent), Number.POSITIVE_INFINITY);
  return { keys: found.filter(({ indent }) => indent === least).map(({ key }) => key), below: [], isCollection: false };
}

/** What stands at the top of a file. */
export interface TopKeys {
  readonly keys: readonly string[];
  /** The keys of each mapping that stands right below; none where the text could not be read. */
  readonly below: readonly (readonly string[])[];
  /** Whether the file has been read and is a mapping or a list, if only an empty one. */
  readonly isCollection: boolean;
}

/**
 * Finds the keys at the top of a file, also of one that could not be read as YAML.
 * @param value of its document, where there is one
 */
export function topKeys({ text, garbled }: SourceText, value: unknown): TopKeys {
  if (value !== undefined) return keysInValue(value);
  // Read as UTF-8, every other byte of UTF-16 is a zero: without them its words can be read.
  return keysInText(garbled ? text.replaceAll('\u0000', '') : text);
}
