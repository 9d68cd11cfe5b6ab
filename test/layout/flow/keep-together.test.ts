import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LaidOutDocument } from '../../../src/layout/placed/page.ts';
import { textOf } from '../../support/layout/dump.ts';
import { lay, placedOn, textsOf } from '../../support/layout/lay.ts';

/** Steps of 3 pt and less over more than a page, so that some of them meet the page's end wherever that falls. */
const everywhere = Array.from({ length: 160 }, (_, count) => count);
/** Paragraphs, which take 20 pt each, and up to four notes, which take 17. */
const filler = (count: number) => '<p>x</p>'.repeat(Math.floor(count / 5)) + '<p class="note">x</p>'.repeat(count % 5);
/** More than is held together at the end of a document. */
const end = '<p>x</p>'.repeat(12);
const lastOf = (document: LaidOutDocument) => textsOf(document).map((page) => page.at(-1));
const rows = (count: number, words = 'svar') =>
  `<dl class="rows">${Array.from({ length: count }, (_, at) => `<div><dt>etikett${at}</dt><dd>${words}${at}</dd></div>`).join('')}</dl>`;

describe('a paragraph that says what follows', () => {
  const list = '<ul><li>ett</li><li>två</li><li>tre</li></ul>';
  const table =
    '<table><thead><tr><th scope="col">Huvud</th></tr></thead><tbody><tr><td>rad</td></tr><tr><td>rad</td></tr></tbody></table>';
  const addition = '<aside class="local"><p class="side-label">Lokalt tillägg</p><p>tillagt</p></aside>';

  it.each([
    ['a list', list, 'två'],
    ['a table', table, 'rad'],
    ['rows', rows(3), 'svar1'],
    ['what it announces with a colon', addition, 'tillagt'],
    ['a paragraph it announces with a colon', '<p>sagt</p>', 'sagt'],
  ])('stands on one page with the beginning of %s', (_, block, beginning) => {
    for (const count of everywhere) {
      const pages = textsOf(lay(`${filler(count)}<p>Det gäller följande:</p>${block}${end}`));
      expect(pages.find((page) => page.includes('Det gäller följande:'))).toContain(beginning);
    }
  });

  it('may end a page where it announces nothing', () => {
    const ends = everywhere.flatMap((count) => lastOf(lay(`${filler(count)}<p>Så är det.</p>${end}`)));
    expect(ends).toContain('Så är det.');
  });

  it('stays with its list where both are in a group taller than a page', () => {
    for (const count of everywhere) {
      const group = `<div class="keep">${filler(150 + count)}<p>Det gäller följande:</p>${list}</div>${end}`;
      expect(lastOf(lay(group))).not.toContain('Det gäller följande:');
    }
  });
});

describe('a note', () => {
  const table = (...cells: readonly string[]) =>
    `<table><tbody>${cells.map((one) => `<tr><td>${one}</td></tr>`).join('')}</tbody></table>`;

  it('stands on the page of the end of what it is about', () => {
    for (const count of everywhere)
      for (const said of ['<p>sagt<br>slut</p>', '<ul><li>sagt</li><li>slut</li></ul>', table('sagt', 'slut')]) {
        const pages = textsOf(lay(`${filler(count)}${said}<p class="note">Grund<br>andra raden</p>${end}`));
        expect(pages.find((page) => page.includes('Grund'))).toContain('slut');
      }
  });

  it('may begin a page after another note', () => {
    const note = '<p class="note">not</p>';
    const pages = everywhere.flatMap((count) =>
      textsOf(lay(`${filler(count)}<p>x</p>${note.repeat(3)}${end}`)).slice(1),
    );
    expect(pages.some((page) => page[0] === 'not')).toBe(true);
  });
});

describe('a meeting', () => {
  const meetings = '<h2 id="k">Område</h2><h3 id="h">Möten</h3>';
  const meeting = (count: number) => `<h4 id="m">Mötet</h4><p>Så går det till.</p>${rows(count)}`;
  const onPages = (document: LaidOutDocument) =>
    textsOf(document).map((page) => page.filter((text) => /^(Mötet|Så går|svar)/.test(text)).length);

  it('stands on one page where it is no taller than a third of one', () => {
    fc.assert(
      fc.property(fc.nat(159), fc.integer({ min: 1, max: 13 }), fc.boolean(), (before, count, local) => {
        const whole = local
          ? `<aside class="local"><p class="side-label">Lokalt tillägg</p>${meeting(count)}</aside>`
          : meeting(count);
        const pages = onPages(lay(`<h2 id="k">Område</h2>${filler(before)}<h3 id="h">Möten</h3>${whole}${end}`));
        expect(pages.filter((length) => length > 0)).toEqual([count + 2]);
      }),
    );
  });

  it('has two rows at least on either page where it is taller', () => {
    for (const count of everywhere) {
      const pages = textsOf(lay(`${filler(count)}${meetings}${meeting(30)}${end}`));
      const numbers = pages.map((page) => page.filter((text) => text.startsWith('svar')).length);
      for (const number of numbers) expect(number).not.toBe(1);
      expect(numbers.reduce((sum, number) => sum + number)).toBe(30);
    }
  });

  it('does not take the rows of the next heading with it', () => {
    const pages = textsOf(lay(`${filler(65)}${meetings}${meeting(18)}<h3 id="u">Uppföljning</h3>${rows(12, 'sen')}`));
    expect(pages[0]).toContain('svar17');
    expect(pages[0]).not.toContain('sen11');
  });
});

