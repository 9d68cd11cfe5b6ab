import { describe, expect, it } from 'vitest';
import { runRules } from '../../src/rules/index.ts';
import { stockholm } from '../support/levels.ts';
import { yamlDocument } from '../support/read-yaml.ts';

const TIME: ReadonlySet<string> = new Set(['date-order', 'decided-late', 'agreement-expired', 'signed-outside-period']);

/** The codes about dates in an agreement, judged on a day. */
function codes(agreement: string, asOf?: string): string[] {
  const document = yamlDocument(`agreement: { ${agreement} }`);
  return runRules({ document, minimum: stockholm, ...(asOf === undefined ? {} : { asOf }) })
    .map(({ code }) => code)
    .filter((code) => TIME.has(code));
}

describe('dates', () => {
  it('says nothing more of an agreement that ends before it begins', () => {
    const agreement =
      'validFrom: 2010-03-01, validUntil: 2009-03-01, decidedOn: 2010-04-01, signed: { on: 2010-01-01 }';
    expect(codes(agreement, '2011-01-01')).toEqual(['date-order']);
  });

  it('does not judge signatures by a decision that comes too late', () => {
    const agreement = 'validFrom: 2010-03-01, decidedOn: 2011-02-18, signed: { on: 2010-02-25 }';
    expect(codes(agreement)).toEqual(['decided-late']);
  });

  it('does not ask whether an agreement has expired where no day is given', () => {
    const agreement = 'validFrom: 1990-03-01, validUntil: 1991-03-01';
    expect(codes(agreement)).toEqual([]);
    expect(codes(agreement, '1991-03-02')).toEqual(['agreement-expired']);
  });

  it.each([
    ['utkast', ['agreement-expired']],
    ['forslag', ['agreement-expired']],
    ['beslutad', ['agreement-expired']],
    ['upphord', []],
    ['exempel', []],
  ])('asks whether an agreement has expired where its status does not say so: %s', (status, expected) => {
    expect(codes(`status: ${status}, validFrom: 1990-03-01, validUntil: 1991-03-01`, '1991-03-02')).toEqual(expected);
  });

  it.each(['2011-02-30', '11-02-28', '20110228', 'snart', '2011-02-28T00:00:00Z'])(
    'leaves what is no date to the schema: %s',
    (date) => {
      expect(codes(`validFrom: 2010-03-01, decidedOn: "${date}", signed: { on: "${date}" }`, '2012-01-01')).toEqual([]);
      expect(codes(`validFrom: 2010-03-01, validUntil: "${date}"`, '2012-01-01')).toEqual([]);
    },
  );
});
