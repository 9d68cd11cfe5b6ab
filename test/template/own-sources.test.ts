import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseDocument } from '../../src/document/parse.ts';
import { loadMarkdown } from '../../src/markdown/read-markdown.ts';
import type { MinimumLevel } from '../../src/minimum/minimum-level.ts';
import { checkMinimumLevel } from '../../src/minimum/read/check-minimum-level.ts';
import { toMinimumLevel } from '../../src/minimum/read/to-minimum-level.ts';
import type { Origin } from '../../src/model/agreement.ts';
import { merge } from '../../src/model/merge.ts';
import { type DocumentKind, documentKinds, entryTemplate } from '../../src/pipeline/load/document-kind.ts';
import { compileTemplates } from '../../src/template/compile.ts';
import { viewOf } from '../../src/template/view.ts';
import { readDistrict } from '../support/examples.ts';
import { law } from '../support/levels.ts';
import { yamlDocument } from '../support/read-yaml.ts';
import { plain, standardTemplates } from '../support/template.ts';

beforeAll(loadMarkdown);

const origin: Origin = { from: 'district', file: 'a.yaml', line: 1, column: 1 };
const SUNDBY = readFileSync('test/fixtures/sundby-2024/minimum-level.yaml', 'utf8');
const files = standardTemplates();

/** A value without some members, at any depth. */
function without(value: unknown, keys: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((one) => without(one, keys));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => !keys.includes(key));
  return Object.fromEntries(kept.map(([key, member]) => [key, without(member, keys)]));
}

/** The invented level without anything that it rests on, and without what a level may leave out. */
const bare = without(parse(SUNDBY), [
  'basis',
  'basisOf',
  'documentNote',
  'law',
  'pageNote',
  'purpose',
  'sources',
  'statutory',
  'successFactors',
  'supportMaterial',
]) as Readonly<Record<string, unknown>>;

/** Its parts without steps: how their times are read is an interpretation, whatever the level rests on. */
const { areas, clauses } = without(bare, ['steps']) as {
  readonly areas: Readonly<Record<string, unknown>>;
  readonly clauses: Readonly<Record<string, object>>;
};

/** A level of one's own, which must be sound. */
function levelWith(parts: Readonly<Record<string, unknown>>): MinimumLevel {
  const written = { ...bare, ...parts };
  const level = toMinimumLevel(written, law);
  const document = yamlDocument(JSON.stringify(written));
  expect(checkMinimumLevel(level, document, law)).toEqual([]);
  return level;
}

/** The text of a document, its marks and breaks taken out. */
function drawn(kind: DocumentKind, level: MinimumLevel, notes: 'inline' | 'separate'): string {
  const district = readDistrict('test/fixtures/sundby-2024/district.yaml');
  const { localAdditions: _own, ...file } = { ...district, agreement: { ...district.agreement, notes } };
  const view = viewOf(
    merge(level, file, () => origin),
    level,
  );
  const html = compileTemplates(files, entryTemplate(kind)).value?.write(view) ?? '';
  expect(parseDocument(html, files).diagnostics).toEqual([]);
  // A heading with another of its own kind or of a higher one after it has nothing below it; nor has an empty table.
  const headings = [...plain(html).matchAll(/<h3[^>]*>([^<]*)(?:<[^>]*>)*<\/h3>\s*(?=<h3|<h2|<\/section>)/g)];
  expect(headings.map(([, title]) => title)).toEqual([]);
  expect(plain(html)).not.toMatch(/<tbody>\s*<\/tbody>|<ul>\s*<\/ul>|<dl[^>]*>\s*<\/dl>|<p[^>]*>\s*<\/p>/);
  return plain(html)
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/\s+/g, ' ');
}

const everyDocument = (level: MinimumLevel) =>
  documentKinds.flatMap((kind) => (['inline', 'separate'] as const).map((notes) => drawn(kind, level, notes)));

