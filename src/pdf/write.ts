import type { DocumentRoot } from '../document/node.ts';
import type { FaceTable } from '../layout/face/face-table.ts';
import type { Face } from '../layout/face/measure.ts';
import type { LaidOutDocument, LaidOutPage } from '../layout/placed/page.ts';
import { standardTheme, type Theme } from '../theme/theme.ts';
import { type Attachment, writeAttachments } from './attachments.ts';
import { ByteWriter } from './byte-writer.ts';
import { colourOperands } from './colours.ts';
import { drawPage } from './content.ts';
import { deflate } from './deflate.ts';
import { embeddedFont } from './embedded-font.ts';
import { writeFont } from './font-writer.ts';
import { type FaceFonts, faceFonts } from './fonts.ts';
import { destinationsOf, writeLinks } from './links.ts';
import { infoOf, metadataOf } from './metadata.ts';
import { writeOutline } from './outline.ts';
import { openPdf, type PdfFile } from './pdfkit-internals.ts';
import { type DocumentPicture, documentPicture } from './picture.ts';
import type { PreparedFonts } from './prepared-fonts.ts';
import { type Ref, refAt } from './ref.ts';
import { buildStructure } from './structure.ts';
import { writeStructure } from './structure-writer.ts';
import { num } from './syntax.ts';
import { newTagger } from './tagger.ts';
import { xmpPacket } from './xmp.ts';

/** Everything that a PDF is made of. */
export interface PdfInput {
  readonly document: DocumentRoot;
  readonly laidOut: LaidOutDocument;
  /** TTF files. Pass the same arrays for every document: a font is opened once for each array. */
  readonly fonts: Readonly<Record<Face, Uint8Array>>;
  /** The tables of these fonts, by which the document was laid out. */
  readonly metrics: Readonly<Record<Face, FaceTable>>;
  /** What the build has made of these fonts. */
  readonly prepared?: PreparedFonts;
  readonly attachments: readonly Attachment[];
  /** Colours, and the picture that was laid out; without it, the project's own look. */
  readonly theme?: Theme;
  /** The program's. */
  readonly version: string;
  /** 32 hexadecimal digits, from a hash of the input. */
  readonly identifier: string;
}

/**
 * Writes a laid-out document as PDF/A-3a and PDF/UA-1. The bytes depend on the input alone, not on the clock, the locale,
 * the machine, the documents before or whether fonts were prepared. Rejects only when layout and document contradict each
 * other, which is a bug.
 */
export async function writePdf(input: PdfInput): Promise<Uint8Array> {
  const { document, laidOut, theme = standardTheme } = input;
  const metadata = metadataOf(document, input.version);
  const properties = { language: metadata.language, info: infoOf(metadata), identifier: hexadecimal(input.identifier) };
  const file = openPdf(properties, deflate);
  const structure = buildStructure(document);
  const tagger = newTagger(structure, laidOut.pages.length);
  const fonts = faceFonts(file, input.metrics);
  const picture = documentPicture(file, theme.logo?.picture);
  const tools = { fonts, picture, colours: colourOperands(theme.palette), tagger };
  const pages = laidOut.pages.map(() => file.allocate());
  const destinations = destinationsOf(laidOut.destinations, laidOut.pages, pages);
  const resources = file.allocate();
  const operators = new ByteWriter();
  laidOut.pages.forEach((page, index) => {
    operators.clear();
    drawPage(page, index, tools, operators);
    const content = writeContent(file, operators.view());
    const annotations = writeLinks(file, page, index, tagger, destinations);
    const blended = picture.transparent && page.items.some(({ type }) => type === 'picture');
    writePage(file, { page, index, ref: refAt(pages, index), content, resources, annotations, blended });
  });
  writeResources(file, resources, fonts, picture);
  writeStructure(file, structure.root, tagger, pages);
  writeOutline(file, laidOut.destinations, destinations);
  writeAttachments(file, input.attachments, metadata.date);
  writeXmp(file, xmpPacket(metadata));
  await writeFonts(file, fonts, input);
  return file.finish();
}

function hexadecimal(identifier: string): string {
  if (!/^[0-9a-f]{32}$/i.test(identifier)) throw new RangeError(`Not 32 hexadecimal digits: ${identifier}`);
  return identifier.toLowerCase();
}

function writeContent(file: PdfFile, content: Uint8Array): Ref {
  const ref = file.allocate();
  const bytes = deflate(content);
  file.write(ref, `<</Filter/FlateDecode/Length ${bytes.length}>>`, bytes);
  return ref;
}

interface PageParts {
  readonly page: LaidOutPage;
  readonly index: number;
  readonly ref: Ref;
  readonly content: Ref;
  readonly resources: Ref;
  readonly annotations: readonly Ref[];
  /** Something on it is partly transparent. */
  readonly blended: boolean;
}

function writePage(file: PdfFile, { page, index, ref, content, resources, annotations, blended }: PageParts): void {
  let body =
    `<</Type/Page/Parent ${file.pageTree}/MediaBox[0 0 ${num(page.width)} ${num(page.height)}]` +
    `/Contents ${content}/Resources ${resources}/StructParents ${index}/Tabs/S`;
  if (annotations.length > 0) body += `/Annots[${annotations.join(' ')}]`;
  // Otherwise a viewer might mix the whole page's colours as a printer would (ISO 32000-1, 11.4.7).
  if (blended) body += '/Group<</S/Transparency/CS/DeviceRGB>>';
  file.write(ref, `${body}>>`);
  file.addPage(ref);
}

/** One dictionary for all pages. */
function writeResources(file: PdfFile, ref: Ref, fonts: FaceFonts, picture: DocumentPicture): void {
  const entries = fonts.used().map((font) => `/${font.resource} ${font.ref}`);
  const image = picture.ref();
  const pictures = image === undefined ? '' : `/XObject<</${picture.resource} ${image}>>`;
  file.write(ref, `<</Font<<${entries.join('')}>>${pictures}>>`);
}

async function writeFonts(file: PdfFile, used: FaceFonts, { fonts, prepared }: PdfInput): Promise<void> {
  for (const font of used.used())
    writeFont(file, font, await embeddedFont(fonts[font.face], font.subset(), prepared?.[font.face]));
}

/** Uncompressed, so that an archive finds it without a PDF reader. */
function writeXmp(file: PdfFile, packet: string): void {
  const ref = file.allocate();
  const bytes = new TextEncoder().encode(packet);
  file.write(ref, `<</Type/Metadata/Subtype/XML/Length ${bytes.length}>>`, bytes);
  file.setCatalog({ Metadata: ref });
}
