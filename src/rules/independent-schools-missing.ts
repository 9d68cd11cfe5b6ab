import { diagnostic } from '../diagnostics/create.ts';
import { atKey } from '../diagnostics/places.ts';
import { organiserOf } from './organisers.ts';
import { items, member } from './read-value.ts';
import type { Rule } from './rule.ts';

const isPublic = (school: unknown) => ['municipal', 'public'].includes(organiserOf(school) ?? '');

/**
 * All schools shall take part, independent ones too (the report of 2009, "Samverkan med kommunala och fristående skolor"). A school
 * whose organiser cannot be read may be an independent one, so nothing is reported then.
 */
export const independentSchoolsMissing: Rule = ({ document }) => {
  const schools = items(member(document.value, 'schools'));
  if (schools.length === 0 || !schools.every(isPublic)) return [];
  const at = '/schools';
  return [diagnostic('independent-schools-missing', {}, atKey(document, at))];
};
