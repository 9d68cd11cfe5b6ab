import { startingExamples } from '../minimum/starting-examples.ts';
import { placeholderFindings } from '../texts/find-placeholders.ts';
import { member } from './read-value.ts';
import type { Rule } from './rule.ts';

/** Agreements that are in force, or have been: nothing in them is open. */
const DECIDED: ReadonlySet<unknown> = new Set(['beslutad', 'upphord']);

/** Whether the file says that the agreement is decided; a date of decision says so where no status stands. */
function isDecided(file: unknown): boolean {
  const status = member(file, 'agreement', 'status');
  return status === undefined ? member(file, 'agreement', 'decidedOn') !== undefined : DECIDED.has(status);
}

/** Mappings whose keys are ids that the district chooses. */
const OF_IDS: ReadonlySet<string> = new Set(['units', 'functions', 'areas', 'meetings']);

/** Whether a key is an id: `/district/units/<id>`, `/localAdditions/areas/<id>/meetings/<id>`. */
function isOwnId(path: readonly string[]): boolean {
  const [first] = path;
  return (first === 'district' || first === 'localAdditions') && OF_IDS.has(path.at(-2) ?? '');
}

/**
 * A file begins as a form to fill in. What is left of the form is a warning while the agreement is a draft, and an error once
 * it is decided: a public document must not say "FYLL I skolans namn".
 */
export const placeholderLeft: Rule = ({ document, minimum }) =>
  placeholderFindings(document, {
    file: 'district',
    decided: isDecided(document.value),
    isOwnId,
    examples: new Set(Object.values(startingExamples(minimum)) as string[]),
  });
