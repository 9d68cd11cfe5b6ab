import { beforeAll, describe, expect, test } from 'vitest';
import { parseDocument } from '../../src/document/parse.ts';
import { loadMarkdown } from '../../src/markdown/read-markdown.ts';
import type { MinimumLevel } from '../../src/minimum/minimum-level.ts';
import type { Agreement, Origin } from '../../src/model/agreement.ts';
import type { DistrictFile } from '../../src/model/district-file.ts';
import { divide, forEdition, type Per } from '../../src/model/edition.ts';
import { merge } from '../../src/model/merge.ts';
import { viewOf } from '../../src/template/view.ts';
import { severalOrganisers } from '../support/arbitrary-schools.ts';
import { readDistrict } from '../support/examples.ts';
import { levels, stockholm, sundby } from '../support/levels.ts';
import { plain, standardHtml, standardTemplates, wordsFrom } from '../support/template.ts';

const files = standardTemplates();
const origin = (): Origin => ({ from: 'district', file: 'provdalen.yaml', line: 1, column: 1 });
const norrsundby = readDistrict('test/fixtures/sundby-2024/district.yaml');

function html(agreement: Agreement, level: MinimumLevel): string {
  return standardHtml(viewOf(agreement, level));
}

/** The agreements of a district's editions, by whom they are for. */
function editions(file: DistrictFile, level: MinimumLevel, per: Per): ReadonlyMap<string, Agreement> {
  const whole = merge(level, file, origin);
  return new Map(divide(file, per).map((one) => [one.name, forEdition(whole, level, one)]));
}

function viewOfEdition(file: DistrictFile, level: MinimumLevel, per: Per, name: string) {
  const agreement = editions(file, level, per).get(name);
  if (agreement === undefined) throw new Error(name);
  return viewOf(agreement, level);
}

beforeAll(loadMarkdown);

describe('the first page of an edition', () => {
  test.each([
    ['stockholm', severalOrganisers(stockholm), stockholm],
    ['sundby', norrsundby, sundby],
  ] as const)('says which it is: %s', async (city, file, level) => {
    const pages = (['organiser', 'school'] as const).flatMap((per) =>
      [...editions(file, level, per).values()].map((agreement) => {
        const text = plain(html(agreement, level));
        const [, title = ''] = /<title>(.*)<\/title>/.exec(text) ?? [];
        const [, page = ''] = /(<section class="first-page">.*?)<h2/s.exec(text) ?? [];
        return `<!-- ${per}: ${title} -->\n${page}`;
      }),
    );
    await expect(pages.join('\n')).toMatchFileSnapshot(`golden/editions-${city}.html`);
  });

  test('and annex A say how many of the district’s schools are not in it, and where they stand', () => {
    const of = (schools: DistrictFile['schools']) => {
      const file = { ...severalOrganisers(stockholm), schools };
      const view = viewOfEdition(file, stockholm, 'organiser', 'kommunal');
      const written = standardHtml(view);
      return `${view.front.facts.find(({ label }) => label === 'Omfattar också')?.text}. ${wordsFrom(written, 'bilaga-skolor')}`;
    };
    const { schools } = severalOrganisers(stockholm);
    const [municipal, independent] = schools as [(typeof schools)[number], (typeof schools)[number]];
    expect(of(schools)).toContain(
      'Tre av dem är inte med i det här exemplaret. De står i det fullständiga exemplaret.',
    );
    expect(of(schools)).toContain('Tre andra skolor och förskolor, som står i det fullständiga exemplaret.');
    expect(of([municipal, independent])).toContain('En annan skola eller förskola, som står i');
    expect(of([municipal, independent])).toContain('En av dem är inte med i det här exemplaret. Den står i');
    expect(of([municipal])).toMatch(/^undefined/);
    expect(of([municipal])).toContain('Alla är med i det här exemplaret.');
  });
});

test('the chapter on the parties says that an edition names some of them only', () => {
  const [one] = [...editions(severalOrganisers(stockholm), stockholm, 'school').values()];
  const chapter = (agreement: Agreement) =>
    /<section class="chapter">\n<h2 id="parter-och-nivaer".*?<\/section>/s.exec(plain(html(agreement, stockholm)))?.[0];
  expect(one && chapter(one)).toContain('av dem är inte med i det här exemplaret.');
  expect(chapter(merge(stockholm, severalOrganisers(stockholm), origin))).not.toContain('exemplaret');
});