describe('a level that rests on law and practice alone', () => {
  const practice = 'Så gör de flesta kommuner';
  const level = () =>
    levelWith({
      areas,
      clauses,
      basis: { law: 'sol2001-5-1-a' },
      purpose: [{ text: 'Barnet får hjälp i tid.', basis: [{ law: 'skollagen-29-13' }, { practice }] }],
    });

  test('is drawn in every document without a word of sources, interpretations or what it leaves out', () => {
    for (const text of everyDocument(level())) {
      for (const word of [
        /rapport/i,
        /riktlinje/i,
        /(?<!h)underlag(?!et är till| {1,2}till)/,
        /tolk(?!\w* är)/i,
        /antag/i,
        /undefined/,
        /Det som fungerar/,
      ])
        expect(text).not.toMatch(word);
    }
  });

  test('says law as law, in force when the agreement begins, and practice as practice', () => {
    const agreement = drawn('agreement', level(), 'inline');
    expect(agreement).toContain('Lag: socialtjänstlagen 18 kap. 6 §.');
    expect(agreement).not.toContain('5 kap. 1 a §');
    expect(agreement).toContain(`Praxis: ${practice}.`);
    expect(agreement).toContain('Lag Villkoret står i lag, eller följer av den.');
    expect(agreement).toContain('Lag, socialtjänstlagen 18 kap. 6 §: ');
    const basis = drawn('basis', level(), 'separate');
    expect(basis).toContain('Lag: skollagen 29 kap. 13 §; praxis: så gör de flesta kommuner');
    expect(basis).toContain('Villkor Vilar på ');
  });

  test('interprets nothing but how the times of its steps are read', () => {
    const steps = {
      svar: { what: 'Den andra svarar', by: 'skolkurator', from: { event: 'någon frågar' }, within: { weekdays: 2 } },
      skydd: { what: 'Nämnden bedömer', by: 'skolkurator', statutory: true, basis: { law: 'sol-20-1' } },
    };
    const parts = { basis: { law: 'sol2001-5-1-a' }, purpose: [{ text: 'Barnet får hjälp i tid.' }] };
    const oenighet = { title: 'När vi inte är överens', text: 'Vi talar med varandra.', steps };
    const stepped = levelWith({ ...parts, areas, clauses: { ...clauses, oenighet } });
    const reading = 'En helgdag räknas som vardag.';
    const agreement = drawn('agreement', stepped, 'inline');
    expect(agreement.match(/Tolkning: [^.]*\./g)).toEqual([`Tolkning: ${reading}`]);
    expect(drawn('basis', stepped, 'separate')).toContain(reading);
    // What the law times is law in any agreement.
    const separate = drawn('agreement', stepped, 'separate');
    expect(separate).not.toContain('Tolkning');
    expect(separate.match(/Lag: [^§]*§/g)).toEqual(['Lag: socialtjänstlagen 20 kap. 1 §']);
  });

  test('says nothing of it in an agreement without notes', () => {
    const agreement = drawn('agreement', level(), 'separate');
    expect(agreement).not.toContain('Praxis');
    expect(agreement).not.toContain('Lag:');
  });
});

describe('a level with several sources', () => {
  const sources = {
    plan: { title: 'Plan för trygga barn', definite: 'planen', status: 'forslag', registrationNumbers: ['KS 1/2023'] },
    beslut: {
      title: 'Om samverkan',
      definite: 'beslutet',
      date: '2023-02-01',
      status: 'beslutad',
      registrationNumbers: ['KS 2/2023', 'KS 3/2023'],
      boards: [{ name: 'Kommunstyrelsen', meetingOn: '2023-03-01', registrationNumber: 'KS 4/2023' }],
    },
  };
  const basis = [
    { source: 'plan', section: '4.2' },
    { source: 'plan', section: '4.3', interpretation: 'Planen läses så.' },
    { source: 'beslut' },
  ];
  const level = () => levelWith({ sources, basis });

  test('calls each by its own word, and lists each with all that is known of it', () => {
    const agreement = drawn('agreement', level(), 'inline');
    const separate = drawn('basis', level(), 'separate');
    expect(agreement).toContain('Grund: planen, avsnitten ”4.2” och ”4.3”; beslutet. Tolkning: Planen läses så.');
    expect(agreement).toContain('Underlagen är planen och beslutet');
    for (const text of [agreement, separate]) {
      expect(text).toContain('Plan för trygga barn. Förslag. Dnr KS 1/2023.');
      expect(text).toContain('Om samverkan. Beslutat den 1 februari 2023. Dnr KS 2/2023 och KS 3/2023.');
      expect(text).toContain('Kommunstyrelsen, sammanträde den 1 mars 2023, dnr KS 4/2023');
    }
    expect(agreement).toContain('I texten kallas underlaget beslutet.');
    expect(agreement).toContain('Planen, avsnitten ”4.2” och ”4.3”: ');
    expect(agreement).toContain('Beslutet, som helhet: ');
    expect(separate).toContain('Planen, avsnitten ”4.2” och ”4.3”; beslutet Planen läses så.');
  });

  test('says in the JSON every ground, and the first of each kind', () => {
    const agreement = merge(level(), readDistrict('test/fixtures/sundby-2024/district.yaml'), () => origin);
    expect(agreement.clauses[0]).toMatchObject({
      basis: { section: '4.2', assumption: 'Planen läses så.' },
      grounds: [
        { source: 'plan', definite: 'planen', section: '4.2' },
        { source: 'plan', definite: 'planen', section: '4.3' },
        { interpretation: 'Planen läses så.' },
        { source: 'beslut', definite: 'beslutet' },
      ],
    });
    expect(agreement.minimumLevel.sources.map(({ id }) => id)).toEqual(['plan', 'beslut']);
  });
});

describe('a level with one source, taken as a whole', () => {
  const riktlinje = { title: 'Riktlinje för samverkan', definite: 'riktlinjen' };
  const level = (basis: Readonly<Record<string, unknown>>) =>
    levelWith({ sources: { riktlinje }, basis, law: ['fl-8'] });

  test('speaks of sections only where some are cited', () => {
    expect(drawn('basis', level({ source: 'riktlinje' }), 'separate')).toContain('Riktlinjen tar upp saken. ');
    expect(drawn('basis', level({ source: 'riktlinje', section: 'Möten' }), 'separate')).toContain(
      'Riktlinjen har ett avsnitt om saken. Rubriken står inom citattecken.',
    );
  });

  test('does not claim to know which law the source speaks of', () => {
    const text = drawn('agreement', level({ source: 'riktlinje' }), 'inline');
    expect(text).toContain('De är hämtade ur lagarna själva.');
    expect(text).not.toContain('hänvisar inte');
  });
});
