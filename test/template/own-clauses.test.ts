// What a district says of its own: clauses in chapters, and support material with where it can be read.
import { beforeAll, describe, expect, test } from 'vitest';
import { loadMarkdown } from '../../src/markdown/read-markdown.ts';
import { clauseChapters } from '../../src/minimum/clause-chapters.ts';
import type { ClauseChapter, MinimumLevel } from '../../src/minimum/minimum-level.ts';
import type { Origin } from '../../src/model/agreement.ts';
import type { DistrictFile } from '../../src/model/district-file.ts';
import { merge } from '../../src/model/merge.ts';
import { viewOf } from '../../src/template/view.ts';
import { readDistrict } from '../support/examples.ts';
import { stockholm, sundby } from '../support/levels.ts';
import { plain, standardHtml } from '../support/template.ts';

beforeAll(loadMarkdown);

const originOf = (): Origin => ({ from: 'district', file: 'prov.yaml', line: 9, column: 3 });
const chapters = Object.keys(clauseChapters) as ClauseChapter[];

function view(localAdditions: NonNullable<DistrictFile['localAdditions']>, level: MinimumLevel = stockholm) {
  const file = readDistrict(level === sundby ? 'test/fixtures/sundby-2024/district.yaml' : 'examples/minimal.yaml');
  return viewOf(merge(level, { ...file, localAdditions }, originOf), level);
}

const written = (...args: Parameters<typeof standardHtml>) => plain(standardHtml(...args));

const everywhere = Object.fromEntries(
  chapters.map((chapter) => [`om-${chapter}`, { title: `Om ${chapter}`, text: `Text om ${chapter}.`, chapter }]),
);

describe('clauses of a district’s own', () => {
  test.each([
    ['stockholm-2009', stockholm],
    ['sundby-2024', sundby],
  ])('stand in every chapter of %s, in the order of the chapters, marked as additions', (_, level) => {
    const html = written(view({ clauses: everywhere }, level));
    const at = chapters.map((chapter) => html.indexOf(`id="villkor-om-${chapter}"`));
    expect(at).not.toContain(-1);
    expect(at).toEqual(at.toSorted((a, b) => a - b));
    for (const chapter of chapters)
      expect(html).toMatch(
        new RegExp(
          `<aside class="local" data-origin="prov.yaml:9:3">\\s*<p class="side-label">[^<]*</p>\\s*<h3 id="villkor-om-${chapter}">Om ${chapter}</h3>\\s*<p>Text om ${chapter}\\.</p>\\s*</aside>`,
        ),
      );
  });

  test('bring the chapters that are for clauses alone, and no other numbers', () => {
    const titles = (html: string) =>
      [...html.matchAll(/<h2 id="[^"]*" data-number="(\d+)">([^<]*)</g)].map(
        ([, number, title]) => `${number} ${title}`,
      );
    const without = titles(written(view({})));
    expect(without.join()).not.toMatch(/\d (?:Mål|Ansvar|Kostnader|Kompetens|Avvikelser|Ändringar)(?:,|$)/);
    const costs = { title: 'Lokaler', text: 'Den som kallar står för lokalen.', chapter: 'costs' } as const;
    const withCosts = titles(written(view({ clauses: { lokaler: costs } })));
    expect(withCosts.filter((one) => one.endsWith(' Kostnader'))).toHaveLength(1);
    expect(withCosts).toHaveLength(without.length + 1);
    expect(withCosts.map((one) => Number.parseInt(one, 10))).toEqual(withCosts.map((_, index) => index + 1));
  });

  test('stand in the table of additions, with the chapter that has them', () => {
    const { comparison } = view({ clauses: { lokaler: { title: 'Lokaler', text: 'Text.', chapter: 'costs' } } });
    expect(comparison).toMatchObject([
      {
        area: 'Villkor',
        rows: [{ clause: 'Nytt villkor: Lokaler', floor: 'finns inte', local: ['egen text i kapitlet ”Kostnader”'] }],
      },
    ]);
  });

  test('rest on nothing: the document on grounds has only what the level says', () => {
    const { grounds } = view({ clauses: everywhere }, sundby);
    expect(grounds.costs).toEqual([]);
    expect(grounds.deviations).toHaveLength(1);
    expect(written(view({ clauses: everywhere }, sundby), 'basis')).not.toContain('Om costs');
  });

  test('make no dispute of the chapter on validity, unless that is what they are called', () => {
    // The level has a clause on disputes itself.
    const { oenighet: _, ...others } = sundby.clauses;
    const level = { ...sundby, clauses: others };
    const titled = (title: string) =>
      view({ clauses: { eget: { title, text: 'Text.', chapter: 'validity' } } }, level).chapters.validity.disputes;
    expect(['Förnyelse', 'Ny överenskommelse'].map(titled)).toEqual([false, false]);
    expect(['Tvister', 'Oenighet', 'När vi inte är överens'].map(titled)).toEqual([true, true, true]);
  });
});

describe('support material of a district’s own', () => {
  const url = 'https://www.example.se/handbok/';
  const supportMaterial = { handbok: { title: 'handbok', edition: '2025', url }, blankett: { title: 'Blankett' } };
  const named = { natverk: { supportMaterial: ['handbok', 'blankett'] } };

  test('is a link with the address as it is read on paper, and marked', () => {
    const { chapters: drawn } = view({ supportMaterial, areas: named }, sundby);
    expect(drawn.areas[0]?.material).toEqual({
      plain: [
        {
          text: 'Samtycke steg för steg',
          link: { url: 'https://www.example.se/samtycke', shown: 'www.example.se/samtycke' },
        },
      ],
      local: [
        { text: 'Handbok (2025)', link: { url, shown: 'www.example.se/handbok' }, origin: 'prov.yaml:9:3' },
        { text: 'Blankett', link: undefined, origin: 'prov.yaml:9:3' },
      ],
    });
    // The note on the edition is about the level's material alone.
    expect(drawn.areas[0]?.supportNote).toMatchObject({ ofFloor: true, edition: 'Utgåva 3, 2024.' });
    const html = written(view({ supportMaterial, areas: named }, sundby));
    expect(html).toContain('Om grundkravets material: Utgåva 3, 2024.');
    expect(html).toContain(`Handbok (2025): <a href="${url}">www.example.se/handbok</a></li>`);
  });

  test('is a row of its own in the table of additions, beside the areas that name it', () => {
    const { comparison } = view({ supportMaterial, areas: named }, sundby);
    expect(comparison.map(({ area, rows }) => [area, rows.map(({ clause, local }) => [clause, local])])).toEqual([
      ['Områdets nätverk', [['Stödmaterial', ['Handbok', 'Blankett']]]],
      ['Stödmaterial', [['Nytt stödmaterial', ['Handbok', 'Blankett']]]],
    ]);
  });
});
