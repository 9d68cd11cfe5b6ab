import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import Handlebars from 'handlebars';
import { beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadMarkdown } from '../../src/markdown/read-markdown.ts';
import { agreementStatuses, isDecided } from '../../src/minimum/agreement-status.ts';
import type { MinimumLevel } from '../../src/minimum/minimum-level.ts';
import type { Agreement, Origin } from '../../src/model/agreement.ts';
import type { DistrictFile } from '../../src/model/district-file.ts';
import { divide, forEdition } from '../../src/model/edition.ts';
import { merge } from '../../src/model/merge.ts';
import { viewOf } from '../../src/template/view.ts';
import { compact, district } from '../support/arbitrary-district.ts';
import { severalOrganisers } from '../support/arbitrary-schools.ts';
import { exampleDistricts, levelOf } from '../support/examples.ts';
import { levels, stockholm, sundby } from '../support/levels.ts';
import { plain, standardHtml } from '../support/template.ts';

const origin = (): Origin => ({ from: 'district', file: 'a.yaml', line: 1, column: 1 });
const read = (path: string) => parse(readFileSync(path, 'utf8')) as DistrictFile;

beforeAll(loadMarkdown);

/** The standard templates write their facts row by row; short templates take them ready-made. */
function expectSameFacts(agreement: Agreement, level: MinimumLevel): void {
  const view = viewOf(agreement, level);
  const [, written] = /<dl class="facts">\n(.*?)<\/dl>/s.exec(plain(standardHtml(view))) ?? [];
  const ready = view.front.facts.map(
    ({ label, text }) => `<div><dt>${label}</dt><dd>${Handlebars.escapeExpression(text)}</dd></div>\n`,
  );
  expect(written).toBe(ready.join(''));
}

test.each([
  ...exampleDistricts.map((path) => [path, levelOf(read(path))] as const),
  ['test/fixtures/sundby-2024/district.yaml', sundby] as const,
])('the first page of %s has the facts that short templates are given', (path, level) => {
  expectSameFacts(merge(level, read(path), origin), level);
});

test('so has that of each edition', () => {
  const file = severalOrganisers(stockholm);
  // With two schools, one edition leaves out one other.
  for (const one of [file, { ...file, schools: file.schools.slice(0, 2) }])
    for (const per of ['organiser', 'school'] as const)
      for (const edition of divide(one, per))
        expectSameFacts(forEdition(merge(stockholm, one, origin), stockholm, edition), stockholm);
});

test('so has that of any agreement', () => {
  const day = fc.constantFrom('2010-01-02', '2031-12-30');
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
  const some = fc.record({
    decidedOn: maybe(day),
    decidedBy: maybe(fc.constant('Nämnden & Co')),
    validUntil: maybe(day),
    noticeMonths: maybe(fc.integer({ min: 1, max: 24 })),
    replaces: maybe(fc.constant('SDN 1.2-3/2008')),
    renewal: maybe(fc.record({ every: fc.integer({ min: 1, max: 10 }), automatic: fc.boolean() })),
  });
  const any = fc
    .constantFrom(...levels)
    .chain((level) => fc.tuple(fc.constant(level), district(level), some, fc.boolean()));
  fc.assert(
    fc.property(any, ([level, file, terms, proposal]) => {
      const minimum = { ...level, status: proposal ? 'forslag' : 'beslutad' } as MinimumLevel;
      const { registrationNumber, status, validFrom } = file.agreement;
      const agreement = compact({ registrationNumber, status, validFrom, ...terms }) as DistrictFile['agreement'];
      expectSameFacts(merge(minimum, { ...file, agreement }, origin), minimum);
    }),
    { numRuns: 40 },
  );
});

