import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { deflate } from '../../src/pdf/deflate.ts';
import { type FontSubset, openPdf } from '../../src/pdf/pdfkit-internals.ts';
import { writeRef } from '../../src/pdf/ref.ts';
import { spread, unpack } from '../support/pdf/unpack.ts';
import { fonts } from '../support/pdf/write.ts';

const head = { language: 'sv-SE', info: { Title: 'å' }, identifier: '0123456789abcdef0123456789abcdef' };
const open = () => openPdf(head, deflate);

it('is written for the version that package.json pins', () => {
  const read = (path: string) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
  expect(read('package.json').devDependencies.pdfkit).toBe(read('node_modules/pdfkit/package.json').version);
});

describe('an object', () => {
  it('stands where the cross-references say, ours and pdfkit’s', () => {
    const file = open();
    const ref = file.allocate();
    const stream = file.allocate();
    file.write(ref, '<</Own true>>');
    file.write(stream, '<</Length 3>>', new Uint8Array([0xe5, 0x0a, 0xff]));
    const { objects, trailer } = unpack(file.finish());
    expect(String(ref)).toBe(`${ref.id} 0 R`);
    expect(objects.get(ref.id)).toBe('<</Own true>>');
    expect(objects.get(stream.id)).toBe('<</Length 3>>\nstream\n\xe5\n\xff\nendstream');
    expect(objects.get(file.pages.id)).toContain('/Type /Pages');
    expect(objects.get(Number(/\/Root (\d+) 0 R/.exec(trailer)?.[1]))).toContain('/Type /Catalog');
    expect(objects.get(Number(/\/Info (\d+) 0 R/.exec(trailer)?.[1]))).toContain('/Title ');
    expect(trailer).toContain('/ID[<0123456789abcdef0123456789abcdef><0123456789abcdef0123456789abcdef>]');
  });

  it('can be written piece by piece, and named by what pdfkit writes', () => {
    const file = open();
    const ref = file.allocate();
    const out = file.begin(ref);
    out.text('<</Of ');
    writeRef(out, file.pages);
    out.text('>>');
    file.end();
    file.setCatalog({ Metadata: ref, AF: [ref] });
    const pdf = file.finish();
    expect(unpack(pdf).objects.get(ref.id)).toBe(`<</Of ${file.pages.id} 0 R>>`);
    expect(spread(pdf)).toContain(`/Metadata ${ref.id} 0 R\n/AF [${ref.id} 0 R]\n`);
  });

  it('must be written', () => {
    const never = open();
    never.allocate();
    expect(() => never.finish()).toThrow('never written');
  });
});

describe('a font', () => {
  it('is embedded with the glyphs that were put into its subset, and a second copy of one of them', () => {
    const file = open();
    const subset = file.openFont(fonts.regular);
    const hyphen = subset.font.glyphForCodePoint(0x2d).id;
    expect(subset.subset.glyphs).toEqual([0]);
    for (const meaning of [0x2d, 0xad]) {
      const id = subset.subset.glyphs.push(hyphen) - 1;
      subset.unicode[id] = [meaning];
      subset.widths[id] = subset.font.getGlyph(hyphen).advanceWidth;
    }
    expect(subset.ref().id).toBeGreaterThan(0);
    const bytes = file.finish();
    const pdf = spread(bytes);
    const map = [...unpack(bytes).objects.values()].map(inflated).find((text) => text.includes('beginbfrange'));
    expect(map).toContain('<0000> <0002> [<fffd> <002d> <00ad>]');
    expect(pdf).toMatch(/\/W \[0 \[\d+ (\d+) \1\]\]/);
    expect(pdf).toContain('/FontFile2');
    expect(pdf).not.toContain('/CIDSet');
  });

  it('has the same file as pdfkit makes of it', () => {
    const plain = new PDFDocument({ font: null as unknown as string }).font(fonts.regular as Buffer);
    const theirs = (plain as unknown as { _font: FontSubset })._font;
    const ours = open().openFont(fonts.regular);
    for (const character of 'Åsa är på Ö, é”½') {
      const { id } = ours.font.glyphForCodePoint(character.codePointAt(0) ?? 0);
      for (const { subset } of [ours, theirs]) subset.glyphs.push(id);
    }
    expect(ours.subset.encode()).toEqual(theirs.subset.encode());
  });

  it('is parsed once for each array of bytes', () => {
    expect(open().openFont(fonts.italic).font).toBe(open().openFont(fonts.italic).font);
  });
});

it('compresses what pdfkit writes by the function it was given', () => {
  const sizes: number[] = [];
  const file = openPdf(head, (bytes) => {
    sizes.push(bytes.length);
    return bytes;
  });
  file.openFont(fonts.regular).ref();
  file.finish();
  // The font file, its ToUnicode map, the colour profile; the objects that are no streams, and the cross-references.
  expect(sizes).toHaveLength(5);
});

it('writes its own texts in UTF-16BE where they are not ASCII', () => {
  expect(spread(open().finish())).toContain('(\xFE\xFF\x00å)');
});

/** The bytes of an object that is a compressed stream, one character a byte; nothing for others. */
function inflated(object: string): string {
  const stream = /^<<[\s\S]*?\/FlateDecode[\s\S]*?>>\nstream\n([\s\S]*)\nendstream$/.exec(object)?.[1];
  return stream === undefined ? '' : inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
}
