import { diagnostic } from '../diagnostics/create.ts';
import type { AgreementStatus } from '../model/district-file.ts';
import { member } from './read-value.ts';
import type { Rule } from './rule.ts';
import { validityOf } from './validity.ts';

const EXAMPLE: AgreementStatus = 'exempel';

/**
 * An agreement holds to the end of its last day. The rule needs a day to judge by. An example never was in force, and
 * so cannot have ended.
 */
export const agreementExpired: Rule = ({ document, asOf }) => {
  const { until } = validityOf(document.value);
  if (member(document.value, 'agreement', 'status') === EXAMPLE) return [];
  if (until === undefined || asOf === undefined || asOf <= until) return [];
  const at = '/agreement/validUntil';
  return [diagnostic('agreement-expired', { until, asOf }, { span: document.valueSpan(at), pointer: at })];
};
