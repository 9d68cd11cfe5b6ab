import Organisationsnummer from 'organisationsnummer';
import { diagnostic } from '../diagnostics/create.ts';
import { atValue } from '../diagnostics/places.ts';
import { patterns } from '../minimum/patterns.ts';
import { items, member } from './read-value.ts';
import type { Rule } from './rule.ts';

/** A number that is not written like this is the schema's finding. */
const WRITTEN = new RegExp(patterns.organisationNumber);

/** A legal person's number never begins with 0, and its third digit is at least 2, so it is nobody's birth date. */
const OF_LEGAL_PERSON = /^[1-9]\d[2-9]/;

/** The numbers of a file, each with its place: the municipality's, where the level names none, and the organisers'. */
function written(value: unknown): readonly (readonly [at: string, found: unknown])[] {
  return [
    ['/municipality/organisationNumber', member(value, 'municipality', 'organisationNumber')],
    ...items(member(value, 'schools')).map(
      (school, index) =>
        [`/schools/${index}/organiser/organisationNumber`, member(school, 'organiser', 'organisationNumber')] as const,
    ),
  ];
}

/**
 * A municipality's and an organiser's number must have the right check digit. A sole trader's number is a personal identity
 * number: valid here, and reported by another rule.
 */
export const organisationNumberInvalid: Rule = ({ document }) =>
  written(document.value).flatMap(([at, found]) => {
    if (typeof found !== 'string' || !WRITTEN.test(found) || Organisationsnummer.valid(found)) return [];
    const problem = OF_LEGAL_PERSON.test(found) ? 'check-digit' : 'format';
    return diagnostic('organisation-number-invalid', { found, problem }, atValue(document, at));
  });
