import { isId } from '../minimum/ids.ts';
import { startingExamples } from '../minimum/starting-examples.ts';
import { placeholderFindings } from '../texts/find-placeholders.ts';
import type { Rule } from './rule.ts';
import { saysDecided } from './written-status.ts';

/** Whether a key is an id that the district chooses: `/district/units/<id>`, `/localAdditions/areas/<id>/meetings/<id>`. */
function isOwnId(path: readonly string[]): boolean {
  const [first, second] = path;
  return first === 'localAdditions' ? isId(path) : first === 'district' && second === 'units' && path.length === 3;
}

/**
 * A file begins as a form to fill in. What is left of the form is a warning while the agreement is a draft, and an error once
 * it is decided: a public document must not say "FYLL I skolans namn".
 */
export const placeholderLeft: Rule = ({ document, minimum }) =>
  placeholderFindings(document, {
    file: 'district',
    decided: saysDecided(document.value),
    isOwnId,
    examples: new Set(Object.values(startingExamples(minimum)) as string[]),
  });
