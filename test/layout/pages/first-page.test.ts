import { describe, expect, it } from 'vitest';
import { layOut } from '../../../src/layout/lay-out.ts';
import type { PlacedText } from '../../../src/layout/placed/page.ts';
import { htmlDocument } from '../../support/document/html.ts';
import { textOf } from '../../support/layout/dump.ts';
import { fakeMeasurer, undivided } from '../../support/layout/fake-measurer.ts';
import { placedOn, title } from '../../support/layout/lay.ts';

/** A first page with some facts and the contents of this many chapters. */
function pagesOf(facts: number, chapters: number): PlacedText[][] {
  const rows = Array.from({ length: facts }, (_, at) => `<div><dt>Etikett</dt><dd>uppgift${at}</dd></div>`).join('');
  const heads = Array.from({ length: chapters }, (_, at) => `<h2 id="k${at}" data-number="${at}">K${at}</h2><p>x</p>`);
  const front = `<p class="lead">Ingress</p><div class="frame"><p>Utkast</p></div><dl class="facts">${rows}</dl><h2 id="i">Innehåll</h2><nav class="contents"></nav>`;
  const body = `<section class="first-page">${title}${front}</section><section class="part" data-new-page="">${heads.join('')}</section>`;
  return placedOn(layOut(htmlDocument(body), fakeMeasurer, undivided));
}

const entries = (page: readonly PlacedText[] = []) =>
  page.filter(({ owner }) => !owner.artifact && owner.node.type === 'contents' && owner.role === 'content');
const heightOf = (wanted: string, page: readonly PlacedText[] = []) =>
  page.find((text) => textOf(text) === wanted)?.y ?? Number.NaN;

describe('the subtitle and the status', () => {
  it('have the whole width, where notes on other pages have shorter lines than text', () => {
    // 459 pt and 443 pt hold 70 and 84 letters; the main column's 334 pt hold 63, however small they are.
    const said = (count: number) => 'ordet '.repeat(count).trim();
    const front = `<p class="lead">${said(11)}</p><div class="frame"><p>${said(14)}</p></div>`;
    const body = `<section class="first-page">${title}${front}</section><section class="part" data-new-page=""><h2 id="k">K</h2><p class="note">${said(14)}</p></section>`;
    const [first, second] = placedOn(layOut(htmlDocument(body), fakeMeasurer, undivided)).map((page) =>
      page.map(textOf),
    );
    expect(first).toEqual(['Titel', said(11), said(14)]);
    expect(second).toEqual(['K', said(10), said(4)]);
  });
});

describe('the contents', () => {
  it('end at the foot of the first page, below the facts', () => {
    const [first] = pagesOf(5, 12);
    expect(entries(first)).toHaveLength(12);
    // The last line's box ends at the foot of the text, 768.19 pt down; its baseline stands 9.35 pt below its top.
    expect(entries(first).at(-1)?.y).toBeCloseTo(768.19 - 12.4 + 9.35, 1);
    expect(heightOf('Titel', first)).toBeCloseTo(198.43 + 25.5, 1);
  });

  it('make the title begin higher, and all space above smaller, before they leave the first page', () => {
    const [roomy] = pagesOf(5, 12);
    const [full] = pagesOf(14, 20);
    expect(entries(full)).toHaveLength(20);
    expect(entries(full).at(-1)?.y).toBeCloseTo(768.19 - 12.4 + 9.35, 1);
    expect(heightOf('Titel', full)).toBeLessThan(heightOf('Titel', roomy));
    expect(heightOf('Titel', full)).toBeGreaterThanOrEqual(130.39 + 25.5);
    const gap = (page?: PlacedText[]) => heightOf('Ingress', page) - heightOf('Titel', page);
    expect(gap(full)).toBeLessThan(gap(roomy));
    // The type stays as it is.
    expect(full?.map(({ size }) => size)).toEqual(expect.arrayContaining([30, 13, 10.5]));
  });

  it('are on one page, the first or the second, whatever is above them', () => {
    for (let chapters = 1; chapters < 45; chapters++) {
      const pages = pagesOf(10, chapters);
      const counts = pages.map((page) => entries(page).length).filter((count) => count > 0);
      expect(counts).toEqual([chapters]);
      const at = pages.findIndex((page) => entries(page).length > 0);
      expect(at).toBe(chapters > 30 ? 1 : 0);
      expect(pages[at]?.map(textOf)).toContain('Innehåll');
    }
  });

  it('stand below the facts, where these continue on the second page', () => {
    const [, second] = pagesOf(50, 5);
    const facts = second?.filter((text) => textOf(text).startsWith('uppgift')) ?? [];
    expect(facts.length).toBeGreaterThan(1);
    expect(heightOf('Innehåll', second) - (facts.at(-1)?.y ?? 0)).toBeLessThan(40);
  });

  it('that go to the second page stand at its head, and change nothing on the first', () => {
    const [first, second] = pagesOf(10, 40);
    expect(heightOf('Titel', first)).toBeCloseTo(198.43 + 25.5, 1);
    expect(second?.[0] && textOf(second[0])).toBe('Innehåll');
    expect(second?.[0]?.y).toBeLessThan(110);
  });
});
