import { beforeAll, describe, expect, it } from 'vitest';
import { loadMarkdown } from '../../src/markdown/read-markdown.ts';
import { compileAgreementSchema } from '../../src/minimum/compile-schema/compile-agreement.ts';
import type { Agreement, Origin } from '../../src/model/agreement.ts';
import { merge } from '../../src/model/merge.ts';
import { compileValidator } from '../../src/schema/compile.ts';
import { viewOf } from '../../src/template/view.ts';
import { readDistrict } from '../support/examples.ts';
import { stockholm, sundby } from '../support/levels.ts';
import { standardHtml } from '../support/template.ts';

beforeAll(loadMarkdown);

const origin = (): Origin => ({ from: 'district', file: 'provby.yaml', line: 1, column: 1 });

/** The agreement of one district as it is where it begins to hold on a day. */
function agreementFrom(validFrom: string): Agreement {
  const { agreement, ...rest } = readDistrict('examples/minimal.yaml');
  return merge(stockholm, { ...rest, agreement: { ...agreement, validFrom, notes: 'inline' } }, origin);
}

/** What a reader sees of it, without the list of words that have been replaced, which names the old ones. */
function textFrom(validFrom: string): string {
  const html = standardHtml(viewOf(agreementFrom(validFrom), stockholm));
  return html
    .replace(/<h3[^>]*>Ord som har bytts ut<.*?<\/dl>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('\u00ad', '')
    .replace(/\s+/g, ' ');
}

const OLD = /förskolechef|(?<!”)landsting(?!et är motpart)|(?<!”obligatorisk |”gymnasie)särskol/i;
const NEW = /rektor i förskolan|rektorerna i|\bregion|anpassad/i;

describe('one district in 2010 and in 2026', () => {
  it('has the titles and words of its time throughout', () => {
    expect(textFrom('2010-03-01')).toMatch(OLD);
    expect(textFrom('2010-03-01')).not.toMatch(NEW);
    expect(textFrom('2026-08-01')).toMatch(NEW);
    // The grounds quote the report, which has the words of its time.
    expect(textFrom('2026-08-01')).not.toMatch(OLD);
  });

  it('has the law of its time in the words of its clauses', () => {
    const clause = (day: string) => agreementFrom(day).clauses.find(({ id }) => id === 'anmalan-och-uppgifter');
    const first = clause('2010-03-01');
    const before = clause('2025-06-30');
    const after = clause('2025-07-01');
    expect(clause('2012-12-31')).toEqual(first);
    expect(clause('2013-01-01')).toEqual(before);
    expect(first?.text).toContain('när något i arbetet tyder på att ett barn kan behöva skydd');
    // The law has had this test since 2013; what changed in 2025 is when information is owed.
    expect(before?.text).toContain('när den i arbetet får veta eller misstänker att ett barn far illa');
    expect(before?.text).toContain('Den är också skyldig att lämna uppgifter');
    expect(after?.text).toContain('när den i arbetet får veta eller misstänker att ett barn far illa');
    expect(after?.text).toContain('Har socialnämnden beslutat om en utredning');
    // Neither law lets a meeting take the place of a report.
    for (const { text } of [first, before, after].filter((one) => one !== undefined))
      expect(text).toContain('Ett möte ersätter aldrig en anmälan.');
    expect(JSON.stringify(after?.grounds)).toContain('"law":"sol-20-6"');
    expect(JSON.stringify(before?.grounds)).toContain('"law":"sol2001-14-1-2013"');
    expect(JSON.stringify(first?.grounds)).not.toContain('"law"');
  });

  it('never has the test of one law in a clause and that of another in the table beside it', () => {
    for (const [day, old] of [
      ['2012-12-31', true],
      ['2013-01-01', false],
      ['2025-06-30', false],
      ['2026-01-14', false],
      ['2026-01-15', false],
    ] as const) {
      const { clauses, legalReferences } = agreementFrom(day);
      const said = JSON.stringify([clauses.map(({ text }) => text), legalReferences.map(({ about }) => about)]);
      expect([day, said.includes('kan behöva skydd')]).toEqual([day, old]);
      expect([day, said.includes('misstanke om att ett barn far illa')]).toEqual([day, !old]);
    }
  });

  it('names only law that its own list of law has, whatever its day', () => {
    for (const day of [
      '2010-03-01',
      '2013-01-01',
      '2025-06-30',
      '2025-07-01',
      '2026-01-14',
      '2026-01-15',
      '2028-07-01',
    ]) {
      const { legalReferences, ...rest } = agreementFrom(day);
      const named = [...JSON.stringify(rest).matchAll(/"law":"([^"]+)"/g)].map(([, id]) => id);
      const known = new Set(legalReferences.map(({ id }) => id));
      expect([day, named.filter((id) => id !== undefined && !known.has(id))]).toEqual([day, []]);
    }
  });

  it('rests the new title on the law that gives it', () => {
    expect(textFrom('2019-07-01')).toContain('skollagen 2 kap. 9 §: rektor i förskolan');
    expect(textFrom('2019-06-30')).not.toContain('2 kap. 9 §');
  });

  it('is valid by the one schema of the level, whatever the day', async () => {
    const { check } = await compileValidator(compileAgreementSchema(stockholm));
    for (const day of [
      '2010-03-01',
      '2018-12-31',
      '2019-01-01',
      '2019-07-01',
      '2023-07-02',
      '2025-07-01',
      '2028-07-01',
    ])
      expect(check(JSON.parse(JSON.stringify(agreementFrom(day)))), day).toEqual([]);
  });

  it('still has every topic and way of following up: the schema refuses one that lacks any of them', async () => {
    const { check } = await compileValidator(compileAgreementSchema(stockholm));
    const without = (areaId: string, part: 'topics' | 'methods', text: string) => {
      const agreement = JSON.parse(JSON.stringify(agreementFrom('2026-08-01')));
      const area = agreement.areas.find(({ id }: { id: string }) => id === areaId);
      const holder = part === 'topics' ? area : area.followUp;
      const length = holder[part].length;
      holder[part] = holder[part].filter(({ value }: { value: string }) => value !== text);
      expect(holder[part]).toHaveLength(length - 1);
      return check(agreement).length;
    };
    expect(without('barn-som-far-illa', 'topics', 'Samarbetet med regionen inom BUS')).toBeGreaterThan(0);
    expect(without('forskola', 'methods', 'Enkät till rektorerna i förskolorna')).toBeGreaterThan(0);
  });
});

describe('a level that ends', () => {
  const level = { ...stockholm, replacedBy: { level: 'granby-2026', from: '2026-07-01' } };
  const { agreement, ...rest } = readDistrict('examples/minimal.yaml');
  const drawn = merge(level, { ...rest, agreement: { ...agreement, notes: 'inline' } }, origin);

  it('says its last day in the data and on paper', async () => {
    expect(drawn.minimumLevel.validUntil).toBe('2026-06-30');
    const { check } = await compileValidator(compileAgreementSchema(level));
    expect(check(JSON.parse(JSON.stringify(drawn)))).toEqual([]);
    const said = 'Gäller överenskommelser som börjar gälla senast den 30 juni 2026.';
    expect(standardHtml(viewOf(drawn, level)).replaceAll('&nbsp;', ' ')).toContain(said);
    expect(standardHtml(viewOf(agreementFrom('2010-03-01'), stockholm))).not.toContain('börjar gälla senast');
  });
});

describe('a clause that holds on some days only', () => {
  const { ansvar } = stockholm.clauses;
  if (ansvar === undefined) throw new Error('no such clause');
  const level = { ...stockholm, clauses: { ...stockholm.clauses, ansvar: { ...ansvar, until: '2019-12-31' } } };
  const { agreement, ...rest } = readDistrict('examples/minimal.yaml');
  const drawn = (validFrom: string) => merge(level, { ...rest, agreement: { ...agreement, validFrom } }, origin);

  it('stands in agreements that begin by its last day, and is missed in no other', async () => {
    const { check } = await compileValidator(compileAgreementSchema(level));
    const ids = (day: string) => drawn(day).clauses.map(({ id }) => id);
    expect(ids('2019-12-31')).toEqual(Object.keys(stockholm.clauses));
    expect(ids('2020-01-01')).toEqual(Object.keys(stockholm.clauses).filter((id) => id !== 'ansvar'));
    expect(standardHtml(viewOf(drawn('2019-12-31'), level))).toContain('Delat och eget ansvar');
    expect(standardHtml(viewOf(drawn('2020-01-01'), level))).not.toContain('Delat och eget ansvar');
    for (const day of ['2019-12-31', '2020-01-01'])
      expect(check(JSON.parse(JSON.stringify(drawn(day)))), day).toEqual([]);
  });
});

it('words nothing of a level that dates nothing by the day', () => {
  const { agreement, ...rest } = readDistrict('test/fixtures/sundby-2024/district.yaml');
  const on = (validFrom: string) => merge(sundby, { ...rest, agreement: { ...agreement, validFrom } }, origin);
  expect(on('2024-09-01').clauses).toEqual(on('2029-09-01').clauses);
  expect(on('2024-09-01').functions).toEqual(on('2029-09-01').functions);
});
