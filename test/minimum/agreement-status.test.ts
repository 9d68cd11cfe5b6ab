import { describe, expect, it } from 'vitest';
import { agreementStatuses, isDecided, statusOf } from '../../src/minimum/agreement-status.ts';

describe('the status of an agreement', () => {
  it('counts as decided from the decision on, when the agreement has ended, too', () => {
    expect(agreementStatuses.filter(isDecided)).toEqual(['beslutad', 'upphord']);
    expect([undefined, 1, 'BESLUTAD', ['beslutad']].filter(isDecided)).toEqual([]);
  });

  it.each([
    [undefined, undefined, 'utkast'],
    [undefined, '2010-02-18', 'beslutad'],
    ['forslag', '2010-02-18', 'forslag'],
    ['exempel', undefined, 'exempel'],
    ['bestämd', '2010-02-18', 'bestämd'],
  ])('is what is written, else by the date of decision: %s, %s', (status, decidedOn, expected) => {
    expect(statusOf(status, decidedOn)).toBe(expected);
  });
});
