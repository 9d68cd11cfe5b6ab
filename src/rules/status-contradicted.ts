import type { StatusContradicted } from '../diagnostics/code-arguments.ts';
import { diagnostic } from '../diagnostics/create.ts';
import { atValue } from '../diagnostics/places.ts';
import { type AgreementStatus, agreementStatuses, hasEnded, isDecided } from '../minimum/agreement-status.ts';
import { isMisspelt } from './misspelt.ts';
import { member } from './read-value.ts';
import type { Rule, RuleContext } from './rule.ts';
import { dateOf, validityOf } from './validity.ts';
import { writtenSignatures } from './written-signatures.ts';

/** Whether the agreement has a key, however it is spelt: what is wrong with its value or its name has been reported. */
function hasKey(file: unknown, key: string): boolean {
  const agreement = member(file, 'agreement');
  return member(agreement, key) !== undefined || isMisspelt(agreement, key, ['decidedBy']);
}

/** A contradiction, at the date that says otherwise or at the status whose date is missing. */
interface Placed {
  readonly at: string;
  readonly args: StatusContradicted;
}

const STATUS = '/agreement/status';

/** What the date of decision says against a status: it is there too early, or it is missing. */
function ofDecision(file: unknown, status: AgreementStatus): Placed | undefined {
  if (isDecided(status))
    return hasKey(file, 'decidedOn') ? undefined : { at: STATUS, args: { problem: 'no-decision', status } };
  const decidedOn = dateOf(member(file, 'agreement', 'decidedOn'));
  return decidedOn === undefined
    ? undefined
    : { at: '/agreement/decidedOn', args: { problem: 'undecided', status, decidedOn } };
}

/** What the last day says against a status: an agreement has ended without one, or before it. */
function ofEnd({ document, asOf }: RuleContext, status: AgreementStatus): Placed | undefined {
  if (!hasEnded(status)) return undefined;
  if (!hasKey(document.value, 'validUntil')) return { at: STATUS, args: { problem: 'no-end' } };
  const { until } = validityOf(document.value);
  if (until === undefined || asOf === undefined || asOf > until) return undefined;
  return { at: '/agreement/validUntil', args: { problem: 'not-ended', until, asOf } };
}

/** A signature under what is not decided. An example may show what signatures look like. */
function ofSignatures({ document, minimum }: RuleContext, status: AgreementStatus): Placed | undefined {
  const [first] = isDecided(status) || status === 'exempel' ? [] : writtenSignatures(document.value, minimum);
  return first && { at: first.at, args: { problem: 'signed', status, on: first.on } };
}

/**
 * The status and the dates say the same. Both stand on the first page, where an agreement that is not decided would have a
 * day of decision, or one that has ended would hold until further notice. Without a status written, the date decides.
 */
export const statusContradicted: Rule = (context) => {
  const { document } = context;
  const written = member(document.value, 'agreement', 'status');
  const status = agreementStatuses.find((one) => one === written);
  if (status === undefined) return [];
  const { value } = document;
  const found = [ofDecision(value, status), ofSignatures(context, status), ofEnd(context, status)];
  return found.flatMap((placed) => {
    if (placed === undefined) return [];
    const { at, args } = placed;
    return diagnostic('status-contradicted', args, atValue(document, at));
  });
};
