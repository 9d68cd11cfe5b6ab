import { closest, distance } from 'fastest-levenshtein';

/**
 * What somebody may have meant: the candidate nearest to what was found, if it is near enough to be a slip of the pen
 * (at most a third of the word, at least one letter).
 */
export function suggest(found: string, candidates: readonly string[]): string | undefined {
  if (candidates.length === 0) return undefined;
  const lower = found.toLowerCase();
  const nearest = closest(lower, [...candidates]);
  return distance(lower, nearest.toLowerCase()) <= Math.max(1, Math.floor(nearest.length / 3)) ? nearest : undefined;
}
