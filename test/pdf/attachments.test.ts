import { PDFArray, PDFDict, PDFName, PDFStream } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Attachment } from '../../src/pdf/attachments.ts';
import { heading, root } from '../support/pdf/nodes.ts';
import { nameOf, readPdf, streamBytes, textOf } from '../support/pdf/read.ts';
import { write } from '../support/pdf/write.ts';

const document = root([heading(1, 'a', 'A')]);

const attachment = (name: string, bytes: Uint8Array): Attachment => ({
  name,
  mediaType: 'application/yaml',
  description: 'Stadsdelens fil & mer',
  relationship: 'Source',
  bytes,
});

/** The files as the name tree lists them. */
async function read(pdfBytes: Uint8Array) {
  const { pdf } = await readPdf(pdfBytes);
  const names = pdf.catalog.lookup(PDFName.of('Names'), PDFDict).lookup(PDFName.of('EmbeddedFiles'), PDFDict);
  const list = names.lookup(PDFName.of('Names'), PDFArray);
  const associated = pdf.catalog.lookup(PDFName.of('AF'), PDFArray).asArray().map(String);
  return Array.from({ length: list.size() / 2 }, (_, i) => {
    const specification = list.lookup(2 * i + 1, PDFDict);
    const stream = specification.lookup(PDFName.of('EF'), PDFDict).lookup(PDFName.of('UF'), PDFStream);
    return {
      key: textOf(list.get(2 * i)),
      name: textOf(specification.get(PDFName.of('UF'))),
      relationship: nameOf(specification.get(PDFName.of('AFRelationship'))),
      mediaType: nameOf(stream.dict.get(PDFName.of('Subtype'))),
      size: String(stream.dict.lookup(PDFName.of('Params'), PDFDict).get(PDFName.of('Size'))),
      bytes: streamBytes(stream),
      associated: associated.includes(String(list.get(2 * i + 1))),
    };
  });
}

it('carries each file byte for byte, associated with the document', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async (bytes) => {
      const [file] = await read(write(document, { attachments: [attachment('farsta.yaml', bytes)] }));
      expect(file).toEqual({
        key: 'farsta.yaml',
        name: 'farsta.yaml',
        relationship: 'Source',
        mediaType: 'application/yaml',
        size: String(bytes.length),
        bytes,
        associated: true,
      });
    }),
    { numRuns: 20 },
  );
});

it('lists the files in the order of their code units', async () => {
  const names = ['ö.yaml', 'b.yaml', 'B.yaml', 'aå.yaml', 'az.yaml', 'a(1).yaml'];
  const attachments = names.map((name) => attachment(name, new Uint8Array([1])));
  const files = await read(write(document, { attachments }));
  expect(files.map(({ key }) => key)).toEqual(['B.yaml', 'a(1).yaml', 'az.yaml', 'aå.yaml', 'b.yaml', 'ö.yaml']);
  expect(files.map(({ name }) => name)).toEqual(files.map(({ key }) => key));
});

it('has no name tree without attachments', async () => {
  const { pdf } = await readPdf(write(document, { attachments: [] }));
  expect(pdf.catalog.get(PDFName.of('AF'))).toBeUndefined();
});
