import { diagnostic } from '../../diagnostics/create.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { atValue } from '../../diagnostics/places.ts';
import type { YamlDocument } from '../../source/yaml-document.ts';
import { dayBefore } from '../../values/day.ts';
import { currentTerm, isEnded } from '../current-term.ts';
import type { MinimumLevel, ReplacedTerm } from '../minimum-level.ts';

/** A period that ends before it begins, and the keys of the level that say so. */
interface Reversed {
  readonly from: string;
  readonly until: string;
  readonly at: readonly (string | number)[];
  readonly keys: readonly [string, string];
}

/** Whether a term comes back under its own name: nobody knows then when it began. */
function comesBack(term: ReplacedTerm, terms: readonly ReplacedTerm[]): boolean {
  const last = currentTerm(term, terms);
  return !isEnded(last) && terms.some((one) => one.term === last.replacedBy);
}

/** A term begins on the day on which it replaces another. */
function reversedTerms({ replacedTerms }: MinimumLevel): readonly Reversed[] {
  return replacedTerms.flatMap((term, index): readonly Reversed[] => {
    const older = replacedTerms.filter((one) => !isEnded(one) && one.replacedBy === term.term);
    const begins = older.flatMap((one) => (isEnded(one) ? [] : one.from)).sort();
    const [from] = begins;
    const until = isEnded(term) ? term.until : dayBefore(term.from);
    // ISO 8601 dates compare as text.
    if (from === undefined || from <= until || comesBack(term, replacedTerms)) return [];
    const key = isEnded(term) ? 'until' : 'from';
    return [{ from, until, at: ['replacedTerms', index, key], keys: ['from', key] }];
  });
}

/** Reports terms that end before they begin: they would never hold, and be missing in silence. */
export function dateFindings(minimum: MinimumLevel, document: YamlDocument): readonly Diagnostic[] {
  return reversedTerms(minimum).map(({ from, until, at, keys }) => {
    return diagnostic('date-order', { from, until, keys }, atValue(document, at));
  });
}
