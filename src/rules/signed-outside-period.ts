import { diagnostic } from '../diagnostics/create.ts';
import { atValue } from '../diagnostics/places.ts';
import { present } from '../values/present.ts';
import type { Rule } from './rule.ts';
import { isDecidedLate, isProlonged, type Validity, validityOf } from './validity.ts';
import { type WrittenSignature, writtenSignatures } from './written-signatures.ts';

/**
 * The limit that a signature's date oversteps. A decision that comes too late has been reported, and signatures are not
 * judged by it: a wrong year there would make all of them wrong.
 */
function outside(
  { on, decidedOn: own }: WrittenSignature,
  validity: Validity,
): { problem: 'after-end' | 'before-decision' | 'before-own-decision'; limit: string } | undefined {
  const { until, decidedOn } = validity;
  if (until !== undefined && on > until) return { problem: 'after-end', limit: until };
  if (own !== undefined && on < own) return { problem: 'before-own-decision', limit: own };
  if (decidedOn === undefined || isDecidedLate(validity) || on >= decidedOn) return undefined;
  return { problem: 'before-decision', limit: decidedOn };
}

/** The district and the schools sign when the agreement has been decided, and no later than on its last day. */
export const signedOutsidePeriod: Rule = ({ document, minimum }) => {
  const { until, ...days } = validityOf(document.value);
  // Who joins an agreement that has been prolonged signs after its first period.
  const validity = isProlonged(document.value) ? days : { ...days, ...present({ until }) };
  return writtenSignatures(document.value, minimum).flatMap((signature) => {
    const { at, on } = signature;
    const found = outside(signature, validity);
    if (found === undefined) return [];
    return diagnostic('signed-outside-period', { on, ...found }, atValue(document, at));
  });
};
