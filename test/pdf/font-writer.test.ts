import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { deflate } from '../../src/pdf/deflate.ts';
import { embeddedFont, subsetKey } from '../../src/pdf/embedded-font.ts';
import { openFont } from '../../src/pdf/font-file.ts';
import { writeFont } from '../../src/pdf/font-writer.ts';
import type { FontSubset } from '../../src/pdf/glyph-numbering.ts';
import { makeFont } from '../../src/pdf/make-font.ts';
import { openPdf } from '../../src/pdf/pdfkit-internals.ts';
import { changed } from '../support/font-file.ts';
import { faces, fontBytes, liberationBytes } from '../support/fonts.ts';
import { unpack } from '../support/pdf/unpack.ts';

const properties = { language: 'sv-SE', info: {}, identifier: '0123456789abcdef0123456789abcdef' };

it('is written for the version of fontkit that package.json pins', () => {
  const read = (path: string) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
  expect(read('package.json').devDependencies.fontkit).toBe(read('node_modules/fontkit/package.json').version);
});

describe('a font', () => {
  const letters = 'Åsa är på Ö, é”½ – AVTAL';

  it.each(faces)('is written as pdfkit writes it: the project’s %s', async (face) => {
    const subset = subsetOf(fontBytes(face), letters);
    expect(await written(subset)).toEqual(writtenByPdfkit(subset));
  });

  it.each(faces)('is written as pdfkit writes it: another family’s %s, drawn in 1/2048 em', async (face) => {
    const subset = subsetOf(liberationBytes(face), letters, 12);
    expect(await written(subset)).toEqual(writtenByPdfkit(subset));
  });

  it('is written as pdfkit writes it where it is of other classes', async () => {
    const old = changed(liberationBytes('regular'), 'OS/2', async (table) => {
      table.setUint16(0, 1); // version, which knows no heights of letters
      table.setUint16(30, 10 << 8); // sFamilyClass, scripts
    });
    const fixedPitch = changed(old, 'post', (table) => table.setUint32(12, 1));
    const subset = subsetOf(fixedPitch, letters);
    expect(await written(subset)).toEqual(writtenByPdfkit(subset));
    expect((await written(subset)).join()).toContain('/Flags 13\n');
  });

  it('has one character id for each meaning of a glyph', async () => {
    const subset = subsetOf(fontBytes('regular'), '--');
    const [, map] = await written({ ...subset, meanings: [...subset.meanings.slice(0, 2), [0xad]] });
    expect(map).toContain('<0000> <0002> [<fffd> <002d> <00ad>]');
  });

  it('maps more than 256 character ids, and those beyond 16 bits', async () => {
    const subset = subsetOf(fontBytes('regular'), 'a'.repeat(600));
    const meanings = subset.meanings.map((_, id) => (id === 256 ? [0x1f600, 0x20] : [0x61]));
    expect(await written({ ...subset, meanings })).toEqual(writtenByPdfkit({ ...subset, meanings }));
  });
});

it('opens a font once for each array of bytes', () => {
  const bytes = fontBytes('italic');
  expect(openFont(bytes)).toBe(openFont(bytes));
  expect(openFont(bytes)).not.toBe(openFont(bytes.slice()));
});

it('makes a font of the same subset once', () => {
  const bytes = fontBytes('italic');
  const { widths, meanings } = subsetOf(bytes, 'ab');
  const made = (...glyphs: number[]) => makeFont(bytes, subsetKey({ glyphs: [0, ...glyphs], meanings, widths }));
  expect(made(5, 6)).toBe(made(5, 6));
  expect(made(6, 5).fontFile).not.toEqual(made(5, 6).fontFile);
});

interface Subset extends FontSubset {
  readonly bytes: Uint8Array;
  /** Of the document's fonts. */
  readonly number: number;
}

/** A subset that shows a text, every character as often as it stands there. */
function subsetOf(bytes: Uint8Array, text: string, number = 1): Subset {
  const font = openFont(bytes);
  const codePoints = [...text].map((character) => character.codePointAt(0) ?? 0);
  const glyphs = [0, ...codePoints.map((codePoint) => font.glyphForCodePoint(codePoint).id)];
  const widths = glyphs.map((glyph) => Math.round((font.getGlyph(glyph).advanceWidth * 1000) / font.unitsPerEm));
  return { bytes, number, glyphs, meanings: [[0xfffd], ...codePoints.map((codePoint) => [codePoint])], widths };
}

/** The five objects of a font, from the file that they are written to. */
async function written({ bytes, number, ...subset }: Subset): Promise<string[]> {
  const file = openPdf(properties, deflate);
  const ref = file.allocate();
  writeFont(file, { ref, number, subset: () => subset }, await embeddedFont(bytes, subset));
  return fontObjects(unpack(file.finish()).objects, ref.id);
}

/** The objects that pdfkit writes of a font of which it is given the glyphs and their meanings. */
function writtenByPdfkit({ bytes, number, glyphs, meanings, widths }: Subset): string[] {
  const document = new PDFDocument({ font: null as unknown as string, subset: 'PDF/A-3a', compress: false });
  document.font(openFont(bytes) as unknown as Buffer);
  const theirs = (document as unknown as { _font: Record<string, unknown> })._font;
  const { subset } = theirs as unknown as { subset: { glyphs: number[] } };
  subset.glyphs.splice(0, 1, ...glyphs);
  Object.assign(theirs, { id: `F${number}`, unicode: meanings, widths });
  const { id } = (theirs as unknown as { ref(): { id: number } }).ref();
  document.end();
  const pdf = (document.read() as Buffer).toString('latin1');
  const objects = [...pdf.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj(?=\n)/g)];
  return fontObjects(new Map(objects.map(([, id = '', body = '']) => [Number(id), body])), id);
}

/** An object, its references without their numbers, and then its stream, unpacked. */
function plain(objects: ReadonlyMap<number, string>, id: number): string {
  const [dictionary = '', stream] = (objects.get(id) ?? '').split(/\nstream\n(?=[\s\S]*\nendstream$)/);
  const bytes = Buffer.from(stream?.replace(/\nendstream$/, '') ?? '', 'latin1');
  const content = dictionary.includes('/FlateDecode') ? inflateSync(bytes) : bytes;
  const kept = dictionary.replace(/\n\/(Length|Filter) \S+/g, '').replace(/\d+ 0 R/g, 'R');
  return `${kept}\n${content.toString('latin1')}`;
}

function fontObjects(objects: ReadonlyMap<number, string>, id: number): string[] {
  const named = (from: number, key: string) =>
    Number(new RegExp(`/${key} \\[?(\\d+) 0 R`).exec(objects.get(from) ?? '')?.[1]);
  const descendant = named(id, 'DescendantFonts');
  const descriptor = named(descendant, 'FontDescriptor');
  const ids = [id, named(id, 'ToUnicode'), descendant, descriptor, named(descriptor, 'FontFile2')];
  return ids.map((one) => plain(objects, one));
}
