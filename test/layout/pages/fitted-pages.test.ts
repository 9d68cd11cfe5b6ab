import { describe, expect, it } from 'vitest';
import { strip } from '../../../src/layout/flow/strip.ts';
import { fitPages } from '../../../src/layout/pages/fitted-pages.ts';
import { measuresFor, standardMargins } from '../../../src/layout/placed/measures.ts';
import { lay, placedOn, textsOf } from '../../support/layout/lay.ts';

const paragraphs = (count: number) => Array.from({ length: count }, (_, at) => `<p>stycke${at}</p>`).join('');
const next = (newPage: string) => `<section class="part" data-new-page="${newPage}"><p>nästa</p></section>`;
const after = '<section class="part"><p>efter</p></section>';
const fitted = (body: string, nested = '') => `<section class="part" data-new-page="fitted">${body}${nested}</section>`;

/** The baselines of a page's lines. */
const heights = (html: string, page: number) => placedOn(lay(html))[page]?.map(({ y }) => y) ?? [];

describe('what is to fit on the page that it begins', () => {
  // A page has 677.48 pt, and a paragraph takes 14 pt and 6 pt above it: 34 fit as they are, and 39 with half the space.
  it('stays as it is where it fits', () => {
    expect(heights(fitted(paragraphs(34)), 1)).toEqual(
      heights(`<section class="part" data-new-page="">${paragraphs(34)}</section>`, 1),
    );
  });

  it.each([35, 37, 39])(
    'has less white space, and no more than half of it gone, where that brings it there: %s lines',
    (count) => {
      const pages = textsOf(lay(fitted(paragraphs(count)) + next('')));
      expect(pages.map((page) => page.length)).toEqual([1, count, 1]);
      const lines = heights(fitted(paragraphs(count)), 1);
      const gaps = lines.slice(1).map((y, at) => y - (lines[at] ?? 0));
      for (const gap of gaps) {
        expect(gap).toBeLessThan(20);
        expect(gap).toBeGreaterThan(16.99);
      }
    },
  );

  it('gives up as little as is needed', () => {
    const spaceOf = (count: number) => {
      const [first = 0, second = 0] = heights(fitted(paragraphs(count)), 1);
      return second - first;
    };
    expect(spaceOf(35)).toBeGreaterThan(spaceOf(37));
    expect(spaceOf(37)).toBeGreaterThan(spaceOf(39));
  });

  it('stays as it is where even that is not enough', () => {
    const [first = 0, second = 0] = heights(fitted(paragraphs(60)), 1);
    expect(second - first).toBeCloseTo(20, 3);
  });

  it('counts what stands in its side column', () => {
    const beside =
      '<h2 id="k">K</h2><h3 id="s" class="side">Ett två tre fyra fem sex sju åtta nio tio elva tolv</h3><p>kort</p>';
    const onePage = Array.from({ length: 13 }, (_, at) => 25 + at).filter((count) => {
      const all = fitted(paragraphs(count) + beside);
      if (textsOf(lay(all + next(''))).length !== 3) return false;
      expect(placedOn(lay(all))[1]?.every(({ y }) => y < 768.2)).toBe(true);
      return true;
    });
    // As any text that does not fit, the others go on to the next page.
    expect([onePage[0], onePage.length > 1, onePage.length < 13]).toEqual([25, true, true]);
  });

  it('is what stands before its own sections: these go on where they find room', () => {
    const body = fitted(paragraphs(39), `<section class="part">${paragraphs(2)}</section>`);
    expect(
      textsOf(lay(`${body}<section class="part" data-new-page="">${paragraphs(20)}</section>`)).map(
        (page) => page.length,
      ),
    ).toEqual([1, 39, 2, 20]);
  });

  it('is looked for in time that grows with the document alone, however many sections there are', () => {
    const reads = (sections: number) => {
      let count = 0;
      const ends = () => {
        count++;
        return 'whole';
      };
      const one = () => {
        const each = strip(700, 10, []);
        each.newPage = 'fitted';
        Object.defineProperty(each, 'endsFitted', { get: ends });
        return each;
      };
      fitPages(Array.from({ length: sections }, one), measuresFor(standardMargins));
      return count;
    };
    expect(reads(400)).toBe(4 * reads(100));
  });

  it('begins a page also where all that it holds is a section', () => {
    const nested = '<section class="part"><p>a</p></section>';
    expect(textsOf(lay(fitted('', nested) + fitted(paragraphs(5))))).toEqual([['Titel'], ['a'], expect.anything()]);
  });
});

describe('a section that begins a page unless what stands before has run over', () => {
  it('begins one after what kept to its page, and none after what did not', () => {
    expect(textsOf(lay(fitted(paragraphs(5)) + next('unless-run-over'))).map((page) => page.length)).toEqual([1, 5, 1]);
    const over = textsOf(lay(fitted(paragraphs(50)) + next('unless-run-over')));
    expect(over).toHaveLength(3);
    expect(over[2]?.at(-1)).toBe('nästa');
    expect(textsOf(lay(fitted(paragraphs(50)) + next('')))).toHaveLength(4);
  });

  it('counts from what began the latest page, also from one that it began itself', () => {
    const twice = fitted(paragraphs(50)) + next('unless-run-over') + next('unless-run-over');
    expect(textsOf(lay(twice)).map((page) => page.at(-1))).toEqual(['Titel', 'stycke33', 'nästa', 'nästa']);
    expect(textsOf(lay(next('unless-run-over') + after))).toHaveLength(2);
  });
});
