import { PDFDict, PDFName, type PDFObject } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { wordMeasurer } from '../../src/layout/face/word-measurer.ts';
import { layOut } from '../../src/layout/lay-out.ts';
import { standardPalette } from '../../src/theme/palette.ts';
import { fontTables } from '../support/fonts.ts';
import { inconsistencies } from '../support/pdf/inconsistencies.ts';
import { heading, paragraph, root, section } from '../support/pdf/nodes.ts';
import { type ReadPdf, readPdf, streamBytes, tagTree } from '../support/pdf/read.ts';
import { firstDifference, textOfDocument, textOfPdf } from '../support/pdf/read-aloud.ts';
import { sample } from '../support/pdf/sample.ts';
import { logoFrom, writeThemed } from '../support/pdf/themed.ts';
import { paintedPictureOf } from '../support/pdf/viewer.ts';
import { write } from '../support/pdf/write.ts';
import { makeJpeg } from '../support/theme/make-jpeg.ts';
import { makePng } from '../support/theme/make-png.ts';

const document = root([section('first-page', heading(1, 'titel', 'Samverkan')), paragraph('Text')]);

const samples = Array.from({ length: 4 * 3 * 2 }, (_, at) => at * 10);
const seenThrough = makePng({ width: 3, height: 2, depth: 8, colour: 6, samples });
const opaque = makePng({ width: 3, height: 2, depth: 8, colour: 2, samples: samples.slice(0, 18) });
const jpeg = makeJpeg({
  columns: 2,
  rows: 1,
  blocks: [
    [76, 84, 255],
    [149, 43, 21],
  ],
});
const greyJpeg = makeJpeg({ columns: 2, rows: 1, blocks: [[0], [200]], progressive: true });

/** The picture in the resources of a file's first page. */
function imageOf({ pages }: ReadPdf): PDFObject | undefined {
  const pictures = pages[0]?.node.Resources()?.lookupMaybe(PDFName.of('XObject'), PDFDict);
  return pictures?.lookup(PDFName.of('Logo'));
}

/** The entries of a stream's dictionary, without its length. */
function saidOf(stream: PDFObject | undefined): Record<string, string> {
  const { dict } = stream as unknown as { readonly dict: PDFDict };
  const entries = dict.entries().map(([key, value]) => [key.decodeText(), String(value)] as const);
  return Object.fromEntries(entries.filter(([key]) => key !== 'Length'));
}

const image = { Type: '/XObject', Subtype: '/Image', Width: '3', Height: '2', BitsPerComponent: '8' };

describe('a PNG in a PDF', () => {
  it('has its colours as they are, and its opacity as a mask of its own', async () => {
    const read = await readPdf(await writeThemed(document, { logo: logoFrom(seenThrough) }));
    const said = saidOf(imageOf(read));
    expect(said).toEqual({
      ...image,
      ColorSpace: '/DeviceRGB',
      Filter: '/FlateDecode',
      SMask: expect.stringMatching(/^\d+ 0 R$/),
    });
    const rgb = samples.filter((_, at) => at % 4 < 3);
    expect([...streamBytes(imageOf(read))]).toEqual(rgb);
    const mask = (imageOf(read) as unknown as { readonly dict: PDFDict }).dict.lookup(PDFName.of('SMask'));
    expect(saidOf(mask)).toEqual({ ...image, ColorSpace: '/DeviceGray', Filter: '/FlateDecode' });
    expect([...streamBytes(mask)]).toEqual(samples.filter((_, at) => at % 4 === 3));
  });

  it('has no mask where all of it is seen', async () => {
    const read = await readPdf(await writeThemed(document, { logo: logoFrom(opaque) }));
    expect(saidOf(imageOf(read))).toEqual({ ...image, ColorSpace: '/DeviceRGB', Filter: '/FlateDecode' });
  });

  it('has only its own page mixed as light where it can be seen through', async () => {
    const groups = async (bytes: Uint8Array) => {
      const { pages } = await readPdf(await writeThemed(sample(100), { logo: logoFrom(bytes) }));
      return pages.map(({ node }) => String(node.get(PDFName.of('Group')) ?? '').replace(/\s+/g, ' '));
    };
    const [first, ...others] = await groups(seenThrough);
    expect(first).toBe('<< /S /Transparency /CS /DeviceRGB >>');
    expect(new Set(others)).toEqual(new Set(['']));
    expect(new Set(await groups(opaque))).toEqual(new Set(['']));
  });
});

