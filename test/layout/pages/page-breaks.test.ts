import { describe, expect, it } from 'vitest';
import { layOut } from '../../../src/layout/lay-out.ts';
import type { PlacedText } from '../../../src/layout/placed/page.ts';
import { htmlDocument } from '../../support/document/html.ts';
import { isRunning, textOf } from '../../support/layout/dump.ts';
import { fakeMeasurer, undivided } from '../../support/layout/fake-measurer.ts';
import { lay, placedOn, textsOf, title } from '../../support/layout/lay.ts';

const words = (count: number) => Array.from({ length: count }, (_, at) => `o${at}`).join(' ');
const paragraphs = (count: number) => Array.from({ length: count }, (_, at) => `<p>stycke${at}</p>`).join('');

describe('a page', () => {
  it('has its first line 10.15 pt below its top, and a paragraph a page holds 48 lines of 14 pt', () => {
    // From 32 to 271 mm are 677.48 pt: 48 lines; a line of 334 pt holds 63 characters of 5.25 pt.
    const document = lay(`<section class="part" data-new-page="y"><p>${words(1000)}</p></section>`);
    const [, second] = document.pages;
    const lines = second?.items.filter((item) => item.type === 'text' && !isRunning(item)) as PlacedText[];
    expect(lines).toHaveLength(48);
    expect(lines[0]?.y).toBeCloseTo(90.71 + 10.15, 2);
    expect(lines[47]?.y).toBeCloseTo(90.71 + 47 * 14 + 10.15, 2);
  });

  it('takes two lines of a paragraph, or none', () => {
    // 47 lines leave one of the 48: three lines after it all go to the next page.
    for (const count of [46, 47]) {
      const filler = Array.from({ length: count }, () => 'x').join('<br>');
      const text = ['a', 'b', 'c', 'd'].join('<br>');
      const document = lay(
        `<section class="part" data-new-page="y"><ul><li>${filler}</li></ul><p>${text}</p></section>`,
      );
      const lines = textsOf(document)
        .slice(1)
        .map((page) => page.filter((line) => 'abcd'.includes(line)));
      expect(lines[0]?.length === 1 || lines[1]?.length === 1).toBe(false);
    }
  });

  it('begins where a section says so, and no page is left empty', () => {
    const document = lay(
      '<section class="part" data-new-page="y"><section class="part" data-new-page="y"><p>a</p></section></section>',
    );
    expect(textsOf(document)).toEqual([['Titel'], ['a']]);
  });

  it('never ends with a heading', () => {
    for (let count = 30; count < 45; count++) {
      const body = `<h2 id="a">A</h2>${paragraphs(count)}<h3 id="b">Sida</h3><h4 id="c">Möte</h4><p>${words(40)}</p>`;
      for (const page of textsOf(lay(body)).slice(0, -1)) {
        expect(page.at(-1)).not.toBe('Möte');
        expect(page.at(-1)).not.toBe('Sida');
      }
    }
  });

  it('keeps a group whole where a page has room for it', () => {
    const group = (count: number) => `<div class="keep">${paragraphs(count)}</div>`;
    const fitting = textsOf(lay(`${Array(25).fill('<p>x</p>').join('')}${group(20)}`));
    expect(fitting[1]?.[0]).toBe('stycke0');
    const tooBig = textsOf(lay(`<p>x</p>${group(100)}`));
    expect(tooBig[0]).toContain('stycke0');
    expect(tooBig.flat().filter((text) => text.startsWith('stycke'))).toHaveLength(100);
  });

  it('does not end with a heading whose table has a head and a row that fill more than a page', () => {
    const cell = (name: string, count: number) => Array.from({ length: count }, () => name).join('<br>');
    const table = `<table><thead><tr><th scope="col">${cell('huvud', 38)}</th></tr></thead><tbody><tr><td>${cell('rad', 38)}</td></tr></tbody></table>`;
    const pages = textsOf(lay(`${paragraphs(20)}<h2 id="a">Rubrik</h2>${table}`));
    expect(pages.find((page) => page.includes('Rubrik'))).toContain('huvud');
    expect(pages.flat().filter((text) => text === 'rad')).toHaveLength(38);
  });

  it('does not end with the last line of a heading that is longer than a page', () => {
    const lines = Array.from({ length: 60 }, () => 'rubrik').join('<br>');
    const pages = textsOf(lay(`<h2 id="a">${lines}</h2><p>text</p>`));
    expect(pages.at(-1)?.slice(-2)).toEqual(['rubrik', 'text']);
  });

  it('has its first text where the first page begins, even where a whole page would hold all that is kept together', () => {
    const chapters = Array.from({ length: 48 }, (_, at) => `<h2 id="k${at}">K${at}</h2><p>x</p>`).join('');
    const body = `<section class="first-page">${title}<h2 id="i">Innehåll</h2><nav class="contents"></nav></section><section class="part" data-new-page="y">${chapters}</section>`;
    const pages = placedOn(layOut(htmlDocument(body), fakeMeasurer, undivided));
    for (const text of pages.flat()) expect(text.y).toBeLessThan(768.2);
    const entries = pages.slice(0, 2).map((page) => page.filter((text) => /^K\d+$/.test(textOf(text))));
    // The contents stand line below line: none of them is moved to the foot by itself.
    expect(entries[0]?.length).toBeGreaterThan(35);
    entries[0]?.slice(1).forEach((text, at) => {
      expect(text.y - (entries[0]?.[at]?.y ?? 0)).toBeCloseTo(12.4, 5);
    });
  });

  it('takes at least two lines of a paragraph in a table row that is taller than a page', () => {
    for (let count = 1; count < 12; count++) {
      const cell = Array.from({ length: 40 }, (_, at) => `<p>${Array(3).fill(`stycke${at}`).join('<br>')}</p>`).join(
        '',
      );
      const before = Array(count).fill('<p>x</p>').join('');
      for (const page of textsOf(lay(`${before}<table><tbody><tr><td>${cell}</td></tr></tbody></table>`)))
        for (const text of page.filter((each) => each.startsWith('stycke')))
          expect(page.filter((each) => each === text).length).toBeGreaterThan(1);
    }
  });

  it('has room for a label that is taller than the page', () => {
    const label = Array.from({ length: 70 }, () => 'etikett').join('<br>');
    const row = `<dl class="rows"><div><dt>${label}</dt><dd>svar</dd></div></dl>`;
    const addition = `<aside class="local"><p class="side-label">${label}</p><p>text</p></aside>`;
    for (const body of [row, addition]) {
      const pages = placedOn(lay(body));
      expect(pages.flat().filter((text) => textOf(text) === 'etikett')).toHaveLength(70);
      for (const text of pages.flat()) expect(text.y).toBeLessThan(768.2);
    }
  });

  it('has white space below a label that reaches further down than its text', () => {
    const label = '<h3 id="b">a<br>b<br>sist</h3><p>kort</p>';
    const table = '<table><tbody><tr><td>Nästa</td></tr></tbody></table>';
    for (const next of ['<h2 id="c">Nästa</h2>', '<h3 id="c">Nästa</h3><p>kort</p>', table]) {
      const texts = placedOn(lay(`<h2 id="a">A</h2>${label}${next}`)).flat();
      const [last, below] = ['sist', 'Nästa'].map((one) => texts.find((text) => textOf(text) === one)?.y ?? 0);
      // A line of the label's is 12 pt.
      expect((below ?? 0) - (last ?? 0)).toBeGreaterThan(19);
    }
  });

  it('has room for a side head and labels below it that are taller than the page together', () => {
    const label = Array.from({ length: 26 }, () => 'etikett').join('<br>');
    const addition = (inner: string) => `<aside class="local"><p class="side-label">${label}</p>${inner}</aside>`;
    const pages = placedOn(lay(`<h2 id="a">A</h2><h3 id="b">${label}</h3>${addition(addition('<p>text</p>'))}`));
    expect(pages.flat().filter((text) => textOf(text) === 'etikett')).toHaveLength(3 * 26);
    for (const text of pages.flat()) expect(text.y).toBeLessThan(768.2);
  });
});
