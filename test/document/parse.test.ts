import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listNumbers } from '../../src/document/list-numbers.ts';
import type { Block, Heading, List, Paragraph } from '../../src/document/node.ts';
import { parseDocument } from '../../src/document/parse.ts';
import { plainText } from '../../src/document/plain-text.ts';
import { positionAt, type SourceText } from '../../src/source/source-text.ts';
import { htmlDocument, page, problemsOf, templates } from '../support/document/html.ts';

const structure = (problem: string, name: string) => ({ code: 'document-bad-structure', problem, name });

/** A document's blocks after its title. */
function blocksOf(html: string): readonly Block[] {
  return htmlDocument(`<h1 id="titel">Titel</h1>${html}`).children.slice(1);
}

describe('what a document says of itself', () => {
  it('is read from title and meta', () => {
    const root = htmlDocument('<h1 id="a">A &amp; B</h1>');
    expect(root).toMatchObject({
      language: 'sv-SE',
      title: 'Titel',
      date: '2010-02-18',
      keywords: ['skola', 'samverkan'],
      running: { sender: 'Stadsdelen', documentType: 'Överenskommelse', status: 'UTKAST' },
    });
    expect((root.children[0] as Heading).children).toMatchObject([{ type: 'text', text: 'A & B' }]);
  });

  it('misses nothing but what may be left out', () => {
    const { diagnostics } = parseDocument(page('<h1 id="a">A</h1>', ['date', 'status']), templates);
    expect(diagnostics.map(({ args }) => args)).toEqual([{ problem: 'meta-missing', name: 'date' }]);
  });

  it('may ask for close spacing, and for no other', () => {
    const withSpacing = (content: string) =>
      parseDocument(
        page('<h1 id="a">A</h1>').replace('</head>', `<meta name="spacing" content="${content}"></head>`),
        templates,
      );
    expect(withSpacing('close').value).toHaveProperty('spacing', 'close');
    expect(htmlDocument('<h1 id="a">A</h1>')).not.toHaveProperty('spacing');
    for (const content of ['', 'wide']) {
      const { value, diagnostics } = withSpacing(content);
      expect(value).toBeUndefined();
      expect(diagnostics.map(({ code, args }) => ({ code, ...args }))).toEqual([
        { code: 'document-unknown-attribute', element: 'meta', attribute: 'content', value: content },
      ]);
    }
  });
});

describe('white space', () => {
  it('collapses as in HTML, across elements too', () => {
    const [paragraph] = blocksOf('<p>\n  ett <strong> två </strong>\n tre <br> fyra\n</p>');
    expect(paragraph).toMatchObject({
      children: [
        { text: 'ett ', style: 'plain' },
        { text: 'två ', style: 'strong' },
        { text: 'tre' },
        { type: 'line-break' },
        { text: 'fyra' },
      ],
    });
  });

  it('leaves no-break spaces alone', () => {
    expect(blocksOf('<p>19&nbsp;kap.</p>')).toMatchObject([{ children: [{ text: '19\u00a0kap.' }] }]);
  });

  it('drops the space that a link ends a line with', () => {
    const [paragraph] = blocksOf('<p>se <a href="https://a.se">där </a></p>');
    expect(paragraph).toMatchObject({ children: [{ text: 'se ' }, { type: 'link', children: [{ text: 'där' }] }] });
  });
});

