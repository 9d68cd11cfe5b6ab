import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { deflate } from '../../src/pdf/deflate.ts';
import { openPdf } from '../../src/pdf/pdfkit-internals.ts';
import { writeRef } from '../../src/pdf/ref.ts';
import { spread, unpack } from '../support/pdf/unpack.ts';

const properties = { language: 'sv-SE', info: { Title: 'å' }, identifier: '0123456789abcdef0123456789abcdef' };
const open = () => openPdf(properties, deflate);

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
    expect(objects.get(file.pageTree.id)).toContain('/Type /Pages');
    expect(objects.get(Number(/\/Root (\d+) 0 R/.exec(trailer)?.[1]))).toContain('/Type /Catalog');
    expect(objects.get(Number(/\/Info (\d+) 0 R/.exec(trailer)?.[1]))).toContain('/Title ');
    expect(trailer).toContain('/ID[<0123456789abcdef0123456789abcdef><0123456789abcdef0123456789abcdef>]');
  });

  it('can be written piece by piece, and named by what pdfkit writes', () => {
    const file = open();
    const ref = file.allocate();
    const out = file.begin(ref);
    out.text('<</Of ');
    writeRef(out, file.pageTree);
    out.text('>>');
    file.end();
    file.setCatalog({ Metadata: ref, AF: [ref] });
    const pdf = file.finish();
    expect(unpack(pdf).objects.get(ref.id)).toBe(`<</Of ${file.pageTree.id} 0 R>>`);
    expect(spread(pdf)).toContain(`/Metadata ${ref.id} 0 R\n/AF [${ref.id} 0 R]\n`);
  });

  it('must be written', () => {
    const never = open();
    never.allocate();
    expect(() => never.finish()).toThrow('never written');
  });
});

it('compresses what pdfkit writes by the function it was given', () => {
  const lengths: number[] = [];
  const file = openPdf(properties, (bytes) => {
    const compressed = deflate(bytes);
    lengths.push(compressed.length);
    return compressed;
  });
  const pdf = spread(file.finish());
  // The colour profile; the objects that are no streams, and the cross-references.
  expect(lengths).toHaveLength(3);
  expect(pdf).toContain(`<<\n/Length ${lengths[0]}\n/N 3\n/Filter /FlateDecode\n>>\nstream\n`);
});

it('writes its own texts in UTF-16BE where they are not ASCII', () => {
  expect(spread(open().finish())).toContain('(\xFE\xFF\x00å)');
});
