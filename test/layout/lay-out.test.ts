import { describe, expect, it } from 'vitest';
import { layOut } from '../../src/layout/lay-out.ts';
import type { LaidOutDocument, PlacedText } from '../../src/layout/placed/page.ts';
import { htmlDocument } from '../support/document/html.ts';
import { dump, dumpPage, isRunning, textOf } from '../support/layout/dump.ts';
import { fakeMeasurer, undivided } from '../support/layout/fake-measurer.ts';
import { lay, textsOf, title } from '../support/layout/lay.ts';

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
      '<h3 id="g"><span class="quiet">Grund</span></h3><p class="note">Tolkning.</p></section>' +
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
    const document = layOut(htmlDocument(body), fakeMeasurer, undivided);
    await expect(`${dump(document)}\n`).toMatchFileSnapshot('golden/document.txt');
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
    expect(page).toEqual(['Titel', 'A', 'ett langt sidhuvud', 'som tar flera rader i', 'sidospalten', 'x', 'C', 'y']);
    const [first] = lay(`<h2 id="a">A</h2><h3 id="b">${head}</h3><p>x</p><h3 id="c">C</h3><p>y</p>`).pages;
    const y = (wanted: string) =>
      first?.items.find((item) => item.type === 'text' && textOf(item) === wanted) as PlacedText;
    expect(y('C').y).toBeGreaterThanOrEqual(y('sidospalten').y + 12);
    expect(y('C').y).toBe(y('y').y);
  });

  it('holds the head of a frame clear of the next one', () => {
    const head = 'ett<br>langt<br>sidhuvud';
    const body = `<h2 id="a">A</h2><h3 id="b">${head}</h3><div class="frame"><p>x</p></div><h3 id="c">C</h3><p>y</p>`;
    const texts = lay(`${body}`).pages[0]?.items.filter((item) => item.type === 'text') ?? [];
    const y = (wanted: string) => (texts.find((item) => textOf(item) === wanted) as PlacedText).y;
    expect(y('C') - y('sidhuvud')).toBeGreaterThanOrEqual(12);
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

  it('set an item below its bullet where the column is too narrow for both', () => {
    const deep = (depth: number): string => `<ul><li>djup${depth}${depth > 0 ? deep(depth - 1) : ''}</li></ul>`;
    const texts = lay(deep(60)).pages.flatMap(({ items }) =>
      items.filter((item): item is PlacedText => item.type === 'text' && !isRunning(item)),
    );
    const innermost = texts.findIndex((text) => textOf(text) === 'djup0');
    const [bullet, text] = texts.slice(innermost - 1) as [PlacedText, PlacedText];
    expect(textOf(bullet)).toBe('•');
    expect(text.x - bullet.x).toBeLessThan(5);
    expect(text.y - bullet.y).toBeCloseTo(12.4, 5);
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

  it('keep the numbers that items have of their own, with room for the widest', () => {
    const [first] = lay('<p>x</p><ol><li>ett</li><li value="2010">två</li><li value="4">tre</li></ol>').pages;
    const text = (wanted: string) =>
      first?.items.find((item) => item.type === 'text' && textOf(item) === wanted) as PlacedText;
    expect(text('2010.').y).toBe(text('två').y);
    expect(text('4.').y).toBe(text('tre').y);
    expect(text('ett').x - text('1.').x).toBeCloseTo(30.25, 5);
  });

  it('begin at another number where they say so, with room for the widest', () => {
    const [first] = lay('<p>x</p><ol start="998"><li>ett</li><li>två</li><li>tre</li></ol>').pages;
    const text = (wanted: string) =>
      first?.items.find((item) => item.type === 'text' && textOf(item) === wanted) as PlacedText;
    expect(text('998.').y).toBe(text('ett').y);
    expect(text('1000.').y).toBe(text('tre').y);
    // Five characters of 5.25 pt and 4 pt of white space.
    expect(text('ett').x - text('998.').x).toBeCloseTo(30.25, 5);
    const inCell = lay(
      '<table><colgroup><col><col></colgroup><tbody><tr><td><ol start="100000"><li>a</li></ol></td><td>b</td></tr></tbody></table>',
    ).pages[0]?.items.filter((item) => item.type === 'text') as PlacedText[];
    const at = (wanted: string) => inCell.find((item) => textOf(item) === wanted)?.x as number;
    expect(at('a') - at('100000.')).toBeCloseTo(7 * 5.25 + 4, 5);
    expect(at('b')).toBeGreaterThan(at('a'));
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
      htmlDocument(`<section class="first-page">${title}<nav class="contents"></nav></section>${chapters}`),
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
      htmlDocument(
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

describe('links', () => {
  it('have a rectangle on each line, around their words', () => {
    const address = 'https://example.se/samverkan/mellan/skola/och/socialtjanst/i/stadsdelen';
    const [page] = lay(`<p>Se <a href="${address}">${address}</a></p>`).pages;
    const links = page?.items.filter((item) => item.type === 'link') ?? [];
    expect(links.map(({ target, description }) => [target, description])).toEqual(Array(2).fill([address, address]));
    expect(links[0]?.y).toBeLessThan(links[1]?.y ?? 0);
  });

  it('are underlined, but not the space after them', () => {
    const [page] = lay('<p>Se <a href="https://example.se">tre ord <em>till</em></a> och mer.</p>').pages;
    const rules = page?.items.filter((item) => item.type === 'rule' && item.width === 0.5 && item.colour === 'blue');
    const texts = page?.items.filter((item): item is PlacedText => item.type === 'text') ?? [];
    const first = texts.find((text) => textOf(text) === 'tre ord') as PlacedText;
    const last = texts.find((text) => textOf(text) === 'till') as PlacedText;
    // The rule of the first run continues to the second; a letter is 5.25 pt wide.
    expect(rules).toMatchObject([
      { x1: first.x, x2: last.x, artifact: 'layout', y1: expect.closeTo(first.y + 1.47, 2) },
      { x1: last.x, x2: expect.closeTo(last.x + 4 * 5.25, 5), y2: expect.closeTo(last.y + 1.47, 2) },
    ]);
  });

  it('of the contents have no rule: their leaders and numbers say what they are', () => {
    const body = `<section class="first-page">${title}<h2 id="i">Innehåll</h2><nav class="contents"></nav></section><h2 id="a">A</h2><p>x</p>`;
    const [page] = layOut(htmlDocument(body), fakeMeasurer, undivided).pages;
    expect(page?.items.filter((item) => item.type === 'rule' && item.width === 0.5)).toEqual([]);
  });
});
