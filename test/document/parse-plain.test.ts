import fc from 'fast-check';
import Handlebars from 'handlebars';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../src/document/parse.ts';
import { parsePlain } from '../../src/document/parse-plain.ts';
import { plainTree } from '../../src/document/plain-tree.ts';
import type { WrittenElement } from '../../src/document/written-element.ts';
import { writtenTree } from '../../src/document/written-tree.ts';
import { page, templates } from '../support/document/html.ts';
import { runs } from '../support/whole.ts';

/** What parse5's tokenizer reads, and how many mistakes it finds. */
function tokenized(html: string): { readonly tree: WrittenElement; readonly mistakes: number } {
  let mistakes = 0;
  const tree = writtenTree(html, () => {
    mistakes++;
  });
  return { tree, mistakes };
}

/** As Handlebars writes a value. */
const escaped = (text: string) => Handlebars.escapeExpression(text);

/** Text without anything that reading HTML changes. */
const usual = fc.string({ unit: 'grapheme' }).filter((each) => /^[\n\t\x20-\x7e\xa0-\u2fff]*$/.test(each));

/**
 * Any code unit, and more often those that reading HTML changes and their neighbours: line ends, NUL, controls,
 * surrogates, the byte order mark.
 */
const odd = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'\r\n\t\f\0\v \u007f\u0085\u00a0\ufdd0\ufeff\ufffd\uffff\ud800\udc00&;<>"\'`=/!-#x27'),
    fc.constantFrom('\u{1f3eb}', '\u{1fffe}', '\r\n', '&amp', '&nbsp;', '&copy;', '&#38;', '<!--', '<!doctype html>'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  ),
});
const text = fc.oneof({ weight: 9, arbitrary: usual }, { weight: 1, arbitrary: odd });

const attributes = fc
  .uniqueArray(fc.tuple(fc.constantFrom('class', 'data-origin', 'data-at', 'id'), text), { selector: ([name]) => name })
  .map((pairs) => pairs.map(([name, value]) => ` ${name}="${escaped(value)}"`).join(''));

const { element } = fc.letrec<{ element: string }>((tie) => ({
  element: fc
    .record({
      name: fc.constantFrom('p', 'h2', 'td', 'title', 'script', 'textarea'),
      attributes,
      content: fc.array(fc.oneof({ maxDepth: 3 }, text.map(escaped), fc.constant('<br>'), tie('element'))),
    })
    .map((one) => `<${one.name}${one.attributes}>${one.content.join('')}</${one.name}>`),
}));

/** Pieces of HTML put together in any order, right or wrong. */
const pieces = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'< > / " \' = & ; a'.split(' '),
        '\n',
        ' ',
        '<!--',
        '-->',
        '<![CDATA[',
        ']]>',
        '<?',
        '</',
        '<!',
      ),
      fc.constantFrom(
        '<p>',
        '</p>',
        '<P>',
        '<br>',
        '<br/>',
        '</br>',
        '<a href="#b">',
        '</a >',
        '<p class=x>',
        '<td id>',
      ),
      fc.constantFrom('<p class="a" class="b">', '<p class="a"id="b">', '<p\n id="&lt;>">', '<!doctype html>', '<p '),
      fc.constantFrom('&amp;', '&amp', '&nbsp;', '&#x27;', '&#x3d;', '&lt;', '&euro;', '&x;', 'å', '\r', '\0'),
      text,
    ),
    { maxLength: 12 },
  )
  .map((all) => all.join(''));

describe('plain HTML', () => {
  it('is read as the tokenizer reads it, with nothing wrong in it', () => {
    let plain = 0;
    fc.assert(
      fc.property(fc.oneof(element, pieces), fc.boolean(), (html, declared) => {
        const document = declared ? `<!doctype html>${html}` : html;
        const tree = plainTree(document);
        if (tree === undefined) return;
        plain++;
        expect({ tree, mistakes: 0 }).toEqual(tokenized(document));
      }),
      { numRuns: runs(2000, 400) },
    );
    expect(plain).toBeGreaterThan(runs(200, 40));
  });

  it('is all that can be written with escaped texts that have nothing odd in them', () => {
    fc.assert(
      fc.property(usual, (each) => {
        const html = `<p id="${escaped(each)}">${escaped(each)}</p>`;
        const value = each === '' ? [] : [each];
        expect(plainTree(html)?.children).toMatchObject([
          { attributes: [{ name: 'id', value: each }], children: value },
        ]);
      }),
    );
  });

  it('gives the same document, and the same findings at the same lines', () => {
    const right = page('<h1 id="a" data-at="agreement.hbs:2">A&nbsp;&amp; B</h1><p>ett <em>två</em></p>');
    const wrong = page('<h1 id="a">A</h1><h3 id="a" data-at="partials/area.hbs:2">B</h3><ul>text</ul><b>x</b>');
    expect(parsePlain(right, templates)?.value).toBeDefined();
    expect(parsePlain(right, templates)).toEqual(parseDocument(right, templates));
    expect(parsePlain(wrong, templates)?.diagnostics.length).toBeGreaterThan(3);
    expect(parsePlain(wrong, templates)).toEqual(parseDocument(wrong, templates));
  });
});

describe('HTML that is left to the tokenizer', () => {
  it.each([
    ['<p>', 'an element that is not closed'],
    ['</p>', 'an end tag of nothing'],
    ['<p><em></p></em>', 'elements that overlap'],
    ['<br></br>', 'the end tag of an element without content'],
    ['<p/>', 'an empty tag'],
    ['<P></P>', 'capitals'],
    ['<p class=lead></p>', 'a value without quotation marks'],
    ["<p class='lead'></p>", 'a value in single quotation marks'],
    ['<p class="a" class="b"></p>', 'an attribute twice'],
    ['<p id="a"class="b"></p>', 'attributes without space between them'],
    ['<p></p >', 'space in an end tag'],
    ['<p title="a > b"></p>', 'a tag that seems to end in a value'],
    ['<!-- x -->', 'a comment'],
    ['<p', 'a tag that is cut off'],
    ['<', 'a lone sign'],
    ['a < b', 'a sign in a text'],
    ['&auml;', 'a reference that nothing of ours writes'],
    ['AT&T', 'a sign that is no reference'],
    ['&amp', 'a reference without its end'],
    ['a\rb', 'a line end that HTML makes another'],
    ['a\0b', 'NUL'],
    ['a\u0085b', 'a control character'],
    ['a\ufffeb', 'a noncharacter'],
    ['\u{1f3eb}', 'a character beyond the first plane'],
    ['\ud800', 'half a character'],
  ])('%j: %s', (html) => {
    expect(plainTree(html)).toBeUndefined();
  });
});
