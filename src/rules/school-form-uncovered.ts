import { diagnostic } from '../diagnostics/create.ts';
import { atKey } from '../diagnostics/places.ts';
import { existsOn } from '../minimum/school-forms.ts';
import { meantOf } from './misspelt.ts';
import { items, member } from './read-value.ts';
import type { Rule } from './rule.ts';
import { validityOf } from './validity.ts';

/**
 * The minimum level says which school forms are expected in every district. Each expected form that no party has is
 * reported at the key `schools`. Where a school's forms cannot be read, it might have any form, and nothing is
 * reported.
 */
export const schoolFormUncovered: Rule = ({ document, minimum }) => {
  const schools = items(member(document.value, 'schools'));
  const lists = schools.map((school) => member(school, 'forms'));
  if (schools.length === 0 || !lists.every((list) => Array.isArray(list) && list.length > 0)) return [];
  const forms = meantOf(lists.flat(), Object.keys(minimum.schoolForms));
  if (forms === undefined) return [];
  const { from: day } = validityOf(document.value);
  // A form that does not exist then is expected of nobody.
  const isExpected = (form: string) => day === undefined || existsOn(minimum, form, day);
  const at = '/schools';
  return Object.entries(minimum.schoolForms)
    .filter(([form, { expected }]) => expected === true && isExpected(form) && !forms.includes(form))
    .map(([form, { basis }]) => diagnostic('school-form-uncovered', { form }, atKey(document, at), { grounds: basis }));
};
