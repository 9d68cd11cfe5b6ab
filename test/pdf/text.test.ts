import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wordMeasurer } from '../../src/layout/face/word-measurer.ts';
import { fontTables } from '../support/fonts.ts';
import { heading, paragraph, root, text } from '../support/pdf/nodes.ts';
import { place } from '../support/pdf/place.ts';
import { readPdf, tagTree } from '../support/pdf/read.ts';
import { sample } from '../support/pdf/sample.ts';
import { spread } from '../support/pdf/unpack.ts';
import { extractText } from '../support/pdf/viewer.ts';
import { fonts, write } from '../support/pdf/write.ts';
import { runs } from '../support/whole.ts';

const measurer = wordMeasurer(fontTables);

/** The document's words on the page, without its running head and foot. */
async function words(bytes: Uint8Array): Promise<string> {
  const pages = await extractText(bytes);
  return pages.map((page) => page.replace(/^Prov /, '').replace(/ ?Sid \d+$/, '')).join(' ');
}

it('shows every word that was placed', async () => {
  const [page] = await extractText(await write(sample()));
  for (const words of ['5 Barn som far illa', 'children at risk och', 'Skolan nummer 3', 'Underskrift']) {
    expect(page).toContain(words);
  }
});

it('gives back any text that the fonts can draw', async () => {
  const character = fc
    .oneof(fc.integer({ min: 0x21, max: 0x7e }), fc.integer({ min: 0xa1, max: 0x17f }), fc.constantFrom(0x2013, 0x20ac))
    .filter((codePoint) => codePoint !== 0xad && measurer.covers(codePoint))
    .map((codePoint) => String.fromCodePoint(codePoint))
    .filter((drawn) => drawn.normalize('NFKC') === drawn && drawn !== '|');
  const word = fc.array(character, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''));
  const style = fc.constantFrom('plain' as const, 'emphasis' as const);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(word, style), { minLength: 1, maxLength: 60 }), async (parts) => {
      const document = root([heading(1, 'a', 'A'), paragraph(parts.map(([part, as]) => text(part, as)))]);
      expect(await words(await write(document))).toBe(['A', ...parts.map(([part]) => part)].join(' '));
    }),
    { numRuns: runs(25, 5) },
  );
});

it('divides words by soft hyphens, and keeps real ones', async () => {
  const divided = root([heading(1, 'a', 'A'), paragraph('sam|verkan 08-465 e-post')]);
  expect(tagTree(await readPdf(await write(divided)))).toContain('P "sam\u00ADverkan 08-465 e-post"');
  expect(await words(await write(root([heading(1, 'a', '08-465 e-post')])))).toBe('08-465 e-post');
});

it('opens no face that is not used', async () => {
  const document = root([heading(1, 'a', 'Bara halvfet')], { running: { ...root([]).running, head: '' } });
  const { pages, destinations } = place(document);
  const semibold = pages.map((page) => ({
    ...page,
    items: page.items.filter((item) => item.type === 'text' && item.face === 'semibold'),
  }));
  const pdf = spread(await write(document, { laidOut: { pages: semibold, destinations } }));
  expect(pdf.match(/\/FontFile2/g)).toHaveLength(1);
});

it('refuses a missing glyph and text that belongs to nothing, which only a bug can bring here', async () => {
  const document = root([heading(1, 'a', 'A')]);
  const laidOut = place(root([heading(1, 'a', 'A')]));
  await expect(write(document, { laidOut })).rejects.toThrow('holds no text in the document');
  await expect(write(root([heading(1, 'a', '☃')]))).rejects.toThrow('missing glyph');
  await expect(write(document, { fonts, laidOut: { pages: [], destinations: [] } })).rejects.toThrow('Nothing');
});
