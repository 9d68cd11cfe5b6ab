import { describe, expect, it } from 'vitest';
import { layOut } from '../../src/layout/lay-out.ts';
import type { LaidOutDocument, PlacedText } from '../../src/layout/page.ts';
import { documentOf } from '../document/html.ts';
import { dump, dumpPage, isRunning, textOf } from './dump.ts';
import { fakeMeasurer, undivided } from './fake-measurer.ts';

const title = '<h1 id="titel">Titel</h1>';
const lay = (body: string): LaidOutDocument => layOut(documentOf(title + body), fakeMeasurer, undivided);

/** The text of each page without head and foot, a line for each placed text. */
function textsOf(document: LaidOutDocument): string[][] {
  return document.pages.map(({ items }) =>
    items.filter((item): item is PlacedText => item.type === 'text' && !isRunning(item)).map(textOf),
  );
}

const words = (count: number) => Array.from({ length: count }, (_, at) => `o${at}`).join(' ');
const paragraphs = (count: number) => Array.from({ length: count }, (_, at) => `<p>stycke${at}</p>`).join('');

describe('a whole document', () => {
  it('looks as the golden text says', async () => {
    const rows = Array.from({ length: 40 }, (_, at) => `<tr><td>Skola ${at}</td><td>${at}</td></tr>`).join('');
    const body =
      '<section class="first-page"><h1 id="t">Samverkan kring barn och unga i stadsdelen</h1><p class="lead">Överenskommelse</p>' +
      '<div class="frame"><p><strong>Utkast.</strong> Ingen har skrivit under.</p></div>' +
      '<dl class="facts"><div><dt>Parter</dt><dd>Två skolor</dd></div><div><dt>Gäller</dt><dd>2010</dd></div></dl>' +
      '<h2 id="i">Innehåll</h2><nav class="contents"></nav></section>' +
      '<section class="chapter" data-new-page="yes"><h2 id="k" data-number="1">Frågor</h2>' +
      '<h3 id="m">Mål</h3><p>Alla <strong>vet</strong> vem som gör <em>vad</em>, se <a href="#b">bilaga A</a>.</p>' +
      '<h3 id="f">Frågor</h3><ul><li>Ett</li><li>Två<ol><li>Inre</li></ol></li></ul>' +
      '<aside class="local"><p class="side-label">Lokalt tillägg</p><ul><li>Tre</li></ul></aside>' +
      '<h3 id="mo">Möten</h3><h4 id="fo">Forum</h4><dl class="rows"><div><dt>Hur ofta</dt><dd><p>En gång</p>' +
      '<aside class="local"><p class="side-label">Höjd nivå</p><p class="note">Miniminivån är noll.</p></aside></dd></div></dl>' +
      '<h3 id="g"><span class="quiet">Grund</span></h3><p class="note">Antagande.</p></section>' +
      '<section class="chapter"><h2 id="u" data-number="2">Underskrifter</h2>' +
      ['Ett', 'Två', 'Tre']
        .map(
          (name) =>
            `<div class="signature"><p class="strong">${name}</p><div class="writing-lines"><p class="label">Ort</p><p class="label">Namn</p><p class="label">Titel</p></div></div>`,
        )
        .join('') +
      '</section><section class="chapter"><h2 id="b" data-number="A">Skolorna</h2><table>' +
      '<colgroup><col><col data-align="right"></colgroup><thead><tr><th scope="col">Skola</th><th scope="col">Nummer</th></tr></thead>' +
      `<tbody><tr><th scope="rowgroup" colspan="2">Alla</th></tr>${rows}</tbody></table></section>`;
    const document = layOut(documentOf(body), fakeMeasurer, undivided);
    await expect(`${dump(document)}\n`).toMatchFileSnapshot('golden/document.txt');
  });
});

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
});

describe('the side column', () => {
  it('holds a side head on the first baseline of what it heads, read before it', () => {
    const [first] = lay('<h2 id="a">A</h2><h3 id="b">Mål</h3><p>text</p>').pages;
    const texts = first?.items.filter((item): item is PlacedText => item.type === 'text') ?? [];
    const head = texts.find((text) => textOf(text) === 'Mål');
    const text = texts.find((text) => textOf(text) === 'text');
    expect(head?.y).toBe(text?.y);
    expect(head?.x).toBeCloseTo(68.03, 2);
    expect(text?.x).toBeCloseTo(192.76, 2);
    expect(texts.indexOf(head as PlacedText)).toBeLessThan(texts.indexOf(text as PlacedText));
  });

  it('lets a side head taller than its text push down the next one only', () => {
    const head = 'ett langt sidhuvud som tar flera rader i sidospalten';
    const [page] = textsOf(lay(`<h2 id="a">A</h2><h3 id="b">${head}</h3><p>x</p><h3 id="c">C</h3><p>y</p>`));
    expect(page).toEqual(['Titel', 'A', 'ett langt sidhuvud som', 'tar flera rader i', 'sidospalten', 'x', 'C', 'y']);
    const [first] = lay(`<h2 id="a">A</h2><h3 id="b">${head}</h3><p>x</p><h3 id="c">C</h3><p>y</p>`).pages;
    const y = (wanted: string) =>
      first?.items.find((item) => item.type === 'text' && textOf(item) === wanted) as PlacedText;
    expect(y('C').y).toBeGreaterThanOrEqual(y('sidospalten').y + 12);
    expect(y('C').y).toBe(y('y').y);
  });

  it('is left by a heading of something that stands across both columns', () => {
    const table = '<table><tbody><tr><td>cell</td></tr></tbody></table>';
    const [first] = lay(`<h2 id="a">A</h2><h3 id="b">Tabell</h3>${table}`).pages;
    const text = (wanted: string) =>
      first?.items.find((item) => item.type === 'text' && textOf(item) === wanted) as PlacedText;
    expect(text('Tabell').y).toBeLessThan(text('cell').y - 10);
  });

  it('gives an addition inside a cell its label above', () => {
    const addition = '<aside class="local"><p class="side-label">Tillägg</p><p>text</p></aside>';
    const [first] = lay(`<table><tbody><tr><td>${addition}</td></tr></tbody></table>`).pages;
    const text = (wanted: string) =>
      first?.items.find((item) => item.type === 'text' && textOf(item) === wanted) as PlacedText;
    expect(text('Tillägg').x).toBe(text('text').x);
    expect(text('Tillägg').y).toBeLessThan(text('text').y);
  });
});

