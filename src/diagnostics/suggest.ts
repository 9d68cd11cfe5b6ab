import { closest, distance } from 'fastest-levenshtein';
import { plainly } from './odd-characters.ts';
import { sameThing } from './same-thing.ts';

/**
 * How many letters may differ: a third of the word, but two from five letters on, so that two letters that have changed
 * places are recognised, and one in a shorter word, where they are looked for by themselves.
 */
function tolerated(meant: string): number {
  return meant.length < 5 ? 1 : Math.max(2, Math.floor(meant.length / 3));
}

/** Whether two neighbouring letters of a word have changed places, and nothing else: `frmo` for `from`. */
function isSwapped(found: string, meant: string): boolean {
  if (found.length !== meant.length) return false;
  const at = [...found].findIndex((letter, index) => letter !== meant[index]);
  const swapped = found.slice(0, at) + found.charAt(at + 1) + found.charAt(at) + found.slice(at + 2);
  return at !== -1 && swapped === meant;
}

/** No candidate is as long: what was found is not looked at in full. */
const LONGEST = 1000;

/**
 * Suggests what was meant: the candidate that is another name of what was found, or the nearest, if it is near enough to be a
 * slip of the pen. What was found is read as it looks, so that no soft hyphen, no-break space or typographic quotation mark
 * counts as a slip. Most candidates are ruled out by their length alone.
 * @returns nothing where no candidate is near enough
 */
export function suggest(found: string, candidates: readonly string[]): string | undefined {
  const lower = plainly(found.slice(0, LONGEST)).toLowerCase();
  const same = sameThing(lower, candidates);
  if (same !== undefined) return same;
  const near = candidates.filter((one) => Math.abs(one.length - lower.length) <= tolerated(one));
  if (near.length === 0) return undefined;
  const nearest = closest(lower, near);
  if (distance(lower, nearest.toLowerCase()) <= tolerated(nearest)) return nearest;
  return near.find((one) => isSwapped(lower, one.toLowerCase()));
}
