import { PDFDict, PDFName } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { openInViewer } from '../support/pdf/extract.ts';
import { contents, heading, link, paragraph, root, section } from '../support/pdf/nodes.ts';
import { place } from '../support/pdf/place.ts';
import { annotationsOf, readPdf, textOf } from '../support/pdf/read.ts';
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
  const viewer = await openInViewer(write(document));
  const outline = await viewer.getOutline();
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
  const two = outline[0]?.items[1]?.dest as unknown[];
  const { destinations } = place(document);
  const placed = destinations.find(({ heading }) => heading.id === 'tva');
  expect(two.slice(1)).toEqual([{ name: 'XYZ' }, 0, expect.closeTo(841.89 - (placed?.y ?? 0), 2), null]);
  expect(await viewer.getPageIndex(two[0] as Parameters<typeof viewer.getPageIndex>[0])).toBe((placed?.page ?? 0) - 1);
  await viewer.loadingTask.destroy();
});

it('leads from the contents and from the text to the heading', async () => {
  const viewer = await openInViewer(write(document));
  const [first, last] = [await viewer.getPage(1), await viewer.getPage(viewer.numPages)];
  const targets = async (page: typeof first) => {
    const dests = (await page.getAnnotations()).map(({ dest }) => dest as [Parameters<typeof viewer.getPageIndex>[0]]);
    return Promise.all(dests.map(([ref]) => viewer.getPageIndex(ref)));
  };
  expect(await targets(first)).toEqual([0, 1]);
  expect(await targets(last)).toEqual([0]);
  await viewer.loadingTask.destroy();
});

it('writes addresses in ASCII, and says what they lead to', async () => {
  const targets = ['https://example.se/å(1)\\', 'mailto:skola@example.se', 'tel:+468123'];
  const links = targets.map((target) => link(target, 'länk'));
  const read = await readPdf(write(root([heading(1, 'a', 'A'), paragraph(links)])));
  const annotations = annotationsOf(read.pages[0] as (typeof read.pages)[number]).map(({ dict }) => dict);
  const uris = annotations.map((dict) => textOf(dict.lookup(PDFName.of('A'), PDFDict).get(PDFName.of('URI'))));
  expect(uris).toEqual(['https://example.se/%C3%A5(1)\\', 'mailto:skola@example.se', 'tel:+468123']);
  expect(annotations.map((dict) => textOf(dict.get(PDFName.of('Contents'))))).toEqual(
    targets.map((target) => `Till ${target}`),
  );
});

it('refuses a link to a heading that is not there, which only a bug can bring here', () => {
  const lost = root([heading(1, 'a', 'A'), paragraph([link('#borta', 'länk')])]);
  expect(() => write(lost)).toThrow('#borta');
});
