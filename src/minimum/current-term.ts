import type { ReplacedTerm } from './minimum-level.ts';

/**
 * The last step of a term's way to what it is called now: the term that replaced it, or that one's own successor.
 * @param terms those that have been replaced by the day that is meant
 */
export function currentTerm(term: ReplacedTerm, terms: readonly ReplacedTerm[]): ReplacedTerm {
  let last = term;
  // A circle in the data ends by the number of terms.
  for (let steps = terms.length; steps > 0; steps -= 1)
    last = terms.find((one) => one.term === last.replacedBy) ?? last;
  return last;
}
