import { closest, distance } from 'fastest-levenshtein';

/** At most a third of the word; two letters in a word of five, so that letters that have changed places are seen; one in a shorter one. */
function tolerated(meant: string): number {
  return meant.length < 5 ? 1 : Math.max(2, Math.floor(meant.length / 3));
}

/**
 * What somebody may have meant: the candidate nearest to what was found, if it is near enough to be a slip of the pen.
 * Of most candidates their length alone tells that they are not.
 */
export function suggest(found: string, candidates: readonly string[]): string | undefined {
  const near = candidates.filter((one) => Math.abs(one.length - found.length) <= tolerated(one));
  if (near.length === 0) return undefined;
  const lower = found.toLowerCase();
  const nearest = closest(lower, near);
  return distance(lower, nearest.toLowerCase()) <= tolerated(nearest) ? nearest : undefined;
}
