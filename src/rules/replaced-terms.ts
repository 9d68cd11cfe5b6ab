import { currentTerm, goneBy, goneFrom, isEnded } from '../minimum/current-term.ts';
import type { ReplacedTerm } from '../minimum/minimum-level.ts';
import { escapePattern } from './escape-pattern.ts';

/** A term in a text that has been replaced. */
export interface TermFound {
  readonly start: number;
  readonly end: number;
  /** The first day on which the term was another, ISO 8601. */
  readonly from: string;
  /** Its present name; absent where it ended without one. */
  readonly by?: string;
  /** What holds since it ended, where it ended without another name. */
  readonly instead?: string;
}

/** What to say of a term that is gone: from when, and what there is in its place. */
function goneTerm(term: ReplacedTerm, terms: readonly ReplacedTerm[]): Omit<TermFound, 'start' | 'end'> {
  const now = currentTerm(term, terms);
  const from = goneFrom(term);
  return isEnded(now) ? { from, instead: now.instead } : { from, by: now.replacedBy };
}

/** The forms of a Swedish word, as far as endings show them: `särskola`, `särskolorna`; `landstinget`, `landstings`. */
function formsOf(word: string): string {
  const escaped = escapePattern(word);
  if (word.endsWith('a')) return `${escaped.slice(0, -1)}(?:a|an|or|orna)s?`;
  if (word.length > 7 && word.endsWith('et')) return `${escaped.slice(0, -2)}(?:et|en)?s?`;
  return `${escaped}(?:a|e|en|n|et|t|ar|er|arna|erna)?s?`;
}

/**
 * Makes a search for the terms that have been replaced by a day: whole words, in any form; of overlapping terms the
 * longest is found.
 * @param replaced the terms of a minimum level
 * @param day the first day of an agreement, ISO 8601
 */
export function replacedTermsOn(
  replaced: readonly ReplacedTerm[],
  day: string,
): (text: string) => readonly TermFound[] {
  const terms = [...goneBy(replaced, day)].sort((a, b) => b.term.length - a.term.length);
  if (terms.length === 0) return () => [];
  const patterns = terms.map(({ term }) => `(${term.trim().split(/\s+/u).map(formsOf).join('\\s+')})`);
  const search = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${patterns.join('|')})(?![\\p{L}\\p{N}-])`, 'giu');
  return (text) =>
    [...text.matchAll(search)].flatMap((match) => {
      const term = terms[match.slice(1).findIndex((group) => group !== undefined)];
      if (term === undefined) return [];
      return { start: match.index, end: match.index + match[0].length, ...goneTerm(term, terms) };
    });
}
