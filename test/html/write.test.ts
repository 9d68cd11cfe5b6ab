import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, ListItem } from '../../src/document/node.ts';
import { writeHtml } from '../../src/html/write.ts';
import { sha256 } from '../../src/io/sha256.ts';
import { htmlDocument } from '../support/document/html.ts';
import { all, attribute, first, mainText, readPage, squash, textBelow } from '../support/html/read-page.ts';
import { textsOf } from '../support/html/texts.ts';
import { randomDocument } from '../support/layout/random-document.ts';
import {
  contents,
  facts,
  frame,
  group,
  heading,
  link,
  list,
  local,
  paragraph,
  root,
  section,
  text,
  writingLines,
} from '../support/pdf/nodes.ts';
import { runs } from '../support/whole.ts';

const title = heading(1, 'titel', 'Samverkan');
const write = (...blocks: readonly Block[]) => writeHtml(root(blocks), { sha256 });

/** The lines of the main part. */
const lines = (...blocks: readonly Block[]) =>
  (/<main[^>]*>\n([\s\S]*)\n<\/main>/.exec(write(...blocks))?.[1] ?? '').split('\n');

describe('a page', () => {
  const page = write(section('first-page', title), section('chapter', heading(2, 'ett', 'Ett', '1')));

  test('says its language, title and what it is about', () => {
    const html = readPage(page);
    const meta = new Map(all(html, 'meta').map((one) => [attribute(one, 'name'), attribute(one, 'content')]));
    expect(attribute(html, 'lang')).toBe('sv-SE');
    expect(textBelow(first(html, 'title'))).toBe('Samverkan i Provdalen');
    expect(meta.get('author')).toBe('Provdalens förvaltning');
    expect(meta.get('description')).toBe('Ett prov');
    expect(meta.get('keywords')).toBe('samverkan, skola');
    expect(meta.get('dcterms.date')).toBe('2010-03-01');
  });

  test('begins with a link past its head, and has the landmarks of a page', () => {
    const [skip, ...landmarks] = first(readPage(page), 'body').childNodes.filter((node) => 'tagName' in node);
    expect(skip && textBelow(skip)).toBe('Hoppa till innehållet');
    expect(skip && 'attrs' in skip && attribute(skip, 'href')).toBe('#_main');
    expect(landmarks.map(({ nodeName }) => nodeName)).toEqual(['header', 'main', 'footer']);
    expect(attribute(first(readPage(page), 'main'), 'id')).toBe('_main');
  });

  test('has rules for rows with their labels beside them only where it has such rows', () => {
    const rows = (kind: string) =>
      htmlDocument(`<h1 id="a">A</h1><dl class="${kind}"><div><dt>Mål</dt><dd>skydd</dd></div></dl>`);
    const [usual, beside] = ['rows', 'beside'].map((kind) => writeHtml(rows(kind), { sha256 })) as [string, string];
    expect(usual).not.toContain('beside');
    expect(beside).toContain('<dl class="beside">');
    expect(beside).toContain('>.beside>div{grid-template-columns:var(--side) ');
  });

  test('speaks English in an English document', () => {
    const english = writeHtml(root([title], { language: 'en-GB' }), { sha256 });
    expect(textBelow(first(readPage(english), 'a'))).toBe('Skip to the content');
  });

  test('has the sender, the reference and the status where paper has them', () => {
    const running = { ...root([]).running, status: 'UTKAST', reference: 'Dnr 1/2010' };
    const html = readPage(writeHtml(root([title], { running }), { sha256 }));
    expect(squash(textBelow(first(html, 'header')))).toBe('ProvdalenProvstadProvDnr1/20102010-03-01');
    expect(squash(textBelow(first(html, 'footer')))).toBe('Prov·Dnr1/2010UTKAST');
    const [, status] = /@bottom-left\{content:"([^"]*)"/.exec(textBelow(first(html, 'style'))) ?? [];
    expect(status).toBe('UTKAST');
  });

  test('lets in its own style sheet by hash, and nothing else', () => {
    const html = readPage(page);
    const style = textBelow(first(html, 'style'));
    const hash = createHash('sha256').update(style).digest('base64');
    const policy = all(html, 'meta').find((one) => attribute(one, 'http-equiv') === 'Content-Security-Policy');
    expect(policy && attribute(policy, 'content')).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    );
    expect(style).not.toMatch(/url\(|@import|@font-face/);
    expect(all(html).filter((one) => ['script', 'link', 'img', 'iframe'].includes(one.tagName))).toEqual([]);
    expect(all(html).filter((one) => attribute(one, 'style') !== undefined)).toEqual([]);
  });

  test('carries data that no text in it can end', () => {
    const data = { text: '</script><!-- <script> & "', number: 1 };
    const html = readPage(writeHtml(root([title]), { sha256, data: `${JSON.stringify(data)}\n` }));
    const script = first(html, 'script');
    expect(attribute(script, 'type')).toBe('application/json');
    expect(JSON.parse(textBelow(script))).toEqual(data);
    expect(all(html, 'script')).toHaveLength(1);
  });
});

