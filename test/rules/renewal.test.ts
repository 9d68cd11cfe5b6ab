// An agreement that is prolonged by itself goes on after its last day, as far as any file knows.
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { describe as inWords } from '../../src/diagnostics/message.ts';
import { runRulesAcross } from '../../src/rules/across/index.ts';
import { runRules } from '../../src/rules/index.ts';
import { comparedAs, type DrawnAgreement } from '../support/drawn-agreements.ts';
import { law, stockholm } from '../support/levels.ts';
import { yamlDocument } from '../support/read-yaml.ts';

/** What is found about time in a file whose agreement says this, too. */
function findings(more: string, asOf: string): readonly Diagnostic[] {
  const document = yamlDocument(`minimumLevel: stockholm-2009
district: { name: Prov, administration: Provs förvaltning, board: Provs nämnd }
agreement: { registrationNumber: "1", validFrom: 2010-08-01, validUntil: 2010-12-31, noticeMonths: 3${more} }
schools: [{ name: Provskolan, forms: [grundskola], organiser: { type: kommunal } }]
`);
  const ofTime = ['agreement-expired', 'signed-outside-period', 'law-changes-during'];
  return runRules({ document, minimum: stockholm, law, asOf }).filter(({ code }) => ofTime.includes(code));
}

const codes = (more: string, asOf = '2015-06-01'): readonly string[] =>
  findings(more, asOf).map(({ code, severity }) => `${severity} ${code}`);

const DECIDED = ', decidedOn: 2010-06-01, status: beslutad';
const PROLONGED = ', renewal: { every: 1, automatic: true }';
const SIGNED = ', signed: { on: 2014-01-01, function: stadsdelsdirektor }';

describe('an agreement that is prolonged by itself', () => {
  test('has not expired after its last day, once it is decided', () => {
    expect(codes(DECIDED)).toContain('warning agreement-expired');
    expect(codes(`${DECIDED}, renewal: { every: 1, automatic: false }`)).toContain('warning agreement-expired');
    expect(codes(DECIDED + PROLONGED)).not.toContain('warning agreement-expired');
    // A draft never began.
    expect(codes(PROLONGED).join()).toContain('agreement-expired');
  });

  test('may be signed by somebody who joins later', () => {
    expect(codes(DECIDED + SIGNED)).toContain('warning signed-outside-period');
    expect(codes(DECIDED + SIGNED + PROLONGED)).not.toContain('warning signed-outside-period');
  });

  test('is told of all law that changes, as one that holds until further notice is', () => {
    expect(codes(DECIDED).filter((one) => one.includes('law'))).toEqual([]);
    expect(codes(DECIDED + PROLONGED).filter((one) => one.includes('law'))).toEqual(['info law-changes-during']);
    const [told] = findings(PROLONGED, '2010-09-01');
    expect([told?.pointer, told && inWords(told, 'sv').message]).toEqual([
      '/agreement/renewal',
      expect.stringMatching(/^Överenskommelsen förlängs av sig själv, men \d+ lagrum ändras från och med \d/),
    ]);
  });

  test('holds beside another of its district until that replaces it', () => {
    const old = { registrationNumber: '1', validFrom: '2010-08-01', validUntil: '2011-07-31' };
    const all = { district: 'Dal', city: 'Staden', level: 'l-2009', schools: [] };
    const found = (renewal: object, later: Partial<DrawnAgreement>) => {
      const first = comparedAs('a', { ...all, ...old, ...renewal } as DrawnAgreement);
      const second = comparedAs('b', { ...all, validFrom: '2011-08-01', ...later });
      return runRulesAcross([first, second]).map(({ code }) => code);
    };
    const renewal = { renewal: { every: 1, automatic: true } };
    expect(found({}, {})).toEqual([]);
    expect(found(renewal, {})).toEqual(['district-twice', 'district-twice']);
    expect(found(renewal, { replaces: '1' })).toEqual([]);
    expect(found({ ...renewal, status: 'upphord' }, {})).toEqual([]);
  });
});
