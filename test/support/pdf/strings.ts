import { decodePDFRawStream, PDFArray, PDFDict, PDFHexString, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib';
import { type ReadPdf, readPdf } from './read.ts';

/**
 * Everything that a reader of a PDF can meet, whatever program shows it: what the pages say, in the text and around it, their
 * text alternatives, the document's metadata, and what attached files are said to be. Not the attached files.
 */
export async function readableStrings(bytes: Uint8Array): Promise<readonly string[]> {
  const read = await readPdf(bytes);
  const onPages = read.marked.flatMap((texts) => [...texts.values()].join(' '));
  return [...onPages, ...read.artifacts, ...inObjects(read)].map((text) => text.replaceAll('\u00ad', ''));
}

function inObjects({ pdf }: ReadPdf): readonly string[] {
  const found: string[] = [];
  const visit = (object: unknown): void => {
    if (object instanceof PDFString || object instanceof PDFHexString) found.push(object.decodeText());
    else if (object instanceof PDFArray) for (const each of object.asArray()) visit(each);
    else if (object instanceof PDFDict) for (const [, each] of object.entries()) visit(each);
    else if (object instanceof PDFRawStream) {
      visit(object.dict);
      if (object.dict.get(PDFName.of('Type')) === PDFName.of('Metadata'))
        found.push(new TextDecoder().decode(decodePDFRawStream(object).decode()));
    }
  };
  for (const [, object] of pdf.context.enumerateIndirectObjects()) visit(object);
  return found;
}