describe('an edition', () => {
  const ofKnowledge = viewOfEdition(
    severalOrganisers(stockholm),
    stockholm,
    'organiser',
    'Kunskapsskolan i Sverige AB',
  );

  test('has its own list of schools, parties, signatures and indicator', () => {
    const { schools, signatures, front } = ofKnowledge;
    expect(schools.flatMap((group) => group.schools).map(({ name }) => name)).toEqual([
      'Kunskapsskolan Väst',
      'Kunskapsskolan Öst',
    ]);
    expect(signatures.parties.map(({ name }) => name)).toEqual([
      'Stockholms kommun genom Provdalens nämnd',
      'Kunskapsskolan i Sverige AB',
    ]);
    expect(signatures.own).toBeUndefined();
    expect(wordsFrom(standardHtml(ofKnowledge), 'uppfoljning-indikator')).toContain(
      'Två skolor i det här exemplaret ska skriva under. Områdenas',
    );
    expect(front.facts.find(({ label }) => label === 'Parter')?.text).toBe(
      'Stockholms kommun (212000-0142, genom Provdalens nämnd) samt Kunskapsskolan i Sverige AB',
    );
  });

  test('says in annex A and over the signatures that it is one', () => {
    const agreement = editions(severalOrganisers(stockholm), stockholm, 'school').get('Älvens skola') as Agreement;
    const text = plain(html(agreement, stockholm));
    const chapter = (id: string) => text.slice(text.indexOf(`id="${id}"`)).split('</section>')[0];
    expect(chapter('bilaga-skolor')).toContain('Exemplar för Älvens skola.');
    expect(chapter('underskrifter')).toContain('Det här är exemplaret för Älvens skola. De andra parterna skriver');
    expect(chapter('underskrifter')).not.toContain('Åsens gymnasium');
  });

  test('of a preschool that signs nothing names no party that it is not', () => {
    const view = viewOfEdition(severalOrganisers(stockholm), stockholm, 'school', 'Äppelgården');
    expect(view.front.facts.find(({ label }) => label === 'Parter')?.text).toBe(
      'Stockholms kommun (212000-0142, genom Provdalens nämnd)',
    );
    expect(wordsFrom(standardHtml(view), 'uppfoljning-indikator')).toContain(
      'Ingen skola eller förskola i det här exemplaret behöver skriva under.',
    );
  });

  test('of a preschool that signs nothing says that the parties are schools and preschools', () => {
    const view = viewOfEdition(severalOrganisers(stockholm), stockholm, 'school', 'Äppelgården');
    expect(view.meta.subject).toContain(' samt stadsdelens skolor och förskolor');
    expect(view.chapters.parties.own).toBe('egen förskola');
  });

  // Of a head that is too long only the beginning is shown, and two editions have the sender alike.
  test.each([
    ['agreement', 'Samverkansöverenskommelse'],
    ['basis', 'Underlag'],
    ['signatures', 'Underskrifter'],
  ] as const)('names itself before the sender in the heads of all its pages: %s', (kind, type) => {
    const agreement = editions(severalOrganisers(stockholm), stockholm, 'school').get('Älvens skola') as Agreement;
    const text = plain(standardHtml(viewOf(agreement, stockholm), kind));
    expect(/<meta name="running-head" content="(.*?)">/.exec(text)?.[1]).toBe(
      `${type} · exemplar för Älvens skola · Provdalens förvaltning`,
    );
  });

  test.each(levels.map((level) => [level.id, level] as const))(
    'has a title of its own, a school’s with its code: %s',
    (_, level) => {
      const file = severalOrganisers(level);
      const twins = file.schools.map((one, index) => ({
        ...one,
        name: 'Tvillingskolan',
        unitCode: `${index + 1}2345678`,
      }));
      const whole = merge(level, { ...file, schools: twins }, origin);
      const titles = divide({ ...file, schools: twins }, 'school').map(
        (one) => viewOf(forEdition(whole, level, one), level).meta.title,
      );
      expect(titles[0]).toBe('Samverkan kring barn och unga i Provdalen – exemplar för Tvillingskolan (12345678)');
      expect(new Set(titles).size).toBe(twins.length);
    },
  );

  test.each([
    ['stockholm', severalOrganisers(stockholm), stockholm],
    ['sundby', norrsundby, sundby],
  ] as const)('is a document in order: %s', (_, file, level) => {
    for (const per of ['organiser', 'school'] as const)
      for (const agreement of editions(file, level, per).values())
        expect(parseDocument(html(agreement, level), files).diagnostics).toEqual([]);
  });
});

describe('the whole district’s edition', () => {
  test.each([
    ['minimal', readDistrict('examples/minimal.yaml'), stockholm],
    ['farsta', readDistrict('examples/stockholm/farsta.yaml'), stockholm],
    ['norrsundby', norrsundby, sundby],
  ] as const)('is the agreement as it was without editions: %s', (_, file, level) => {
    const whole = merge(level, file, origin);
    const [only, ...others] = editions(file, level, 'district').values();
    expect(others).toEqual([]);
    expect(JSON.stringify(only)).toBe(JSON.stringify(whole));
    expect(Object.keys(whole)).not.toContain('edition');
    expect(html(only as Agreement, level)).toBe(html(whole, level));
    expect(html(whole, level)).not.toMatch(/xemplaret? för/);
  });
});
