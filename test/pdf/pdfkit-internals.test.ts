import { readFileSync } from 'node:fs';
import PDFDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { type FontSubset, openPdf, writeRef } from '../../src/pdf/pdfkit-internals.ts';
import { fonts } from './support/write.ts';

const head = { language: 'sv-SE', info: { Title: 'å' }, identifier: new Uint8Array(16) };
const plain = (bytes: Uint8Array): Uint8Array => bytes;
const open = () => openPdf(head, plain);
const text = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

it('is written for the version that package.json pins', () => {
  const read = (path: string) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
  expect(read('package.json').devDependencies.pdfkit).toBe(read('node_modules/pdfkit/package.json').version);
});

describe('an object', () => {
  it('stands where the cross-reference table says', () => {
    const file = open();
    const ref = file.allocate();
    const stream = file.allocate();
    file.write(ref, '<</Own true>>');
    file.write(stream, '<</Length 3>>', new Uint8Array([0xe5, 0x0a, 0xff]));
    const pdf = text(file.finish());
    expect(String(ref)).toBe(`${ref.id} 0 R`);
    expect(pdf.slice(offset(pdf, ref.id))).toMatch(new RegExp(`^${ref.id} 0 obj\n<</Own true>>\nendobj\n`));
    expect(pdf.slice(offset(pdf, stream.id))).toContain('\nstream\nå\nÿ\nendstream\nendobj\n');
    expect(Number(/startxref\n(\d+)/.exec(pdf)?.[1])).toBe(pdf.lastIndexOf('xref\n0 '));
  });

  it('can be written piece by piece, and named by what pdfkit writes', () => {
    const file = open();
    const ref = file.allocate();
    const out = file.begin(ref);
    out.text('<</Of ');
    writeRef(out, file.pages);
    out.text('>>');
    file.end(ref);
    file.setCatalog({ Metadata: ref, AF: [ref] });
    const pdf = text(file.finish());
    expect(pdf.slice(offset(pdf, ref.id))).toMatch(
      new RegExp(`^${ref.id} 0 obj\n<</Of ${file.pages.id} 0 R>>\nendobj\n`),
    );
    expect(pdf).toContain(`/Metadata ${ref.id} 0 R\n/AF [${ref.id} 0 R]\n`);
  });

  it('must be written, and only once', () => {
    const never = open();
    never.allocate();
    expect(() => never.finish()).toThrow('not written once');
    const twice = open();
    const ref = twice.allocate();
    twice.write(ref, '<<>>');
    twice.write(ref, '<<>>');
    expect(() => twice.finish()).toThrow('not written once');
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
    const pdf = text(file.finish());
    expect(pdf).toContain('<0000> <0002> [<fffd> <002d> <00ad>]');
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
  // The font file, its ToUnicode map and the colour profile.
  expect(sizes).toHaveLength(3);
});

it('writes its own texts in UTF-16BE where they are not ASCII', () => {
  expect(text(open().finish())).toContain('(\xFE\xFF\x00å)');
});

function offset(pdf: string, id: number): number {
  const table = pdf.slice(pdf.lastIndexOf('xref\n0 ')).split('\n');
  return Number(table[2 + id]?.slice(0, 10));
}
