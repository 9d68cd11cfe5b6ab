import { PDFArray, PDFDict, PDFName, PDFStream } from '@cantoo/pdf-lib';
import { nameOf, readPdf, streamBytes, textOf } from './read.ts';

/** The files attached to a PDF, as its name tree lists them. */
export async function attachmentsOf(pdfBytes: Uint8Array) {
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
