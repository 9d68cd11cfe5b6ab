import { diagnostic } from '../diagnostics/create.ts';
import { atValue } from '../diagnostics/places.ts';
import { member } from './read-value.ts';
import type { Rule } from './rule.ts';
import { dateOf } from './validity.ts';

/** An agreement that ends before it begins is never valid; ISO dates compare as texts. */
export const dateOrder: Rule = ({ document }) => {
  const from = dateOf(member(document.value, 'agreement', 'validFrom'));
  const until = dateOf(member(document.value, 'agreement', 'validUntil'));
  if (from === undefined || until === undefined || from <= until) return [];
  const at = '/agreement/validUntil';
  return [diagnostic('date-order', { from, until }, atValue(document, at))];
};
