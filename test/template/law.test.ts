import { beforeAll, describe, expect, it } from 'vitest';
import { loadMarkdown } from '../../src/markdown/read-markdown.ts';
import type { MinimumLevel } from '../../src/minimum/minimum-level.ts';
import type { Origin } from '../../src/model/agreement.ts';
import type { DistrictFile } from '../../src/model/district-file.ts';
import { merge } from '../../src/model/merge.ts';
import { viewOf } from '../../src/template/view.ts';
import type { View } from '../../src/template/view-shape.ts';
import { present } from '../../src/values/present.ts';
import { readDistrict } from '../support/examples.ts';
import { stockholm } from '../support/levels.ts';
import { standardHtml } from '../support/template.ts';

const origin = (): Origin => ({ from: 'district', file: 'provby.yaml', line: 1, column: 1 });

function agreementFrom(validFrom: string, level: MinimumLevel = stockholm, schools?: DistrictFile['schools']) {
  const { agreement, ...rest } = readDistrict('examples/minimal.yaml');
  return merge(level, { ...rest, agreement: { ...agreement, validFrom }, ...present({ schools }) }, origin);
}

const viewFrom = (validFrom: string): View => viewOf(agreementFrom(validFrom), stockholm);

beforeAll(loadMarkdown);

/** The days on which the law of the level changes, with the day before each. */
const DAYS = [
  '2010-03-01',
  '2018-06-30',
  '2018-07-01',
  '2011-06-30',
  '2011-07-01',
  '2025-06-30',
  '2025-07-01',
  '2026-01-14',
  '2026-01-15',
  '2028-06-30',
  '2028-07-01',
];

describe('the table of law', () => {
  it('has the rows that hold when the agreement begins', async () => {
    const tables = [...DAYS].sort().map((day) => {
      const rows = (viewFrom(day).chapters.law?.statutes ?? []).flatMap(({ title, references }) => [
        title,
        ...references.map(({ paragraph, about, marked, unread }) =>
          [`  ${paragraph}`, ...(marked ? ['(ur lagen)'] : []), ...(unread ? ['(okontrollerad)'] : []), about].join(
            ' ',
          ),
        ),
      ]);
      return [`== ${day}`, ...rows.map((row) => row.replaceAll('\u00a0', ' '))].join('\n');
    });
    await expect(`${tables.join('\n\n')}\n`).toMatchFileSnapshot('golden/law.txt');
  });

  it('never has two wordings of one paragraph', () => {
    for (const day of DAYS) {
      const names = agreementFrom(day).legalReferences.map(({ statute, paragraph }) => `${statute} ${paragraph}`);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('says in the data and on paper what has not been read in the statute itself', () => {
    const unread = (day: string) =>
      agreementFrom(day).legalReferences.flatMap(({ paragraph, verified }) => (verified === false ? paragraph : []));
    expect(unread('2025-07-01')).toEqual(['19 kap. 6 §']);
    expect(standardHtml(viewFrom('2025-07-01'))).toContain('(lydelsen är inte kontrollerad)');
    // What a mark means stands before the table that has it.
    expect(standardHtml(viewFrom('2025-07-01'))).toContain(
      'Där lydelsen inte är kontrollerad är den bara känd i andra hand',
    );
    expect(unread('2026-01-15')).toEqual([]);
    expect(standardHtml(viewFrom('2026-01-15'))).not.toContain('inte kontrollerad');
    // A row that has been read needs no mark.
    for (const one of agreementFrom('2026-01-15').legalReferences) expect(one).not.toHaveProperty('verified');
  });

  it('says when the statutes were read, to those who sign later', () => {
    expect(viewFrom('2026-04-27').chapters.law?.readOn).toBeUndefined();
    expect(viewFrom('2026-04-28').chapters.law?.readOn).toBe('27 april 2026');
    expect(standardHtml(viewFrom('2026-08-01'))).toContain('Det som har ändrats senare är inte med.');
    const { lawReadOn: _, ...unsaid } = stockholm;
    expect(viewOf(agreementFrom('2026-08-01', unsaid), unsaid).chapters.law?.readOn).toBeUndefined();
  });
});

describe('a school form that has ended', () => {
  const formsOn = (day: string) => viewFrom(day).schools.flatMap(({ schools }) => schools.map(({ forms }) => forms));

  it('stands in the list of schools with its last day, from the day after it', () => {
    expect(formsOn('2028-06-30')).toEqual(['förskoleklass, grundskola']);
    expect(formsOn('2028-07-01')).toEqual(['förskoleklass (fanns till och med den 30 juni 2028), grundskola']);
  });

  it('stands there by the name of its time, and one that is named too early with its first day', () => {
    const { schools } = readDistrict('examples/minimal.yaml');
    const named = (day: string, form: string) =>
      viewOf(
        agreementFrom(
          day,
          stockholm,
          schools.slice(0, 1).map((one) => ({ ...one, forms: [form] })),
        ),
        stockholm,
      ).schools.map(({ title, schools: [first] }) => `${title}: ${first?.forms}`);
    expect(named('2026-08-01', 'anpassad grundskola')).toEqual([
      'Kommunala anpassade grundskolor: anpassad grundskola',
    ]);
    expect(named('2026-08-01', 'obligatorisk särskola')).toEqual([
      'Kommunala obligatoriska särskolor: obligatorisk särskola (fanns till och med den 30 juni 2011)',
    ]);
    expect(named('2010-03-01', 'anpassad grundskola')).toEqual([
      'Kommunala anpassade grundskolor: anpassad grundskola (finns från och med den 2 juli 2023)',
    ]);
  });

  it('is explained in annex D as what ended, and never as what has another name', () => {
    expect(viewFrom('2028-06-30').level.endedTerms).toEqual([]);
    const { level } = viewFrom('2028-07-01');
    expect(level.endedTerms).toEqual([
      {
        term: 'Förskoleklass',
        until: '30 juni 2028',
        instead: 'Skolformen har upphört och ingår sedan dess i den tioåriga grundskolan (SFS 2025:729).',
      },
    ]);
    expect(level.replacedTerms.map(({ term }) => term)).not.toContain('Förskoleklass');
    const html = standardHtml(viewFrom('2028-07-01'));
    expect(html).toContain('Fanns till och med den 30 juni 2028. Skolformen har upphört');
    expect(html).not.toContain('Heter grundskola');
  });

  it('has the row of the older name that it replaced', () => {
    const { förskoleklass: form } = stockholm.schoolForms;
    if (form === undefined) throw new Error('no such form');
    const förskoleklass = { ...form, replacedBy: { instead: 'Den ingår i grundskolan' } };
    const replacedTerms = [{ term: 'lekskola', replacedBy: 'förskoleklass', from: '2012-01-01' }];
    const level = { ...stockholm, schoolForms: { förskoleklass }, replacedTerms };
    expect(viewOf(agreementFrom('2028-07-01', level), level).level).toMatchObject({
      replacedTerms: [],
      endedTerms: [{ term: 'Lekskola', instead: 'Den ingår i grundskolan.' }],
    });
    expect(viewOf(agreementFrom('2028-06-30', level), level).level).toMatchObject({
      replacedTerms: [{ term: 'Lekskola', replacedBy: 'förskoleklass' }],
      endedTerms: [],
    });
  });
});
