import { diagnostic } from '../diagnostics/create.ts';
import { atValue } from '../diagnostics/places.ts';
import type { Rule } from './rule.ts';
import { isDecidedLate, validityOf } from './validity.ts';

/** An agreement is decided before it begins, or on its first day. */
export const decidedLate: Rule = ({ document }) => {
  const validity = validityOf(document.value);
  const { decidedOn = '', from = '' } = validity;
  if (!isDecidedLate(validity)) return [];
  const at = '/agreement/decidedOn';
  return [diagnostic('decided-late', { decidedOn, validFrom: from }, atValue(document, at))];
};
