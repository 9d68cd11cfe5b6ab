import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { describe as inWords } from '../../src/diagnostics/message.ts';
import { isDecided } from '../../src/minimum/agreement-status.ts';
import { runRules } from '../../src/rules/index.ts';
import { stockholm } from '../support/levels.ts';
import { yamlDocument } from '../support/read-yaml.ts';

const TIME: ReadonlySet<string> = new Set([
  'date-order',
  'decided-late',
  'agreement-expired',
  'signed-outside-period',
  'status-contradicted',
]);

/** The findings about dates in an agreement, judged on a day. */
function found(agreement: string, asOf?: string): readonly Diagnostic[] {
  const document = yamlDocument(`agreement: { ${agreement} }`);
  const findings = runRules({ document, minimum: stockholm, ...(asOf === undefined ? {} : { asOf }) });
  return findings.filter(({ code }) => TIME.has(code));
}

const codes = (agreement: string, asOf?: string) => found(agreement, asOf).map(({ code }) => code);
const messages = (agreement: string, asOf?: string) => found(agreement, asOf).map((one) => inWords(one, 'sv').message);
const contradictions = (agreement: string, asOf?: string) =>
  found(agreement, asOf)
    .filter((one): one is Diagnostic<'status-contradicted'> => one.code === 'status-contradicted')
    .map(({ args }) => args.problem);

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
    const decidedOn = isDecided(status) ? ', decidedOn: 1990-02-01' : '';
    const dates = `validFrom: 1990-03-01, validUntil: 1991-03-01${decidedOn}`;
    expect(codes(`status: ${status}, ${dates}`, '1991-03-02')).toEqual(expected);
  });

  it('says of a draft only that its last day has passed, for it never was valid', () => {
    const dates = 'validFrom: 1990-03-01, validUntil: 1991-03-01';
    const of = (more: string) => messages(`${dates}${more}`, '1991-03-02').join();
    expect(of('')).toContain('inte beslutad');
    expect(of(', decidedOn: 1990-02-01')).toContain('gällde');
  });

  const [decided, until] = ['decidedOn: 2010-02-18', 'validUntil: 2011-02-28'];

  it.each([
    ...['utkast', 'forslag', 'exempel'].flatMap((status) => [
      [status, '', []] as const,
      [status, decided, ['undecided']] as const,
      [status, 'decidedBy: Nämnden', []] as const,
      [status, until, []] as const,
    ]),
    ['beslutad', '', ['no-decision']],
    ['beslutad', 'decidedBy: Nämnden', ['no-decision']],
    ['beslutad', decided, []],
    ['upphord', '', ['no-decision', 'no-end']],
    ['upphord', decided, ['no-end']],
    ['upphord', until, ['no-decision', 'not-ended']],
    ['upphord', `${decided}, ${until}`, ['not-ended']],
    ['upphord', `${decided}, validUntil: 2010-05-31`, []],
    // Reported by the schema, or by another rule: nothing is missing.
    ['upphord', 'decidedon: 2010-02-18, validuntil: 2011-02-28', []],
    ['upphord', 'decidedOn: i fjol, validUntil: snart', []],
    ['upphörd', decided, []],
    ['forslag', 'decidedOn: i fjol', []],
  ] as const)('holds the status to the dates: %s, %s', (status, dates, expected) => {
    const found = contradictions(`status: ${status}, validFrom: 2010-03-01, ${dates}`, '2010-06-01');
    expect(found).toEqual(expected);
  });

  const signed = 'signed: { on: 2010-02-25 }';

  it.each([
    ['status: utkast', ['signed']],
    ['status: forslag', ['signed']],
    [`status: forslag, ${decided}`, ['undecided', 'signed']],
    ['status: exempel', []],
    [`status: beslutad, ${decided}`, []],
    ['validUntil: 2011-02-28', []],
  ])('holds the status to the signatures: %s', (agreement, expected) => {
    const all = `validFrom: 2010-03-01, ${agreement}`;
    expect(contradictions(`${all}, ${signed}`)).toEqual(expected);
    // The schools' signatures count, and one finding is enough.
    const schools = ` }\nschools: [{ ${signed} }, { ${signed} }]\nlocalAdditions: {`;
    expect(contradictions(`${all}${schools}`)).toEqual(expected);
  });

  it('takes an agreement for ended on the day after its last, and asks no day where none is given', () => {
    const agreement = `status: upphord, validFrom: 2010-03-01, ${decided}, ${until}`;
    expect(contradictions(agreement, '2011-02-28')).toEqual(['not-ended']);
    expect(contradictions(agreement, '2011-03-01')).toEqual([]);
    expect(contradictions(agreement)).toEqual([]);
  });

  it.each(['', decided])('finds no contradiction where no status is written: %s', (dates) => {
    expect(contradictions(`validFrom: 2010-03-01, ${dates}`, '2010-06-01')).toEqual([]);
  });

  it.each(['2011-02-30', '11-02-28', '20110228', 'snart', '2011-02-28T00:00:00Z'])(
    'leaves what is no date to the schema: %s',
    (date) => {
      expect(codes(`validFrom: 2010-03-01, decidedOn: "${date}", signed: { on: "${date}" }`, '2012-01-01')).toEqual([]);
      expect(codes(`validFrom: 2010-03-01, validUntil: "${date}"`, '2012-01-01')).toEqual([]);
    },
  );
});