describe('blocks', () => {
  it('keeps the number of an ordered list, where it is another than 1', () => {
    const [third, first, plain] = blocksOf(
      '<ol start="3"><li>a</li></ol><ol start="1"><li>a</li></ol><ol><li>a</li></ol>',
    );
    expect(third).toMatchObject({ ordered: true, start: 3 });
    for (const list of [first, plain]) expect(list).not.toHaveProperty('start');
  });

  it('keeps the number that an item has of its own', () => {
    const [list] = blocksOf('<ol><li>a</li><li value="5">b</li><li>c</li></ol>');
    expect(list).toMatchObject({ items: [{}, { value: 5 }, {}] });
    expect(listNumbers(list as List)).toEqual([1, 5, 6]);
    expect(listNumbers({ start: 3, items: (list as List).items })).toEqual([3, 5, 6]);
  });

  it('wraps text that stands by itself in a list item, a cell or a description', () => {
    const [list] = blocksOf('<ul><li>ett <em>två</em><ul><li><p>inre</p></li></ul></li></ul>');
    expect(list).toMatchObject({
      items: [
        {
          children: [
            { type: 'paragraph', variant: 'text', children: [{ text: 'ett ' }, { text: 'två', style: 'emphasis' }] },
            { type: 'list', items: [{ children: [{ type: 'paragraph', children: [{ text: 'inre' }] }] }] },
          ],
        },
      ],
    });
  });

  it('keeps place, origin and language', () => {
    const [addition] = blocksOf(
      '<aside class="local" data-origin="farsta.yaml:4:2" data-at="partials/area.hbs:2"><p class="side-label">Tillägg</p><p><span lang="en">case</span></p></aside>',
    );
    expect(addition).toMatchObject({
      type: 'local-addition',
      origin: 'farsta.yaml:4:2',
      place: { template: 'partials/area.hbs', line: 2 },
      label: { variant: 'side-label' },
      children: [{ children: [{ text: 'case', language: 'en' }] }],
    });
  });

  it('reads a table with caption, columns, spans and scopes', () => {
    const [table] = blocksOf(
      '<table><caption>Skolor</caption><colgroup><col><col data-align="right" data-width="40"></colgroup>' +
        '<thead><tr><th scope="col">A</th><th scope="col">B</th></tr></thead>' +
        '<tbody><tr><th scope="rowgroup" colspan="2">Alla</th></tr><tr><td></td><td>1</td></tr></tbody></table>',
    );
    expect(table).toMatchObject({
      columns: [{ align: 'left' }, { align: 'right', width: 40 }],
      caption: { children: [{ text: 'Skolor' }] },
      head: [{ cells: [{ header: true, scope: 'col' }, { scope: 'col' }] }],
      body: [{ cells: [{ columnSpan: 2, scope: 'rowgroup' }] }, { cells: [{ children: [] }, { header: false }] }],
    });
  });

  it('places headings by their level unless the template says where', () => {
    const blocks = blocksOf('<h2 id="b">B</h2><h3 id="c">C</h3><h4 id="d">D</h4><h3 id="e" class="main">E</h3>');
    expect(blocks.map((block) => (block as Heading).placement)).toEqual(['full', 'side', 'main', 'main']);
  });
});

describe('any text', () => {
  it('comes through escaped, with its white space collapsed', () => {
    const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    // HTML replaces or forbids these before anything reads them; what cannot be seen is folded.
    const changed = /[\p{Cc}\p{Cn}\p{Co}\r\p{Default_Ignorable_Code_Point}\ufff9-\ufffb\ufb00-\ufb06]/u;
    // Where something is folded, the text is in normal form C.
    const text = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .map((each) => each.normalize('NFC'))
      .filter((each) => !changed.test(each));
    fc.assert(
      fc.property(text, (written) => {
        const collapsed = written.replace(/[ \t\n\r\f]+/g, ' ').replace(/^ | $/g, '');
        const read = blocksOf(`<p>${escaped(written)}</p>`).map((block) => plainText((block as Paragraph).children));
        expect(read).toEqual(collapsed === '' ? [] : [collapsed]);
      }),
    );
  });
});