describe('blocks', () => {
  test('headings keep their ids, levels and numbers', () => {
    expect(
      lines(heading(2, 'ett', 'Ett', '1'), heading(3, 'mal', 'Mål'), { ...heading(4, 'm', 'Möte'), placement: 'main' }),
    ).toEqual([
      '<h2 id="ett"><span class="number">1</span> <span>Ett</span></h2>',
      '<h3 id="mal" class="full">Mål</h3>',
      '<h4 id="m">Möte</h4>',
    ]);
  });

  test('paragraphs and runs of text say what they are', () => {
    const runs = [text('a ', 'strong'), text('b ', 'emphasis'), text('c ', 'quiet'), text('d ', 'local'), text('e')];
    expect(lines(paragraph(runs), paragraph('f', 'note'))).toEqual([
      '<p><strong>a </strong><em>b </em><span class="quiet">c </span><span class="local">d </span>e</p>',
      '<p class="note">f</p>',
    ]);
  });

  test('another language and a place of origin go along', () => {
    expect(lines(paragraph([text('a '), text('b', 'plain', 'en')]))).toEqual(['<p>a <span lang="en">b</span></p>']);
    expect(lines({ ...paragraph('a'), language: 'fi', origin: 'farsta.yaml:1:2' })).toEqual([
      '<p lang="fi" data-origin="farsta.yaml:1:2">a</p>',
    ]);
  });

  test('lists, terms and what they say', () => {
    expect(lines(list(true, [paragraph('ett')], [paragraph('två'), list(false, [paragraph('tre')])]))).toEqual([
      '<ol>',
      '<li>ett</li>',
      '<li>',
      '<p>två</p>',
      '<ul>',
      '<li>tre</li>',
      '</ul>',
      '</li>',
      '</ol>',
    ]);
    const from = (start: number) => ({ ...list(true, [paragraph('ett')], [paragraph('två')]), start });
    expect(lines(from(98))[0]).toBe('<ol start="98">');
    // Too long to stand beside the text.
    expect(lines(from(99))[0]).toBe('<ol class="long" start="99">');
    const [first, second] = from(1).items as [ListItem, ListItem];
    expect(lines({ ...from(1), items: [first, { ...second, value: 5 }] })).toEqual(
      expect.arrayContaining(['<ol>', '<li value="5">två</li>']),
    );
    expect(lines({ ...from(1), items: [{ ...first, value: 2010 }, second] })[0]).toBe('<ol class="long">');
    expect(lines(facts(['Gäller', '2010'])).filter((line) => /<d[dt]>/.test(line))).toEqual([
      '<dt>Gäller</dt>',
      '<dd>2010</dd>',
    ]);
  });

  test('what a district added begins with the words that say so', () => {
    expect(lines(local(paragraph('Mer')))).toEqual([
      '<div class="local">',
      '<p class="side-label">Lokalt tillägg</p>',
      '<div class="added">',
      '<p>Mer</p>',
      '</div>',
      '</div>',
    ]);
  });

  test('a frame, and blocks that are kept together', () => {
    expect(lines(frame(paragraph('UTKAST')))).toEqual(['<div class="frame">', '<p>UTKAST</p>', '</div>']);
    expect(lines(group('keep', paragraph('a')))).toEqual(['<div class="keep">', '<p>a</p>', '</div>']);
  });

  test('signatures that follow each other stand beside each other, with room to write', () => {
    const party = (name: string) => group('signature', paragraph(name, 'strong'), writingLines('Ort', 'Namn'));
    const body = lines(party('A'), party('B'), paragraph('mellan'), party('C'));
    expect(body.filter((line) => line.includes('class="signatures"'))).toHaveLength(2);
    expect(body.slice(0, 8)).toEqual([
      '<div class="signatures">',
      '<div class="signature">',
      '<p class="strong">A</p>',
      '<div class="lines">',
      '<p class="label">Ort</p>',
      '<p class="label">Namn</p>',
      '</div>',
      '</div>',
    ]);
  });

  test('the contents list the chapters, named by their own heading', () => {
    const chapters = [section('chapter', heading(2, 'b', 'Bilaga', 'A')), section('chapter', heading(2, 'c', 'Utan'))];
    const html = readPage(
      write(section('first-page', title, heading(2, 'innehall', 'Innehåll'), contents()), ...chapters),
    );
    const nav = first(html, 'nav');
    expect(attribute(nav, 'aria-labelledby')).toBe('innehall');
    expect(all(nav, 'a').map((one) => [attribute(one, 'href'), textBelow(one)])).toEqual([
      ['#b', 'A Bilaga'],
      ['#c', 'Utan'],
    ]);
  });
});

