import { suggest } from '../diagnostics/suggest.ts';
import { members } from './read.ts';

/**
 * Whether a mapping lacks a key that stands there misspelt. The schema has said so; whoever then says that the key is
 * missing tells one mistake twice.
 */
export function isMisspelt(mapping: unknown, key: string): boolean {
  const keys = members(mapping).map(([name]) => name);
  return !keys.includes(key) && keys.some((name) => suggest(name, [key]) !== undefined);
}

/**
 * What a list of names from a closed set means, each slip of the pen mended.
 * @returns undefined where one of them could mean anything: then nothing can be said of what is missing
 */
export function meantOf(found: readonly unknown[], known: readonly string[]): readonly string[] | undefined {
  const isKnown = new Set(known);
  const meant: string[] = [];
  for (const one of found) {
    if (typeof one !== 'string') return undefined;
    const name = isKnown.has(one) ? one : suggest(one, known);
    if (name === undefined) return undefined;
    meant.push(name);
  }
  return meant;
}
