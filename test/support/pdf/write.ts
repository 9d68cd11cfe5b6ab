import type { DocumentRoot } from '../../../src/document/node.ts';
import type { Face } from '../../../src/layout/face/measure.ts';
import { type PdfInput, writePdf } from '../../../src/pdf/write.ts';
import { fontBytes, fontTables } from '../fonts.ts';
import { place } from './place.ts';

export const fonts: Readonly<Record<Face, Uint8Array>> = {
  regular: fontBytes('regular'),
  italic: fontBytes('italic'),
  semibold: fontBytes('semibold'),
};

/** Lays a document out and writes it, with an attachment unless told otherwise. */
export function write(document: DocumentRoot, more: Partial<PdfInput> = {}): Promise<Uint8Array> {
  return writePdf({
    document,
    laidOut: place(document),
    fonts,
    metrics: fontTables,
    attachments: [
      {
        name: 'provdalen.yaml',
        mediaType: 'application/yaml',
        description: 'Stadsdelens fil',
        relationship: 'Source',
        bytes: new TextEncoder().encode('minimumLevel: prov\n'),
      },
    ],
    version: '1.2.3',
    identifier: '0123456789abcdef0123456789ABCDEF',
    ...more,
  });
}
