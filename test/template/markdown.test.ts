import fc from 'fast-check';
import { parseFragment, serialize } from 'parse5';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadMarkdown, needsMarkdown } from '../../src/markdown/read-markdown.ts';
import { markdownHtml } from '../../src/template/markdown.ts';
import { expectLinear } from '../support/count-calls.ts';
import { plain } from '../support/template.ts';

beforeAll(loadMarkdown);

const html = (source: string) => plain(markdownHtml(source, 'a.hbs:1'));

describe('the Markdown subset', () => {
  test.each([
    ['ett\n\ntvå', '<p>ett</p><p>två</p>'],
    ['*a* och **b**', '<p><em>a</em> och <strong>b</strong></p>'],
    ['- a\n- b', '<ul><li>a</li><li>b</li></ul>'],
    ['1. a\n2. b\n   - c', '<ol><li>a</li><li>b<ul><li>c</li></ul></li></ol>'],
    // A list keeps its number, also after a paragraph, and a year at the beginning of a text is one.
    ['3. a\n4. b', '<ol start="3"><li>a</li><li>b</li></ol>'],
    ['0) a', '<ol start="0"><li>a</li></ol>'],
    ['2010. Därefter', '<ol start="2010"><li>Därefter</li></ol>'],
    ['1. a\n\nMellan\n\n2. b', '<ol><li>a</li></ol><p>Mellan</p><ol start="2"><li>b</li></ol>'],
    ['- a\n\n  7. b', '<ul><li>a<ol start="7"><li>b</li></ol></li></ul>'],
    // Numbers that do not follow each other are kept; where all are the same, the items are counted.
    ['3. a\n5. b\n6. c\n\n2. d', '<ol start="3"><li>a</li><li value="5">b</li><li>c</li><li value="2">d</li></ol>'],
    ['3. a\n5. b', '<ol start="3"><li>a</li><li value="5">b</li></ol>'],
    ['1. a\n1. b\n1. c', '<ol><li>a</li><li>b</li><li>c</li></ol>'],
    ['10) a\n10) b', '<ol start="10"><li>a</li><li>b</li></ol>'],
    ['1. a\n1. b\n2. c', '<ol><li>a</li><li value="1">b</li><li>c</li></ol>'],
    ['- a\n  1. b\n  4. c', '<ul><li>a<ol><li>b</li><li value="4">c</li></ol></li></ul>'],
    ['1234567890. a', '<p>1234567890. a</p>'],
    [
      '[a](https://example.se/?x=1&y=2)',
      '<p><a href="https://example.se/?x=1&amp;y=2">a</a> (example.se/?x=1&amp;y=2)</p>',
    ],
    ['[sidan](https://example.se/)', '<p><a href="https://example.se/">sidan</a> (example.se)</p>'],
    ['[example.se](https://example.se/)', '<p><a href="https://example.se/">example.se</a></p>'],
    ['[brev](mailto:a@example.se?subject=b)', '<p><a href="mailto:a@example.se?subject=b">brev</a> (a@example.se)</p>'],
    ['<mailto:a@example.se>', '<p><a href="mailto:a@example.se">mailto:a@example.se</a></p>'],
    ['a\\\nb', '<p>a<br>b</p>'],
    ['Ring 112 & vänta', '<p>Ring 112 &amp; vänta</p>'],
    ['', ''],
  ])('%j', (source, expected) => expect(html(source)).toBe(expected));

  test('is marked with the template and line that it stands at', () => {
    expect(markdownHtml('- *a*', 'a.hbs:7').match(/data-at="a\.hbs:7"/g)).toHaveLength(3);
  });
});

describe('what is not in the subset is shown without its marks, or as it was written where something would be lost', () => {
  test.each([
    ['# Rubrik', '<p>Rubrik</p>'],
    ['<b>a</b>', '<p>&lt;b&gt;a&lt;/b&gt;</p>'],
    ['<script>alert(1)</script>', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>'],
    ['`kod`', '<p>kod</p>'],
    ['![bild](https://example.se/a.png)', '<p>![bild](https://example.se/a.png)</p>'],
    ['[a](javascript:alert(1))', '<p>[a](javascript:alert(1))</p>'],
    ['[a](http://example.se)', '<p>a (http://example.se)</p>'],
    ['[a](data:text/html,x)', '<p>[a](data:text/html,x)</p>'],
    ['> citat', '<p>citat</p>'],
    ['&#x202E;a&#0;&#7;', '<p>a��</p>'],
    ['---', ''],
    [
      '[a](https://example.se/"onclick="x)',
      '<p><a href="https://example.se/&quot;onclick=&quot;x">a</a> (example.se/&quot;onclick=&quot;x)</p>',
    ],
  ])('%j', (source, expected) => expect(html(source)).toBe(expected));

  test('even where it is made to be slow, at a cost that grows as the text does', async () => {
    const pieces = ['[', '> ', '- ', '*a ', '[a](https://'];
    const kinds = pieces.map((piece) => [piece, (length: number) => piece.repeat(length / piece.length)] as const);
    await expectLinear(kinds, 8000, html);
  });

  test('so that only the vocabulary of documents comes out', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '*',
      '_',
      '[',
      ']',
      '(',
      ')',
      '- ',
      '1. ',
      '\n',
      '\n\n',
      '`',
      '!',
      '"',
      '&',
      'a',
      'https://x',
      'javascript:',
      '{{x}}',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const written = html(pieces.join(''));
        const names = [...written.matchAll(/<([a-z0-9]+)/g)].map(([, name]) => name as string);
        for (const name of names) expect(['p', 'ul', 'ol', 'li', 'em', 'strong', 'a', 'br']).toContain(name);
        // A browser's parser finds nothing to repair.
        expect(serialize(parseFragment(written)).replace(/&nbsp;/g, '\u00a0')).toBe(
          written.replace(/&quot;(?=[^<>]*<)/g, '"'),
        );
      }),
    );
  });
});

test('a text without marks is the same with and without the parser', () => {
  const word = fc.constantFrom(
    'Samråd',
    'i',
    'centrum',
    '(torsdag)',
    '8–16',
    'a/b',
    'm.m.',
    'kl.',
    '"x"',
    '5 §',
    '\n',
    '\n\n',
    'å',
  );
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), (words) => {
      const source = words.join(' ');
      if (needsMarkdown(source)) return;
      // A mark that changes nothing sends the same text through the parser.
      const parsed = html(`${source}\n\n*slut*`).replace('<p><em>slut</em></p>', '');
      expect(parsed.replace(/\s+/g, ' ')).toBe(html(source).replace(/\s+/g, ' '));
    }),
  );
});