describe('a row of labels', () => {
  it('is whole where it is no taller than nine lines', () => {
    const lines = Array.from({ length: 8 }, (_, at) => `rad${at}`).join('<br>');
    for (const count of everywhere) {
      const body = `${filler(count)}<dl class="rows"><div><dt>a</dt><dd>x</dd></div><div><dt>b</dt><dd>x</dd></div><div><dt>c</dt><dd>${lines}</dd></div></dl>${end}`;
      for (const page of textsOf(lay(body)))
        expect([0, 8]).toContain(page.filter((text) => text.startsWith('rad')).length);
    }
  });

  it('stands with the others of a list no taller than nine lines', () => {
    for (const count of everywhere) {
      const pages = textsOf(lay(`${filler(count)}${rows(6)}${end}`));
      for (const page of pages) expect([0, 6]).toContain(page.filter((text) => text.startsWith('svar')).length);
    }
  });

  it('has the district’s list below its own, and the label of that in the side column', () => {
    const own = '<ul><li>eget</li></ul>';
    const local = '<aside class="local"><p class="side-label">Lokalt tillägg</p><ul><li>tillagt</li></ul></aside>';
    const mark = '<aside class="local"><p class="side-label">Höjd nivå</p><p>Miniminivån är noll.</p></aside>';
    const [texts = []] = placedOn(
      lay(
        `<dl class="rows"><div><dt>Sätt</dt><dd>${own}${local}</dd></div><div><dt>Hur ofta</dt><dd><p>Två gånger</p>${mark}</dd></div></dl>`,
      ),
    );
    const x = (wanted: string) => texts.find((text) => textOf(text).startsWith(wanted))?.x as number;
    // The local rule is 8.1 pt to the left of what it marks.
    expect(x('tillagt') - x('eget')).toBeCloseTo(8.1, 5);
    expect(x('Lokalt')).toBeCloseTo(68.03, 2);
    // A remark on a row stands where all local rules stand: in the main column.
    expect(x('Miniminivån')).toBeCloseTo(192.76 + 8.1, 1);
  });
});

describe('a table', () => {
  const tableOf = (count: number) =>
    `<table><thead><tr><th scope="col">Huvud</th></tr></thead><tbody>${Array.from({ length: count }, (_, at) => `<tr><td>rad${at}</td></tr>`).join('')}</tbody></table>`;

  it('leaves no row alone on a page', () => {
    for (const count of everywhere)
      for (const rows of [2, 9]) {
        const pages = textsOf(lay(`${filler(count)}${tableOf(rows)}${end}`));
        const numbers = pages.map((page) => page.filter((text) => text.startsWith('rad')).length);
        expect(numbers).not.toContain(1);
        expect(numbers.reduce((sum, number) => sum + number)).toBe(rows);
      }
  });

  it('leaves rows alone that are too tall to stand together', () => {
    const tall = Array.from({ length: 30 }, (_, at) => `${at}`).join('<br>');
    const pages = textsOf(lay(tableOf(3).replaceAll('<td>', `<td>${tall}<br>`)));
    expect(pages.map((page) => page.filter((text) => text.startsWith('rad')).length)).toEqual([1, 1, 1]);
  });
});

describe('the last page', () => {
  it('has more than a few lines, if the document has another', () => {
    for (const count of everywhere) {
      const pages = textsOf(lay(`${filler(100 + count)}<p>slut</p>`));
      // A quarter of a page is 169 pt: eight paragraphs of 14 pt, 6 apart.
      if (pages.length > 1) expect(pages.at(-1)?.length).toBeGreaterThanOrEqual(8);
      expect(pages.flat().slice(-2)).toEqual(['x', 'slut']);
    }
  });

  it('begins with the head of a table that ends on it', () => {
    const rows = (count: number) => Array.from({ length: count }, (_, at) => `<tr><td>rad${at}</td></tr>`).join('');
    for (const count of everywhere) {
      const table = `<table><thead><tr><th scope="col">Huvud</th></tr></thead><tbody>${rows(20 + count)}</tbody></table>`;
      const last = textsOf(lay(table)).at(-1) ?? [];
      expect(last).toContain('Huvud');
      expect(last.length).toBeGreaterThan(8);
    }
  });
});

describe('a heading', () => {
  it('stands over two lines at least of what it heads', () => {
    for (const count of everywhere) {
      const body = `${filler(count)}<h2 id="k">Kapitel</h2><p>ensam</p><p>nästa</p>${end}`;
      const page = textsOf(lay(body)).find((each) => each.includes('Kapitel'));
      expect(page).toEqual(expect.arrayContaining(['ensam', 'nästa']));
    }
  });

  it('is not held to the next one by its only line', () => {
    const ends = everywhere.flatMap((count) =>
      lastOf(lay(`${filler(count)}<h2 id="k">K</h2><p>allt</p><h2 id="n">N</h2><p>x</p><p>y</p>${end}`)),
    );
    expect(ends).toContain('allt');
  });
});