describe('a JPEG in a PDF', () => {
  it.each([
    ['colour', jpeg, '/DeviceRGB'],
    ['grey', greyJpeg, '/DeviceGray'],
  ])('in %s stays as it was read', async (_, bytes, space) => {
    const stream = imageOf(await readPdf(await writeThemed(document, { logo: logoFrom(bytes) })));
    expect(saidOf(stream)).toEqual({ ...image, Width: '16', Height: '8', ColorSpace: space, Filter: '/DCTDecode' });
    expect((stream as unknown as { contents: Uint8Array }).contents).toEqual(bytes);
  });
});

describe('a logo', () => {
  it.each([
    ['PNG', seenThrough],
    ['JPEG', jpeg],
  ])('is shown by a viewer: %s', async (_, bytes) => {
    const { isPainted, transforms } = await paintedPictureOf(await writeThemed(document, { logo: logoFrom(bytes) }));
    expect(isPainted).toBe(true);
    // 14 mm high and as wide as its shape says, its lower edge 34 mm below the page's top and 24 mm from the left.
    const { width } = logoFrom(bytes);
    expect(transforms[0]).toEqual([width, 0, 0, 39.685, 68.031, 745.512].map((value) => expect.closeTo(value, 2)));
  });

  it('is read first, by its alternative text, and the names beside it are not', async () => {
    const read = await readPdf(
      await writeThemed(sample(), { logo: logoFrom(seenThrough, 'Vapen för Sundby (två vågor)') }),
    );
    expect(inconsistencies(read)).toEqual([]);
    const lines = tagTree(read).split('\n');
    expect(lines.slice(0, 4)).toEqual([
      'Document',
      '  Figure (Placement=Block BBox=[ 68.031 745.512 127.559 785.197 ] Alt=Vapen för Sundby (två vågor)) "<picture>"',
      '  Sect',
      '    H1 "Samverkan i Provdalen"',
    ]);
    expect(read.artifacts[0]).toContain('Provstad');
    await expect(tagTree(read)).toMatchFileSnapshot('golden/tags-with-logo.txt');
  });

  it('leaves nothing of the document unread', async () => {
    const logo = logoFrom(seenThrough);
    const plain = sample();
    const { words } = await textOfPdf(await writeThemed(plain, { logo }));
    const read = textOfDocument({
      ...plain,
      logo: { type: 'logo', place: plain.place, alternative: logo.alternative },
    });
    expect(firstDifference(words, read)).toBeUndefined();
    expect(words.startsWith('Sundby kommuns vapen Samverkan')).toBe(true);
  });

  it('is packed once for all documents of a process', async () => {
    const logo = logoFrom(seenThrough);
    const first = await writeThemed(document, { logo });
    if (logo.picture.content.kind === 'pixels') logo.picture.content.rgb.fill(0);
    expect(Buffer.compare(await writeThemed(document, { logo }), first)).toBe(0);
  });

  it('that the theme does not have cannot be drawn', async () => {
    const logo = { type: 'logo' as const, place: document.place, alternative: 'Vapen' };
    const laidOut = layOut({ ...document, logo }, wordMeasurer(fontTables), (word) => [word], {
      logo: { width: 50, height: 40 },
    });
    await expect(write({ ...document, logo }, { laidOut })).rejects.toThrow('the theme does not have');
  });

  it('is no part of a file without one', async () => {
    const read = await readPdf(await writeThemed(document, {}));
    expect(imageOf(read)).toBeUndefined();
    expect(tagTree(read)).not.toContain('Figure');
  });
});

describe('the colours of a theme', () => {
  const content = async (palette: typeof standardPalette) => {
    const { pages } = await readPdf(await writeThemed(sample(), { palette }));
    const streams = pages.map(({ node }) => Buffer.from(streamBytes(node.lookup(PDFName.of('Contents')))));
    return Buffer.concat(streams).toString('latin1');
  };

  it('are those that a document is drawn in', async () => {
    const own = { ...standardPalette, blue: '#336600', hairline: '#ffcc99' } as const;
    const [standard, themed] = [await content(standardPalette), await content(own)];
    expect(themed).toBe(
      standard
        .replaceAll(/^0\.043 0\.235 0\.435 (rg|RG)/gm, '0.2 0.4 0 $1')
        .replaceAll(/^0\.722 0\.722 0\.722 (rg|RG)/gm, '1 0.8 0.6 $1'),
    );
    expect(themed).not.toBe(standard);
  });

  it('are the project’s own without a theme, to the last byte', async () => {
    const plain = sample();
    const laidOut = layOut(plain, wordMeasurer(fontTables), (word) => [word]);
    expect(Buffer.compare(await write(plain, { laidOut }), await writeThemed(plain, {}))).toBe(0);
  });
});
