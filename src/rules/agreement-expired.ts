import { diagnostic } from '../diagnostics/create.ts';
import type { Rule } from './rule.ts';
import { validityOf } from './validity.ts';

/** An agreement holds to the end of its last day. Without a day to judge by, it is not asked whether that has come. */
export const agreementExpired: Rule = ({ document, asOf }) => {
  const { until } = validityOf(document.value);
  if (until === undefined || asOf === undefined || asOf <= until) return [];
  const at = '/agreement/validUntil';
  return [diagnostic('agreement-expired', { until, asOf }, { span: document.valueSpan(at), pointer: at })];
};
