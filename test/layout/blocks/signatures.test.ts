import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LaidOutPage, PlacedRule, PlacedText } from '../../../src/layout/placed/page.ts';
import { textOf } from '../../support/layout/dump.ts';
import { lay, textsOf } from '../../support/layout/lay.ts';

const lines =
  '<div class="writing-lines"><p class="label">Ort</p><p class="label">Underskrift</p></div><div class="writing-lines"><p class="label">Namn</p></div>';
const party = (name: string, notes = 1) =>
  `<div class="signature"><p class="strong">${name}</p>${Array.from({ length: notes }, (_, at) => `<p class="note">not${at}</p>`).join('')}${lines}</div>`;

/** Paragraphs, which take 20 pt each, and up to four notes, which take 17. */
const filler = (count: number) => '<p>x</p>'.repeat(Math.floor(count / 5)) + '<p class="note">x</p>'.repeat(count % 5);
/** More than is held together at the end of a document. */
const end = '<p>x</p>'.repeat(12);

/** Heights of the rules to write on in the left and the right column, from the top. */
function writtenOn({ items }: LaidOutPage): [number[], number[]] {
  const rules = items.filter((item): item is PlacedRule => item.type === 'rule' && item.colour === 'ink');
  const heights = (part: readonly PlacedRule[]) => [...new Set(part.map(({ y1 }) => y1))];
  return [heights(rules.filter(({ x1 }) => x1 < 290)), heights(rules.filter(({ x1 }) => x1 > 290))];
}

describe('signatures', () => {
  it('are written at the same height by two parties, however many lines their names take', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.nat(300), fc.nat(5), fc.nat(5), (one, other, notes, more) => {
        const name = (length: number) => 'Skolan i byn '.repeat(1 + length / 13).slice(0, length + 1);
        const [page] = lay(party(name(one), notes) + party(name(other), more)).pages;
        const [left, right] = writtenOn(page as LaidOutPage);
        expect(left).toHaveLength(2);
        left.forEach((height, at) => {
          expect(height).toBeCloseTo(right[at] as number, 5);
        });
      }),
    );
  });

  it('are level in their second rows too, where labels take several lines', () => {
    const long = lines.replace('Ort', 'ort '.repeat(30).trim());
    const [page] = lay(`${party('A').replace(lines, long)}${party('B')}`).pages;
    const [left, right] = writtenOn(page as LaidOutPage);
    expect(left).toEqual(right);
  });

  it('of a party stand on one page, whatever stands before them', () => {
    for (let before = 0; before < 160; before++) {
      const parties = ['A', 'B', 'C', 'D', 'E'].map((name) => party(name, 4)).join('');
      for (const page of textsOf(lay(`${filler(before)}${parties}${end}`))) {
        const names = page.filter((text) => /^[A-E]$/.test(text)).length;
        expect(page.filter((text) => text === 'Underskrift')).toHaveLength(names);
        expect(page.filter((text) => text === 'Namn')).toHaveLength(names);
      }
    }
  });

  it('stand above the foot of a page beside a party that goes on over several', () => {
    for (const notes of [20, 45, 60, 130]) {
      for (const parties of [party('A', notes) + party('B'), party('A') + party('B', notes)]) {
        const { pages } = lay(parties);
        const labels = pages.flatMap(({ items }) =>
          items.filter((item): item is PlacedText => item.type === 'text' && textOf(item) === 'Underskrift'),
        );
        expect(labels).toHaveLength(2);
        for (const { y } of labels) expect(y).toBeLessThan(760);
      }
    }
  });

  it('leave no row alone on the last page', () => {
    const names = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K'];
    const heading = '<h2 id="u">Underskrifter</h2><p class="note">Ett.</p>';
    const endless = '<h2 id="n">Nästa</h2>';
    for (let count = 3; count <= names.length; count++)
      for (let before = 0; before < 160; before += 3) {
        const parties = names.slice(0, count).map((name) => party(name));
        const pages = textsOf(lay(`${filler(before)}${heading}${parties.join('')}${endless}${end.repeat(4)}`));
        const last = pages.find((page) => page.includes(names[count - 1] ?? '')) ?? [];
        // Two rows: all of the last two, or the last one and a pair.
        expect(last.filter((text) => /^[A-K]$/.test(text)).length).toBeGreaterThanOrEqual(4 - (count % 2));
      }
  });

  it('of a party with a list of schools nearly as long as a page stand on one page, below each other’s', () => {
    const parties = [party('A'), party('B'), party('C', 50), party('D')].join('');
    const pages = textsOf(lay(`${filler(100)}${parties}`));
    const page = pages.find((each) => each.includes('C')) ?? [];
    expect(page).toEqual(expect.arrayContaining(['not0', 'not49', 'Underskrift', 'Namn', 'D']));
  });

  it('of a party too tall to be kept whole stand below the end of its text', () => {
    for (let notes = 40; notes < 64; notes++) {
      const pages = textsOf(lay(`${filler(15)}${party('A', notes)}${end}`));
      const page = pages.find((each) => each.includes('Underskrift')) ?? [];
      expect(page).toEqual(expect.arrayContaining([`not${notes - 1}`, 'Ort', 'Namn']));
    }
  });

  it('stand on the page of their heading, with what is said of them', () => {
    for (let before = 0; before < 160; before++) {
      const body = `${filler(before)}<h2 id="u">Underskrifter</h2><p class="note">Ett.</p><p class="note">Två.</p>${party('A')}${party('B')}${end}`;
      const page = textsOf(lay(body)).find((each) => each.includes('Underskrifter'));
      expect(page).toEqual(expect.arrayContaining(['Ett.', 'Två.', 'A', 'B']));
    }
  });

  it('leave a long list of those who need not sign where there is room for it', () => {
    const long = `<p class="note">${'Förskolan '.repeat(400)}</p>`;
    const pages = textsOf(lay(`${filler(75)}<h2 id="u">Underskrifter</h2>${long}${party('A')}`));
    expect(pages[0]).toContain('Underskrifter');
    expect(pages.find((page) => page.includes('A'))?.some((text) => text.startsWith('Förskolan'))).toBe(true);
  });
});
