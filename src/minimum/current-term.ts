import type { ReplacedTerm } from './minimum-level.ts';

/**
 * Follows a term to the last of its replacements, since a replacement may have been replaced itself.
 * @param terms the terms that have been replaced by the day in question
 * @returns the replacement that leads to the present name, in `replacedBy`
 */
export function currentTerm(term: ReplacedTerm, terms: readonly ReplacedTerm[]): ReplacedTerm {
  let last = term;
  // A circle in the data ends after as many steps as there are terms.
  for (let steps = terms.length; steps > 0; steps -= 1)
    last = terms.find((one) => one.term === last.replacedBy) ?? last;
  return last;
}
