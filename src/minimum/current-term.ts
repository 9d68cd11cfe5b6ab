import { dayAfter } from '../values/day.ts';
import type { EndedTerm, ReplacedTerm } from './minimum-level.ts';

/** Whether a term ended without another in its place, as a school form that is abolished does. */
export function isEnded(term: ReplacedTerm): term is EndedTerm {
  return 'until' in term;
}

/** The first day on which a term is no longer used, ISO 8601. */
export function goneFrom(term: ReplacedTerm): string {
  return isEnded(term) ? dayAfter(term.until) : term.from;
}

/**
 * The terms that are gone by a day, among them those that were used before other terms that are gone too.
 * @param day ISO 8601; dates compare as text
 */
export function goneBy(terms: readonly ReplacedTerm[], day: string): readonly ReplacedTerm[] {
  return terms.filter((term) => goneFrom(term) <= day);
}

/**
 * Follows a term to the last of its replacements, since a replacement may have been replaced itself.
 * @param terms the terms that are gone by the day in question
 * @returns the replacement that leads to the present name, in `replacedBy`, or the term that ended without one
 */
export function currentTerm(term: ReplacedTerm, terms: readonly ReplacedTerm[]): ReplacedTerm {
  let last = term;
  // A circle in the data ends after as many steps as there are terms.
  for (let steps = terms.length; steps > 0 && !isEnded(last); steps -= 1) {
    const { replacedBy } = last;
    last = terms.find((one) => one.term === replacedBy) ?? last;
  }
  return last;
}
