import { PDFDocument, PDFHexString, PDFRef } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { deflate } from '../../src/pdf/deflate.ts';
import { ObjectWriter } from '../../src/pdf/object-writer.ts';
import { unpack } from '../support/pdf/unpack.ts';

/** A writer that numbers objects by itself, from 1. */
function open() {
  let last = 0;
  const allocate = () => ++last;
  return { objects: new ObjectWriter(allocate, deflate), allocate };
}

const object = fc.record({
  text: fc.uint8Array({ maxLength: 20 }).map((bytes) => `<${Buffer.from(bytes).toString('hex')}>`),
  stream: fc.option(fc.uint8Array({ maxLength: 50 }), { nil: undefined }),
});

it('finds every object again, in whatever order they were written', () => {
  const objects = fc.array(object, { minLength: 1, maxLength: 700 });
  fc.assert(
    fc.property(objects, fc.infiniteStream(fc.nat()), (written, order) => {
      const { objects, allocate } = open();
      const numbered = written.map((one) => ({ ...one, id: allocate(), at: order.next().value as number }));
      for (const { id, text, stream } of [...numbered].sort((a, b) => a.at - b.at)) {
        if (stream) objects.write(id, `<</Of${text}/Length ${stream.length}>>`, stream);
        else objects.write(id, text);
      }
      const read = unpack(objects.finish('/Root 1 0 R')).objects;
      for (const { id, text, stream } of numbered) {
        if (!stream) expect(read.get(id)).toBe(text);
        else expect(read.get(id)).toContain(`${text}/Length ${stream.length}>>\nstream\n`);
      }
    }),
    { numRuns: 50 },
  );
});

it('is read by a library that knows nothing of it', async () => {
  const { objects, allocate } = open();
  const [root, pages] = [allocate(), allocate()];
  const texts = Array.from({ length: 450 }, (_, i) => ({ id: allocate(), text: `Text ${i}` }));
  objects.write(root, `<</Type/Catalog/Pages ${pages} 0 R>>`);
  objects.write(pages, '<</Type/Pages/Count 0/Kids[]>>');
  for (const { id, text } of texts) objects.write(id, `<${Buffer.from(text).toString('hex')}>`);
  const pdf = await PDFDocument.load(objects.finish(`/Root ${root} 0 R`));
  for (const { id, text } of texts) {
    expect(pdf.context.lookup(PDFRef.of(id), PDFHexString).decodeText()).toBe(text);
  }
});

it('keeps objects in streams of two hundred, and says after them where each is', () => {
  const { objects, allocate } = open();
  for (const id of Array.from({ length: 401 }, allocate)) objects.write(id, '<<>>');
  const { objects: read, trailer } = unpack(objects.finish('/Root 1 0 R/Info 2 0 R'));
  const counts = [...read.values()].map((text) => /^<<\/Type\/ObjStm\/N (\d+)/.exec(text)?.[1]);
  expect(counts.filter((count) => count !== undefined)).toEqual(['200', '200', '1']);
  expect(trailer).toMatch(/^<<\/Type\/XRef\/Size 406\/.*\/Root 1 0 R\/Info 2 0 R\//);
});

it('takes a stream while an object is being written', () => {
  const { objects, allocate } = open();
  const [dictionary, stream] = [allocate(), allocate()];
  const out = objects.begin(dictionary);
  out.text('<<');
  objects.write(stream, '<</Length 3>>', new Uint8Array([0xe5, 0x0a, 0xff]));
  out.text('>>');
  objects.end();
  const read = unpack(objects.finish('')).objects;
  expect(read.get(dictionary)).toBe('<<>>');
  expect(read.get(stream)).toBe('<</Length 3>>\nstream\n\xe5\n\xff\nendstream');
});

it('writes every object once', () => {
  const never = open();
  never.allocate();
  expect(() => never.objects.finish('')).toThrow('Object 1 of the PDF was never written');
  const twice = open();
  const id = twice.allocate();
  twice.objects.write(id, '<<>>');
  expect(() => twice.objects.write(id, '<<>>')).toThrow('Object 1 of the PDF was written twice');
});

it('compresses a thousand dictionaries that hardly differ to little more than where each begins', () => {
  const { objects, allocate } = open();
  for (const id of Array.from({ length: 1000 }, allocate)) objects.write(id, `<</S/TD/P 9 0 R/Pg 8 0 R/K[${id}]>>`);
  expect(objects.finish('').length).toBeLessThan(10_000);
});