describe('links', () => {
  test.each(['https://example.se/a?b=c&d', 'mailto:a@example.se', 'tel:+46846500423', '#titel'])(
    'lead to %s',
    (target) => {
      const [found] = all(first(readPage(write(title, paragraph([link(target, 'dit')]))), 'main'), 'a');
      expect(found && attribute(found, 'href')).toBe(target);
    },
  );

  test.each([
    'javascript:alert(1)',
    'http://example.se',
    'data:text/html,x',
    '#finns-inte',
    'https://',
    'java\nscript:x',
    '//a',
  ])('keep their words, and lead nowhere else: %j', (target) => {
    const main = first(readPage(write(title, paragraph([link(target, 'dit')]))), 'main');
    expect(all(main, 'a')).toEqual([]);
    expect(textBelow(main)).toContain('dit');
  });
});

test('any text stays text, wherever it stands', () => {
  const marks = fc.constantFrom(
    '<',
    '>',
    '&',
    '"',
    "'",
    '</style>',
    '</script>',
    '<!--',
    '\\',
    '@',
    '&lt;',
    '{',
    '}',
    'å',
  );
  const words = fc.array(fc.oneof(marks, fc.string({ unit: 'grapheme', maxLength: 3 })), { maxLength: 12 });
  fc.assert(
    fc.property(
      words.map((parts) => `x${parts.join('')}x`).filter((one) => !/\p{Cc}/u.test(one)),
      (any) => {
        const running = { sender: any, city: any, documentType: any, head: any, reference: any, status: any };
        const blocks = [heading(1, 'titel', any, any), paragraph(any), frame(paragraph([text(any, 'local')]))];
        const tree = root(blocks, { title: any, author: any, subject: any, keywords: [any], running });
        const html = writeHtml(tree, { sha256, data: JSON.stringify({ any }) });
        const page = readPage(html);
        expect(all(first(page, 'main'), 'p').map((one) => textBelow(one))).toEqual([any, any]);
        expect(textBelow(first(page, 'title'))).toBe(any);
        expect(textBelow(all(page, 'p').at(-1) as never)).toBe(any);
        expect(JSON.parse(textBelow(first(page, 'script')))).toEqual({ any });
        const [, status = ''] = /@bottom-left\{content:"([^"\n]*)"/.exec(textBelow(first(page, 'style'))) ?? [];
        expect(status.replace(/\\([0-9a-f]+) /g, (_, hex) => String.fromCodePoint(Number.parseInt(hex, 16)))).toBe(any);
      },
    ),
  );
});

test('every text of a document stands in the page once, in the same order', () => {
  fc.assert(
    fc.property(randomDocument, (document) => {
      const html = writeHtml(document, { sha256 });
      expect(squash(mainText(html))).toBe(squash(textsOf(document)));
      expect(writeHtml(document, { sha256 })).toBe(html);
    }),
    { numRuns: runs(60, 15) },
  );
});

test('a small document with everything in it', async () => {
  const document = htmlDocument(`
<section class="first-page"><h1 id="titel">Samverkan</h1><p class="lead">Mellan två</p>
<div class="frame"><p><strong>Exempel.</strong> Gäller inte</p></div>
<dl class="facts"><div><dt>Gäller</dt><dd>2010</dd></div></dl>
<h2 id="innehall">Innehåll</h2><nav class="contents"></nav></section>
<section class="chapter" data-new-page=""><h2 id="ett" data-number="1">Ett</h2>
<h3 id="mal">Mål</h3><p>Alla <strong>vet</strong> vem som <em>gör</em> vad<br>och <span lang="en">when</span>.</p>
<aside class="local" data-origin="a.yaml:1:2"><p class="side-label">Lokalt tillägg</p><ul><li>Mer</li></ul></aside>
<h3 id="moten">Möten</h3><h4 id="forum">Forum</h4>
<dl class="rows"><div><dt>Kallar</dt><dd>Rektor <span class="local">(höjd nivå)</span></dd></div></dl></section>
<section class="chapter"><h2 id="bilaga-a" data-number="A">Skolorna</h2>
<table><caption>Skolor</caption><colgroup><col><col><col data-align="right"></colgroup>
<thead><tr><th scope="col">Skola</th><th scope="col">Form</th><th scope="col">Kod</th></tr></thead>
<tbody><tr><th scope="rowgroup" colspan="3">Kommunala</th></tr>
<tr><th scope="row">Skolan</th><td><a href="mailto:skolan@example.se">skolan@example.se</a></td><td>123</td></tr></tbody></table>
<div class="signature"><p class="strong">Skolan</p><div class="writing-lines"><p class="label">Ort</p></div></div></section>`);
  // The style sheet is not compared: people look at it, and no text of it is the right one.
  const page = writeHtml(document, { sha256, data: '{"a":1}' }).replace(/<style>[\s\S]*<\/style>/, '<style></style>');
  await expect(page.replace(/sha256-[^']*/, 'sha256-')).toMatchFileSnapshot('golden/page.html');
});
