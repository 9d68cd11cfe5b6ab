import { describe, expect, it } from 'vitest';
import type { LaidOutPage, PlacedText } from '../../../src/layout/placed/page.ts';
import { isRunning, textOf } from '../../support/layout/dump.ts';
import { lay, textsOf } from '../../support/layout/lay.ts';

const head = '<thead><tr><th scope="col">Villkor</th><th scope="col">Nivå</th></tr></thead>';
const rows = (name: string, count: number) =>
  Array.from({ length: count }, (_, at) => `<tr><th scope="row">${name}${at}</th><td>x</td></tr>`).join('');
const group = (name: string, count: number) =>
  `<tr><th scope="rowgroup" colspan="2">${name}</th></tr>${rows(name.toLowerCase(), count)}`;
const table = (...groups: string[]) => `<table>${head}<tbody>${groups.join('')}</tbody></table>`;
/** Paragraphs, which take 20 pt each, and up to four notes, which take 17. */
const filler = (count: number) => '<p>x</p>'.repeat(Math.floor(count / 5)) + '<p class="note">x</p>'.repeat(count % 5);
/** More than is held together at the end of a document. */
const end = '<p>x</p>'.repeat(12);
const texts = ({ items }: LaidOutPage) =>
  items.filter((item): item is PlacedText => item.type === 'text' && !isRunning(item));

describe('a group of rows that goes on on the next page', () => {
  it('has its head again below the table’s, which says so, and neither is read aloud', () => {
    const [, second] = lay(table(group('Skolor', 5), group('Möten', 60))).pages;
    const [villkor, level, name, goesOn, row] = texts(second as LaidOutPage);
    expect([villkor, level, name, goesOn].map((text) => textOf(text as PlacedText))).toEqual([
      'Villkor',
      'Nivå',
      'Möten',
      '(forts.)',
    ]);
    for (const text of [villkor, level, name, goesOn]) expect(text?.owner.artifact).toBe('repeated-header');
    expect(row?.owner.artifact).toBeUndefined();
    expect(textOf(row as PlacedText)).toMatch(/^möten\d+$/);
    // Its row is as high as it was: 7 pt above, 12.4 of text, 4.2 below; then 2.2 above the next text.
    expect((row?.y ?? 0) - (name?.y ?? 0)).toBeCloseTo(12.4 + 4.2 + 2.2, 5);
  });

  it('is the group of the row that comes next, on every page', () => {
    const pages = textsOf(lay(table(group('Ett', 50), group('Två', 90), group('Tre', 3))));
    expect(pages.length).toBeGreaterThan(4);
    for (const page of pages.slice(1)) {
      const row = page.findIndex((text) => /^(ett|två|tre)\d+$/.test(text));
      const name = page[row]?.replace(/\d+$/, '').replace(/^./, (letter) => letter.toUpperCase());
      expect(page.slice(0, row)).toContain(name);
    }
    expect(pages.flat().filter((text) => /^(ett|två|tre)\d+$/.test(text))).toHaveLength(143);
  });

  it('is not said to continue where it begins', () => {
    for (let before = 0; before < 160; before++) {
      const pages = textsOf(lay(`${filler(before)}${table(group('Ett', 8), group('Två', 2))}${end}`));
      for (const page of pages) {
        if (page.includes('två0')) expect(page[page.indexOf('två0') - 1]).toBe('Två');
        // The group before it continues on this page only where a row of it stands here.
        if (page.includes('(forts.)') && page.includes('Två')) expect(page).toContain('ett7');
        if (page.includes('ett0')) expect(page[page.indexOf('ett0') - 1]).toBe('Ett');
      }
    }
  });

  it('never has its head alone at the foot of a page', () => {
    for (let before = 0; before < 160; before++)
      for (const page of textsOf(lay(`${filler(before)}${table(group('Ett', 8), group('Två', 8))}${end}`)))
        expect(['Ett', 'Två', '(forts.)']).not.toContain(page.at(-1));
  });

  it('has its head again where the table has none, and where a row is taller than a page', () => {
    const tall = `<tr><td colspan="2">${Array.from({ length: 100 }, (_, at) => `rad${at}`).join('<br>')}</td></tr>`;
    const pages = textsOf(lay(`<table><tbody>${group('Ett', 1)}${tall}</tbody></table>`));
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages.slice(1)) expect(page.slice(0, 2)).toEqual(['Ett', '(forts.)']);
    expect(pages.flat().filter((text) => text.startsWith('rad'))).toHaveLength(100);
  });

  it('has no head again that is taller than a quarter of a page', () => {
    const long = Array.from({ length: 15 }, () => 'Lång').join('<br>');
    const pages = textsOf(
      lay(table(group('Ett', 30), `<tr><th scope="rowgroup" colspan="2">${long}</th></tr>${rows('lång', 40)}`)),
    );
    const last = pages.at(-1) ?? [];
    expect(last.slice(0, 2)).toEqual(['Villkor', 'Nivå']);
    expect(last[2]).toMatch(/^lång\d+$/);
  });
});