test('every status but that of a decided agreement stands on the first page, in the running heads and in the metadata', () => {
  const file = read('examples/minimal.yaml');
  const shown = agreementStatuses.map((status) => {
    const view = viewOf(merge(stockholm, { ...file, agreement: { ...file.agreement, status } }, origin), stockholm);
    const html = plain(standardHtml(view));
    const [, frame] = /<div class="frame"><p><strong>(.*?)<\/strong>/.exec(html) ?? [];
    const { status: foot, subject } = view.meta;
    expect(html).toContain(`<meta name="status" content="${foot}">`);
    expect(subject.endsWith(foot)).toBe(true);
    return [status, frame, foot];
  });
  expect(shown).toEqual([
    ['utkast', 'Utkast.', 'UTKAST – inte beslutad'],
    ['forslag', 'Förslag.', 'FÖRSLAG – inte beslutat'],
    ['beslutad', undefined, ''],
    ['upphord', 'Upphörd.', 'UPPHÖRD – gäller inte längre'],
    ['exempel', 'Exempel.', 'EXEMPEL – inte en gällande överenskommelse'],
  ]);
});

const dates = { decidedOn: '2010-02-18', decidedBy: 'Provby stadsdelsnämnd' };

test.each(agreementStatuses)('no page says both that an agreement is decided and that it is not: %s', (status) => {
  const file = read('examples/minimal.yaml');
  const agreement = { ...file.agreement, status, ...dates };
  const view = viewOf(merge(stockholm, { ...file, agreement }, origin), stockholm);
  const html = plain(standardHtml(view));
  const said = isDecided(status);
  expect(html.includes('<dt>Beslutad</dt><dd>18 februari 2010 av Provby stadsdelsnämnd</dd>')).toBe(said);
  expect(html.includes('Överenskommelsen är beslutad den 18 februari 2010 av Provby stadsdelsnämnd.')).toBe(said);
  expect(view.meta.date).toBe(said ? '2010-02-18' : '2010-08-01');
  expect(view.signedList.date).toBe(view.meta.date);
});

test.each([
  [
    'upphord',
    '2011-07-31',
    'Gällde',
    '1 augusti 2010 – 31 juli 2011',
    'gällde från och med den 1 augusti 2010 till och med den 31 juli 2011.',
  ],
  [
    'upphord',
    undefined,
    'Gällde',
    'Från och med den 1 augusti 2010, sista dagen är inte angiven',
    'gällde från och med den 1 augusti 2010. Den sista dagen är inte angiven.',
  ],
  [
    'beslutad',
    undefined,
    'Gäller',
    'Från och med den 1 augusti 2010, tills vidare',
    'gäller från och med den 1 augusti 2010 och tills vidare.',
  ],
  [
    'beslutad',
    '2011-07-31',
    'Gäller',
    '1 augusti 2010 – 31 juli 2011',
    'gäller från och med den 1 augusti 2010 till och med den 31 juli 2011.',
  ],
] as const)(
  'an agreement that has ended does not hold, not even until further notice: %s, %s',
  (status, validUntil, label, row, sentence) => {
    const file = read('examples/minimal.yaml');
    const agreement = compact({ ...file.agreement, status, validUntil }) as DistrictFile['agreement'];
    const merged = merge(stockholm, { ...file, agreement }, origin);
    const html = plain(standardHtml(viewOf(merged, stockholm)));
    expect(html).toContain(`<dt>${label}</dt><dd>${row}</dd>`);
    expect(html).toContain(sentence);
    expectSameFacts(merged, stockholm);
  },
);

test('the head names the municipality of the file where the level is several municipalities’', () => {
  const { municipality: _, ...county } = sundby;
  const file = read('test/fixtures/sundby-2024/district.yaml');
  const municipality = { name: 'Farby kommun', organisationNumber: '212000-9978' };
  const cityOf = (level: MinimumLevel, own: DistrictFile) => viewOf(merge(level, own, origin), level).meta.city;
  expect(cityOf(county, { ...file, municipality })).toBe('Farby kommun');
  expect(cityOf(sundby, file)).toBe('Sundby kommun');
  expect(cityOf(stockholm, read(exampleDistricts[0] as string))).toBe('Stockholms stad');
});