describe('lists', () => {
  it('stay on the page however deep they are', () => {
    const deep = (depth: number): string => `<ul><li>djup ${depth}${depth > 0 ? deep(depth - 1) : ''}</li></ul>`;
    const { pages } = lay(deep(60));
    const texts = textsOf({ pages, destinations: [] }).flat();
    expect(texts.filter((text) => text.startsWith('djup'))).toHaveLength(61);
    for (const item of pages.flatMap(({ items }) => items))
      if (item.type === 'text' && !isRunning(item)) expect(item.x).toBeLessThan(527.3 - 30);
  });

  it('leave no item alone on a page', () => {
    for (let before = 20; before < 46; before++) {
      const items = ['ett', 'två', 'tre'].map((item) => `<li>${item}</li>`).join('');
      const pages = textsOf(lay(`${Array(before).fill('<p>x</p>').join('')}<ul>${items}</ul>`));
      for (const page of pages) expect(page.filter((text) => ['ett', 'två', 'tre'].includes(text))).not.toHaveLength(1);
    }
  });

  it('number their items, and set them beside the numbers', () => {
    const items = Array.from({ length: 12 }, (_, at) => `<li>post${at}</li>`).join('');
    const [first] = lay(`<ol>${items}</ol>`).pages;
    const text = (wanted: string) =>
      first?.items.find((item) => item.type === 'text' && textOf(item) === wanted) as PlacedText;
    expect(text('12.').y).toBe(text('post11').y);
    // Three characters of 5.25 pt and 4 pt of white space.
    expect(text('post0').x - text('1.').x).toBeCloseTo(19.75, 5);
  });
});

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
    // No rule is drawn through the cell that goes on below.
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

describe('the contents', () => {
  it('list the chapters with the pages they are on, over several pages too', () => {
    const chapters = Array.from(
      { length: 120 },
      (_, at) =>
        `<section class="chapter" data-new-page="y"><h2 id="k-${at}" data-number="${at}">Kapitel ${at}</h2><p>x</p></section>`,
    ).join('');
    const document = layOut(
      documentOf(`<section class="first-page">${title}<nav class="contents"></nav></section>${chapters}`),
      fakeMeasurer,
      undivided,
    );
    const numbers = document.pages.flatMap(({ items }) =>
      items.filter(
        (item): item is PlacedText => item.type === 'text' && !item.owner.artifact && item.owner.role === 'page-number',
      ),
    );
    const first = document.destinations.find(({ heading }) => heading.id === 'k-0')?.page as number;
    expect(first).toBeGreaterThan(2);
    expect(numbers.map(textOf)).toEqual(Array.from({ length: 120 }, (_, at) => String(first + at)));
    const links = document.pages.flatMap(({ items }) => items.filter((item) => item.type === 'link'));
    expect(links.map((link) => link.target)).toEqual(Array.from({ length: 120 }, (_, at) => `#k-${at}`));
  });

  it('stand at the foot of the first page, with their heading', () => {
    const document = layOut(
      documentOf(
        `<section class="first-page">${title}<h2 id="i">Innehåll</h2><nav class="contents"></nav></section><h2 id="a">A</h2><p>x</p>`,
      ),
      fakeMeasurer,
      undivided,
    );
    expect(dumpPage(document.pages[0] as LaidOutDocument['pages'][number])).toMatchInlineSnapshot(`
      "710.3 68.0 semibold 30 blue heading | Titel
      742.7 68.0 semibold 11.5 blue heading | Innehåll
      765.1 96.4 regular 10.5 ink contents | A
      765.1 111.7 regular 10.5 quiet dot-leader | . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . .
      765.1 522.0 regular 10.5 ink contents/page-number | 2
      link #a 68.0,755.8 459.2 × 12.4"
    `);
  });
});

describe('heads and feet', () => {
  it('say who sends the document, and on which page of how many the reader is', () => {
    const document = lay('<section class="part" data-new-page="y"><p>x</p></section>');
    const running = document.pages.map(({ items }) =>
      items.filter((item): item is PlacedText => item.type === 'text' && isRunning(item)).map(textOf),
    );
    expect(running).toEqual([
      ['Överenskommelse', 'Dnr 1/2010', '2010-02-18', 'Sid 1 (2)', 'Stadsdelen', 'Staden', 'UTKAST'],
      ['Sid 2 (2)', 'Dnr 1/2010', 'Överenskommelse · Stadsdelen', 'UTKAST'],
    ]);
  });
});

describe('links', () => {
  it('have a rectangle on each line, around their words', () => {
    const address = 'https://example.se/samverkan/mellan/skola/och/socialtjanst/i/stadsdelen';
    const [page] = lay(`<p>Se <a href="${address}">${address}</a></p>`).pages;
    const links = page?.items.filter((item) => item.type === 'link') ?? [];
    expect(links.map(({ target, description }) => [target, description])).toEqual(Array(2).fill([address, address]));
    expect(links[0]?.y).toBeLessThan(links[1]?.y ?? 0);
  });
});
