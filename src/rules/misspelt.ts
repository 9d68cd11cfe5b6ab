import { suggest } from '../diagnostics/suggest.ts';
import { members } from './read-value.ts';

/**
 * Whether a mapping has a key only in a misspelling. The schema has reported it; a rule that reports the key as missing
 * would report one mistake twice.
 * @param others keys that the mapping may have, too, and that look like it
 */
export function isMisspelt(mapping: unknown, key: string, others: readonly string[] = []): boolean {
  const keys = members(mapping).map(([name]) => name);
  return !keys.includes(key) && keys.some((name) => !others.includes(name) && suggest(name, [key]) !== undefined);
}

/**
 * Corrects the misspelt names of a list to those of a closed set.
 * @returns undefined where one of them could mean anything, so that nobody can say which names are missing
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
