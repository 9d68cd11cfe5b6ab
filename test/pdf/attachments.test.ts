import { PDFName } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Attachment } from '../../src/pdf/attachments.ts';
import { attachmentsOf } from '../support/pdf/attachments-of.ts';
import { heading, root } from '../support/pdf/nodes.ts';
import { readPdf } from '../support/pdf/read.ts';
import { write } from '../support/pdf/write.ts';

const document = root([heading(1, 'a', 'A')]);

const attachment = (name: string, bytes: Uint8Array): Attachment => ({
  name,
  mediaType: 'application/yaml',
  description: 'Stadsdelens fil & mer',
  relationship: 'Source',
  bytes,
});

it('carries each file byte for byte, associated with the document', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async (bytes) => {
      const [file] = await attachmentsOf(await write(document, { attachments: [attachment('farsta.yaml', bytes)] }));
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
  const files = await attachmentsOf(await write(document, { attachments }));
  expect(files.map(({ key }) => key)).toEqual(['B.yaml', 'a(1).yaml', 'az.yaml', 'aå.yaml', 'b.yaml', 'ö.yaml']);
  expect(files.map(({ name }) => name)).toEqual(files.map(({ key }) => key));
});

it('has no name tree without attachments', async () => {
  const { pdf } = await readPdf(await write(document, { attachments: [] }));
  expect(pdf.catalog.get(PDFName.of('AF'))).toBeUndefined();
});
