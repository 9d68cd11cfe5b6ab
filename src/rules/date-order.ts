import { diagnostic } from '../diagnostics/create.ts';
import { member } from './read.ts';
import type { Rule } from './rule.ts';

/** What is no date is the schema's finding. */
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** An agreement that ends before it begins is never valid; ISO dates compare as texts. */
export const dateOrder: Rule = ({ document }) => {
  const from = member(document.value, 'agreement', 'validFrom');
  const until = member(document.value, 'agreement', 'validUntil');
  if (typeof from !== 'string' || typeof until !== 'string' || !DATE.test(from) || !DATE.test(until)) return [];
  if (from <= until) return [];
  const at = '/agreement/validUntil';
  return [diagnostic('date-order', { from, until }, { span: document.valueSpan(at), pointer: at })];
};
