import { PDFDict, PDFName } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { contents, heading, link, paragraph, root, section } from '../support/pdf/nodes.ts';
import { place } from '../support/pdf/place.ts';
import { annotationsOf, readPdf, textOf } from '../support/pdf/read.ts';
import { linkTargetsOf, outlineOf } from '../support/pdf/viewer.ts';
import { write } from '../support/pdf/write.ts';

const filler = (count: number) => Array.from({ length: count }, (_, i) => paragraph(`Rad ${i}`));

const document = root([
  heading(1, 'titel', 'Titeln'),
  contents(),
  section('chapter', heading(2, 'ett', 'Kapitel ett', '1'), heading(3, 'sida', 'Mål'), heading(4, 'mote', 'Ett möte')),
  ...filler(60),
  section('chapter', heading(2, 'tva', 'Kapitel två', '2'), paragraph([link('#ett', 'Till ett')])),
]);

it('bookmarks the title, the chapters and their meetings, at the places where they stand', async () => {
  const outline = await outlineOf(await write(document));
  const shape = (items: typeof outline): unknown =>
    items.map(({ title, count, items }) => [title, count, shape(items)]);
  expect(shape(outline)).toEqual([
    [
      'Titeln',
      2,
      [
        ['1 Kapitel ett', -1, [['Ett möte', undefined, []]]],
        ['2 Kapitel två', undefined, []],
      ],
    ],
  ]);
  const two = outline[0]?.items[1];
  const { destinations } = place(document);
  const placed = destinations.find(({ heading }) => heading.id === 'tva');
  expect(two?.place).toEqual([{ name: 'XYZ' }, 0, expect.closeTo(841.89 - (placed?.y ?? 0), 2), null]);
  expect(two?.page).toBe((placed?.page ?? 0) - 1);
});

it('leads from the contents and from the text to the heading', async () => {
  const targets = await linkTargetsOf(await write(document));
  expect(targets.at(0)).toEqual([0, 1]);
  expect(targets.at(-1)).toEqual([0]);
});

it('writes addresses in ASCII, and says what they lead to', async () => {
  const targets = ['https://example.se/å(1)\\', 'mailto:skola@example.se', 'tel:+46846500423'];
  const links = targets.map((target) => link(target, 'länk'));
  const read = await readPdf(await write(root([heading(1, 'a', 'A'), paragraph(links)])));
  const annotations = annotationsOf(read.pages[0] as (typeof read.pages)[number]).map(({ dict }) => dict);
  const uris = annotations.map((dict) => textOf(dict.lookup(PDFName.of('A'), PDFDict).get(PDFName.of('URI'))));
  expect(uris).toEqual(['https://example.se/%C3%A5(1)\\', 'mailto:skola@example.se', 'tel:+46846500423']);
  expect(annotations.map((dict) => textOf(dict.get(PDFName.of('Contents'))))).toEqual(
    targets.map((target) => `Till ${target}`),
  );
});

it('refuses a link to a heading that is not there, which only a bug can bring here', async () => {
  const lost = root([heading(1, 'a', 'A'), paragraph([link('#borta', 'länk')])]);
  await expect(write(lost)).rejects.toThrow('#borta');
});
