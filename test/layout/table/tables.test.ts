import { describe, expect, it } from 'vitest';
import type { PlacedText } from '../../../src/layout/placed/page.ts';
import { isRunning, textOf } from '../../support/layout/dump.ts';
import { lay, placedOn, textsOf } from '../../support/layout/lay.ts';

describe('tables', () => {
  const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  const head = '<thead><tr><th scope="col">Skola</th><th scope="col">Form</th></tr></thead>';

  it('repeat their head on every page, as an artifact', () => {
    const rows = Array.from({ length: 200 }, (_, at) => row(`skola${at}`, 'F–9')).join('');
    const document = lay(`<table>${head}<tbody>${rows}</tbody></table>`);
    expect(document.pages.length).toBeGreaterThan(5);
    for (const [at, { items }] of document.pages.entries()) {
      const heads = items.filter((item) => item.type === 'text' && ['Skola', 'Form'].includes(textOf(item)));
      expect(heads).toHaveLength(2);
      expect(
        heads.every((item) => item.type === 'text' && item.owner.artifact === (at ? 'repeated-header' : undefined)),
      ).toBe(true);
    }
    const all = textsOf(document)
      .flat()
      .filter((text) => text.startsWith('skola'));
    expect(all).toEqual(Array.from({ length: 200 }, (_, at) => `skola${at}`));
  });

  it('leave a row whole unless it is taller than a page', () => {
    const tall = Array.from({ length: 12 }, (_, at) => `rad${at}`).join('<br>');
    const document = lay(
      `<table>${head}<tbody>${Array(30).fill(row('x', 'y')).join('')}${row(tall, 'z')}</tbody></table>`,
    );
    for (const page of textsOf(document))
      expect([0, 12]).toContain(page.filter((text) => text.startsWith('rad')).length);
    const taller = Array.from({ length: 150 }, (_, at) => `rad${at}`).join('<br>');
    const broken = lay(`<table>${head}<tbody>${row(taller, 'z')}</tbody></table>`);
    expect(
      textsOf(broken)
        .flat()
        .filter((text) => text.startsWith('rad')),
    ).toHaveLength(150);
    expect(broken.pages.length).toBeGreaterThan(2);
  });

  it('set cells that reach across rows and columns', () => {
    const [page] = lay(
      `<table><tbody><tr><td rowspan="2">lång</td><td>a</td></tr><tr><td>b</td></tr><tr><td colspan="2">hela</td></tr></tbody></table>`,
    ).pages;
    const at = (wanted: string) =>
      page?.items.find((item) => item.type === 'text' && textOf(item) === wanted) as PlacedText;
    expect(at('lång').y).toBe(at('a').y);
    expect(at('b').x).toBe(at('a').x);
    expect(at('b').y - at('a').y).toBeCloseTo(12.4 + 2.2 + 4.2, 5);
    expect(at('hela').x).toBe(at('lång').x);
    // No rule is drawn through the cell that continues below.
    const rules = page?.items.filter((item) => item.type === 'rule' && !isRunning(item)) ?? [];
    expect(rules).toHaveLength(3);
    expect(rules[0]).toMatchObject({ x1: expect.closeTo(at('a').x - 4.25, 5) });
  });

  it('share their width by content or as the template says', () => {
    const columns = '<colgroup><col data-width="1"><col data-width="3"></colgroup>';
    const [page] = lay(`<table>${columns}<tbody>${row('a', 'b')}</tbody></table>`).pages;
    const b = page?.items.find((item) => item.type === 'text' && textOf(item) === 'b') as PlacedText;
    expect(b.x).toBeCloseTo(68.03 + 459.21 / 4 + 4.25, 1);
    const [auto] = lay(`<table><tbody>${row('a', 'en betydligt längre text')}</tbody></table>`).pages;
    const text = auto?.items.find((item) => item.type === 'text' && textOf(item).startsWith('en ')) as PlacedText;
    expect(text.x).toBeLessThan(150);
  });

  it('widen a column for a name that is wider, at the cost of those that have room to spare', () => {
    const columns = '<colgroup><col data-width="20"><col data-width="40"><col data-width="40"></colgroup>';
    const name = 'Abrahamsbergsskolan';
    const mail = (address: string) => `<p class="note">${address}</p>`;
    const body = (second: string, third: string) =>
      `<table>${columns}<tbody><tr><th scope="row">${name}</th><td>${second}</td><td>${third}</td></tr></tbody></table>`;
    const lefts = (html: string) => {
      const [, first, second, third] = placedOn(lay(html)).flat();
      return { text: textOf(first as PlacedText), second: second?.x ?? 0, third: third?.x ?? 0 };
    };
    // Nineteen letters of 5.25 pt and 12.25 pt of white space: 112 pt, where a fifth of the table is 91.8.
    const even = lefts(body('a', 'b'));
    expect(even).toMatchObject({ text: name, second: expect.closeTo(68.03 + 112 + 4.25, 1) });
    expect(even.third).toBeCloseTo((even.second - 4.25 + 527.24) / 2 + 4.25, 0);
    // The third has no more than it needs for its own word: the second gives it all.
    const full = lefts(body('a', 'B'.repeat(33)));
    expect(full).toMatchObject({ text: name, third: expect.closeTo(68.03 + 459.21 * 0.6 + 4.25, 0) });
    // An address gives room to the name, and keeps only what it needs for its part before the @.
    const local = `${'abc-'.repeat(10)}d`;
    const divided = placedOn(lay(body(mail(`${local}@example.se`), 'b')))
      .flat()
      .map(textOf);
    expect(divided).toEqual(['Titel', name, `${local}@`, 'example.se', 'b']);
    const crowded = placedOn(lay(body(mail(`${local}@example.se`), 'B'.repeat(33))))
      .flat()
      .map(textOf);
    expect(crowded.slice(0, 4)).toEqual([
      'Titel',
      name,
      expect.stringMatching(/^abc.*c$/),
      expect.stringMatching(/^-.*@example.se$/),
    ]);
  });

  it('set columns of numbers to the right', () => {
    const columns = '<colgroup><col><col data-align="right"></colgroup>';
    const [page] = lay(`<table>${columns}<tbody>${row('a', '12')}${row('a', '1234')}</tbody></table>`).pages;
    const right = (wanted: string) => {
      const item = page?.items.find((each) => each.type === 'text' && textOf(each) === wanted) as PlacedText;
      return item.x + wanted.length * 5.25;
    };
    expect(right('12')).toBeCloseTo(right('1234'), 5);
    expect(right('12')).toBeCloseTo(527.24 - 4.25, 1);
  });
});
