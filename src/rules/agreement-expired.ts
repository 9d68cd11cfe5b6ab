import { diagnostic } from '../diagnostics/create.ts';
import { atValue } from '../diagnostics/places.ts';
import type { AgreementStatus } from '../minimum/agreement-status.ts';
import type { Rule } from './rule.ts';
import { isProlonged, validityOf } from './validity.ts';
import { saysDecided, writtenStatus } from './written-status.ts';

/** An example never was in force, and so cannot have ended; of one that has ended, the agreement itself says so. */
const CANNOT_EXPIRE: ReadonlySet<unknown> = new Set<AgreementStatus>(['exempel', 'upphord']);

/** An agreement holds to the end of its last day. The rule needs a day to judge by. */
export const agreementExpired: Rule = ({ document, asOf }) => {
  const { until } = validityOf(document.value);
  if (CANNOT_EXPIRE.has(writtenStatus(document.value))) return [];
  if (until === undefined || asOf === undefined || asOf <= until) return [];
  // What was decided goes on by itself where it says so; a draft never began.
  if (isProlonged(document.value) && saysDecided(document.value)) return [];
  const at = '/agreement/validUntil';
  return [
    diagnostic('agreement-expired', { until, asOf, decided: saysDecided(document.value) }, atValue(document, at)),
  ];
};
