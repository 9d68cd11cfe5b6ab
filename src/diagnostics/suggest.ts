import { closest, distance } from 'fastest-levenshtein';

/**
 * What somebody may have meant: the candidate nearest to what was found, if it is near enough to be a slip of the pen
 * (at most a third of the word; two letters in a word
 * of five, so that letters that have changed places are seen; one in a shorter one).
 */
export function suggest(found: string, candidates: readonly string[]): string | undefined {
  if (candidates.length === 0) return undefined;
  const lower = found.toLowerCase();
  const nearest = closest(lower, [...candidates]);
  const tolerated = nearest.length < 5 ? 1 : Math.max(2, Math.floor(nearest.length / 3));
  return distance(lower, nearest.toLowerCase()) <= tolerated ? nearest : undefined;
}
