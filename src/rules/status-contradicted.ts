import type { StatusContradicted } from '../diagnostics/codes.ts';
import { diagnostic } from '../diagnostics/create.ts';
import { type AgreementStatus, agreementStatuses, hasEnded, isDecided } from '../minimum/agreement-status.ts';
import { isMisspelt } from './misspelt.ts';
import { member } from './read-value.ts';
import type { Rule, RuleContext } from './rule.ts';
import { dateOf, validityOf } from './validity.ts';

/** Whether the agreement has a key, however it is spelt: what is wrong with its value or its name has been reported. */
function hasKey(file: unknown, key: string): boolean {
  const agreement = member(file, 'agreement');
  return member(agreement, key) !== undefined || isMisspelt(agreement, key, ['decidedBy']);
}

/** What the date of decision says against a status: it is there too early, or it is missing. */
function ofDecision(file: unknown, status: AgreementStatus): StatusContradicted | undefined {
  const decidedOn = dateOf(member(file, 'agreement', 'decidedOn'));
  if (!isDecided(status)) return decidedOn === undefined ? undefined : { problem: 'undecided', status, decidedOn };
  return hasKey(file, 'decidedOn') ? undefined : { problem: 'no-decision', status };
}

/** What the last day says against a status: an agreement has ended without one, or before it. */
function ofEnd({ document, asOf }: RuleContext, status: AgreementStatus): StatusContradicted | undefined {
  if (!hasEnded(status)) return undefined;
  if (!hasKey(document.value, 'validUntil')) return { problem: 'no-end' };
  const { until } = validityOf(document.value);
  if (until === undefined || asOf === undefined || asOf > until) return undefined;
  return { problem: 'not-ended', until, asOf };
}

/** Where each contradiction is shown: at the date that says otherwise, or at the status whose date is missing. */
const KEYS: { readonly [P in StatusContradicted['problem']]: string } = {
  undecided: 'decidedOn',
  'no-decision': 'status',
  'no-end': 'status',
  'not-ended': 'validUntil',
};

/**
 * The status and the dates say the same. Both stand on the first page, where an agreement that is not decided would have a
 * day of decision, or one that has ended would hold until further notice. Without a status written, the date decides.
 */
export const statusContradicted: Rule = (context) => {
  const { document } = context;
  const written = member(document.value, 'agreement', 'status');
  const status = agreementStatuses.find((one) => one === written);
  if (status === undefined) return [];
  const found = [ofDecision(document.value, status), ofEnd(context, status)];
  return found.flatMap((args) => {
    if (args === undefined) return [];
    const at = `/agreement/${KEYS[args.problem]}`;
    return diagnostic('status-contradicted', args, { span: document.valueSpan(at), pointer: at });
  });
};
