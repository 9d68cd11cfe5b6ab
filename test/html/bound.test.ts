import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Inline } from '../../src/document/node.ts';
import { writeHtml } from '../../src/html/write.ts';
import { sha256 } from '../../src/io/sha256.ts';
import { all, first, readPage, textBelow } from '../support/html/read-page.ts';
import { heading, link, paragraph, root, text } from '../support/pdf/nodes.ts';

/** A paragraph's markup, with brackets for the elements that hold words together. */
function written(inlines: readonly Inline[]): string {
  const html = writeHtml(root([heading(1, 'titel', 'Titel'), paragraph([...inlines])]), { sha256 });
  const [, markup = ''] = /<main[\s\S]*?<p>(.*)<\/p>\n<\/main>/.exec(html) ?? [];
  return markup.replaceAll(/<span class="nb">(.*?)<\/span>/g, '[$1]');
}

describe('no line of a page ends', () => {
  test.each([
    ['se bilaga B, där', 'se bilaga[ ]B, där'],
    ['den 15 december 2026 till', 'den[ ]15[ ]december[ ]2026 till'],
    ['enligt 3 kap. 5 § SoL', 'enligt 3[ ]kap.[ ]5[ ]§ SoL'],
    ['skola – hem', 'skola[ ]– hem'],
  ])('between words that are read as one: %s', (words, wanted) => {
    expect(written([text(words)])).toBe(wanted);
  });

  test.each([
    ['dnr 08-012/471 av', 'dnr[ 08-012/471] av'],
    ['barn, 3–7 år gamla', 'barn, [3–7 ]år gamla'],
    ['ring 08-465 004 23 nu', 'ring [08-465 ]004[ ]23 nu'],
    ['per e-post', 'per [e-post]'],
  ])('inside a number or behind a short first part: %s', (words, wanted) => {
    expect(written([text(words)])).toBe(wanted);
  });

  test('where what is bound stands in several styles or a link', () => {
    expect(written([text('minst '), text('2', 'strong'), text(' gånger')])).toBe('minst <strong>2</strong>[ ]gånger');
    expect(written([text('se '), link('#titel', 'bilaga B')])).toBe('se <a href="#titel">bilaga[ ]B</a>');
  });

  test('inside the parts of a mail address, but after its @', () => {
    expect(written([text('barn-och-unga@example.se')])).toBe('[barn-och-unga@]<wbr>example.se');
  });
});

test.each(['LSS-gruppen träffas', 'Beslutet fattades 2009 av nämnden', 'x'.repeat(20).concat('-', '1'.repeat(20))])(
  'a line may end elsewhere: %s',
  (words) => {
    expect(written([text(words)])).toBe(words);
  },
);

test('what is bound is the same text as before, in the same order', () => {
  const word = fc.constantFrom(
    'bilaga',
    'B',
    '08-465',
    '12',
    '00',
    'kap.',
    '§',
    '–',
    'juni',
    'a-b@c-d.se',
    '3–7',
    '\u00a0',
  );
  fc.assert(
    fc.property(fc.array(fc.array(word, { minLength: 1 }), { minLength: 1, maxLength: 5 }), (parts) => {
      const texts = parts.map((words) => `x ${words.join(' ')}`);
      const runs = texts.map((each, at) => text(each, at % 2 ? 'strong' : 'plain'));
      const page = readPage(writeHtml(root([heading(1, 'titel', 'Titel'), paragraph(runs)]), { sha256 }));
      const [read] = all(first(page, 'main'), 'p');
      expect(read && textBelow(read)).toBe(texts.join(''));
    }),
  );
});