describe('what is not accepted', () => {
  it.each([
    ['<p><img src="x.png">x</p><hr>', ['img', 'hr'].map((element) => ({ code: 'document-unknown-element', element }))],
    ['<p><b>x</b></p>', [{ code: 'document-unknown-element', element: 'b' }]],
    ['<p style="x">x</p>', [{ code: 'document-unknown-attribute', element: 'p', attribute: 'style', value: 'x' }]],
    ['<p class="big">x</p>', [{ code: 'document-unknown-attribute', element: 'p', attribute: 'class', value: 'big' }]],
    [
      '<p><a href="javascript:x()">x</a></p>',
      [{ code: 'document-unknown-attribute', element: 'a', attribute: 'href', value: 'javascript:x()' }],
    ],
    ['<h3 id="x">X</h3>', [{ code: 'document-heading-skipped', from: 1, to: 3 }]],
    ['<h1 id="x">X</h1>', [structure('second-title', 'h1')]],
    ['<h2 id="x"> </h2>', [structure('empty-heading', 'h2')]],
    ['<h2>X</h2>', [structure('attribute-missing', 'id')]],
    ['<h2 id="titel">X</h2>', [structure('duplicate-id', 'titel')]],
    ['<p><a href="#nej">x</a></p>', [structure('unknown-link-target', '#nej')]],
    ['text', [structure('text-not-here', 'body')]],
    ['<ul><p>x</p></ul>', [structure('element-not-here', 'p'), structure('child-missing', 'ul')]],
    ['<ul><li></li></ul>', [structure('child-missing', 'li')]],
    [
      '<dl class="rows"><div><dt>x</dt></div></dl>',
      [structure('child-missing', 'dd'), structure('child-missing', 'dl')],
    ],
    ['<aside class="local"><p>x</p></aside>', [structure('child-missing', 'side-label')]],
    ['<div>x</div>', [structure('attribute-missing', 'class')]],
    ['<table><tbody><tr><th>x</th></tr></tbody></table>', [structure('scope-missing', 'th')]],
    [
      '<table><tbody><tr><td>x</td><td>y</td></tr><tr><td>x</td></tr></tbody></table>',
      [structure('unequal-columns', 'tr')],
    ],
    [
      '<table><tbody><tr><td rowspan="2">x</td><td>y</td></tr><tr><td>x</td><td>y</td></tr></tbody></table>',
      [structure('unequal-columns', 'tr')],
    ],
    ['<table><tbody><tr><td rowspan="2">x</td></tr></tbody></table>', [structure('unequal-columns', 'rowspan')]],
    ['<ul><li><h2 id="x">X</h2></li></ul>', [structure('element-not-here', 'h2'), structure('child-missing', 'li')]],
  ])('%s', (html, expected) => {
    expect(problemsOf(html)).toEqual(expected);
  });

  it('needs a title', () => {
    expect(parseDocument(page('<p>x</p>'), templates).diagnostics.map(({ args }) => args)).toEqual([
      { problem: 'title-missing', name: 'h1' },
    ]);
  });
});

describe('mistakes that a browser would repair', () => {
  it.each([
    ['<p>x<p>y</p></p>', [structure('element-not-here', 'p')]],
    ['<p>x', [structure('unclosed-element', 'p')]],
    ['<p>x</p></p>', [structure('stray-end-tag', 'p')]],
    ['<p><strong>x</p>', [structure('unclosed-element', 'strong')]],
    ['<table>x<tbody><tr><td>x</td></tr></tbody></table>', [structure('text-not-here', 'table')]],
    ['<table><tr><td>x</td></tr></table>', [structure('element-not-here', 'tr'), structure('child-missing', 'tbody')]],
    ['<p>x &nosuch; y</p>', [structure('markup', 'unknown-named-character-reference')]],
    ['<p class="note" class="lead">x</p>', [structure('markup', 'duplicate-attribute')]],
    ['<p/>', [structure('unclosed-element', 'p')]],
  ])('%s', (html, expected) => {
    expect(problemsOf(html)).toEqual(expected);
  });
});

describe('places', () => {
  it('leads to the template and line, without its indentation', () => {
    const html = page('<h1 id="t">T</h1><section class="part" data-at="agreement.hbs:2"><b>x</b></section>');
    const [finding] = parseDocument(html, templates).diagnostics;
    const source = templates.get('agreement.hbs') as SourceText;
    expect(finding?.span.file).toBe('agreement.hbs');
    expect(source.text.slice(finding?.span.start, finding?.span.end)).toBe('andra raden');
    expect(positionAt(source, finding?.span.start ?? 0)).toEqual({ line: 2, column: 3 });
  });

  it('stays at the beginning of the first template where nothing says more', () => {
    const [finding] = parseDocument('<p>x</p>', templates).diagnostics;
    expect(finding?.span).toEqual({ file: 'agreement.hbs', start: 0, end: 12 });
  });

  it('is read without what cannot be seen, but for soft hyphens in words', () => {
    const [block] = blocksOf(
      '<p>Sam\u200bver\u00adkan &#xfb01;n, <a href="https://exam&shy;ple.se">exam&shy;ple.se</a></p>',
    );
    const { children } = block as Paragraph;
    expect(children[0]).toMatchObject({ type: 'text', text: 'Samver\u00adkan fin, ' });
    expect(children[1]).toMatchObject({ target: 'https://example.se', children: [{ text: 'example.se' }] });
    expect(plainText(children)).toBe('Samverkan fin, example.se');
  });
});
