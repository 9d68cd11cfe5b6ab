import { beforeAll, describe, expect, test } from 'vitest';
import { loadMarkdown } from '../../src/markdown/read-markdown.ts';
import type { MinimumLevel } from '../../src/minimum/minimum-level.ts';
import type { Origin } from '../../src/model/agreement.ts';
import type { DistrictFile } from '../../src/model/district-file.ts';
import { merge } from '../../src/model/merge.ts';
import { viewOf } from '../../src/template/view.ts';
import { capitalised, uncapitalised } from '../../src/values/in-words.ts';
import { readDistrict } from '../support/examples.ts';
import { sundby } from '../support/levels.ts';
import { plain, standardHtml, wordsFrom } from '../support/template.ts';

const origin = (): Origin => ({ from: 'district', file: 'granby.yaml', line: 1, column: 1 });
const written = readDistrict('test/fixtures/sundby-2024/district.yaml');
const NAME = 'Region Norrås barn- och ungdomspsykiatri';

beforeAll(loadMarkdown);

/** The second city's level, with a function whose title is a name. */
const level: MinimumLevel = {
  ...sundby,
  functions: {
    ...sundby.functions,
    skolkurator: { title: NAME, properName: true, belongsTo: 'outside', basis: [{ interpretation: 'Ett namn.' }] },
  },
};

/** All names in small letters, as somebody may write them who thinks of sentences. */
const small: DistrictFile = {
  ...written,
  district: {
    name: 'granby',
    administration: 'socialförvaltningen',
    board: 'socialnämnden',
    units: { vaxeln: { title: 'växeln för barn', handles: ['narvaro'], phone: '08-465 004 51' } },
  },
  schools: written.schools.map((school) => ({ ...school, name: uncapitalised(school.name) })),
  localAdditions: {
    ...written.localAdditions,
    functions: { bibliotekarie: { title: 'Biblioteket Boken', properName: true } },
    areas: {
      ...written.localAdditions?.areas,
      lasning: { ...written.localAdditions?.areas?.lasning, title: 'läsning på lov' },
    },
  },
};

const documentOf = (file: DistrictFile, kind?: Parameters<typeof standardHtml>[1]) =>
  plain(standardHtml(viewOf(merge(level, file, origin), level), kind)).replaceAll(/\s+/g, ' ');

describe('a function whose title is a name', () => {
  const html = documentOf(written);
  const basis = documentOf(written, 'basis');

  test('keeps its large letter inside sentences and rows', () => {
    const inRow = documentOf({
      ...written,
      localAdditions: {
        areas: { natverk: { meetings: { kvartalstraff: { functions: { required: ['skolkurator'] } } } } },
      },
    } as DistrictFile);
    expect(inRow).toContain(`, ${NAME} <span class="local">`);
    expect(html).toContain(`<dt>Kallar</dt><dd>Områdeschef. ${NAME} kallar på uppdrag`);
    expect(html).toContain(`<td>Områdeschef</td><td>${NAME}, på uppdrag`);
    expect(html + basis).not.toMatch(/region Norrås/);
    expect(basis).toContain(NAME);
  });

  test('may be a function of the district’s own', () => {
    const own = documentOf(small);
    expect(own).toContain('Två gånger per läsår vid varje förskola (månaden bestäms av Biblioteket Boken)');
    expect(own).toContain('Biblioteket Boken, förskolans rektor');
  });

  test('is said to be one in the agreement as data', () => {
    const { functions } = merge(level, small, origin);
    expect(functions.filter(({ properName }) => properName === true).map(({ title }) => title)).toEqual([
      NAME,
      'Biblioteket Boken',
    ]);
  });

  test('is the only one that does: the title of a role is small inside a sentence', () => {
    expect(documentOf(written)).toContain('Två gånger per läsår vid varje förskola (månaden bestäms av bibliotekarie)');
  });
});

describe('a name that its file writes small', () => {
  const html = documentOf(small);

  test('begins a head, a row of facts, a cell and a row of a list with a large letter', () => {
    expect(html).toContain('<meta name="sender" content="Socialförvaltningen">');
    expect(html).toContain('content="Samverkansöverenskommelse · Socialförvaltningen"');
    expect(html).toContain(
      '<dt>Parter</dt><dd>Sundby kommun (212000-9994, genom socialnämnden och Bildningsnämnden), ',
    );
    expect(html).toContain('<p class="strong">Sundby kommun genom socialnämnden</p>');
    expect(html).toContain('<p class="strong">Norrsundby skola</p>');
    expect(html).toContain('<th scope="row"><p>Fjärilens förskola</p>');
    expect(html).toContain('<p>Växeln för barn</p>');
    expect(html).toContain('<th scope="col">Granby</th>');
    expect(html).toContain('>Läsning på lov</h2>');
    expect(html).toContain('<th scope="row">Läsning på lov <span');
    expect(html).toContain('<th scope="rowgroup" colspan="3">Läsning på lov</th>');
    expect(documentOf(small, 'signatures')).toContain('<th scope="row">Socialnämnden</th>');
  });

  test('stays small inside a sentence', () => {
    expect(wordsFrom(html, 'parter-har')).toContain(
      'gäller mellan Sundby kommun (212000-9994, genom socialnämnden och',
    );
    expect(html).toContain('redovisas i socialnämnden');
    expect(html).toContain('Via socialförvaltningen');
    expect(html).toContain('i granby');
  });
});

test('a name that its file writes large stays large, wherever it stands', () => {
  const { name, board } = written.district;
  const html = documentOf(written);
  expect(wordsFrom(html, 'parter-har')).toContain(`gäller mellan Sundby kommun (212000-9994, genom ${board} och`);
  expect(html).toContain(`Beslutad</dt><dd>12 juni 2025 av ${board}`);
  expect(html).toContain(`Samverkan kring barn och unga i ${name}`);
});

test.each([
  ['rektor', 'Rektor', 'rektor'],
  ['Östra skolan', 'Östra skolan', 'östra skolan'],
  ['LSS-handläggare', 'LSS-handläggare', 'LSS-handläggare'],
  ['iUng', 'iUng', 'iUng'],
  ['å', 'Å', 'å'],
  ['', '', ''],
])('%j is %j where a line begins and %j inside one', (text, begins, within) => {
  expect(capitalised(text)).toBe(begins);
  expect(uncapitalised(text)).toBe(within);
});
