import type { FaceFont } from './fonts.ts';
import type { PdfFile } from './pdfkit-internals.ts';
import type { Ref } from './ref.ts';

/** What a document embeds of a font, beside the subset's numbers. */
export interface EmbeddedFont {
  /** Its PostScript name, in characters that need no escapes. */
  readonly name: string;
  /** The entries of its descriptor that say what the font is. */
  readonly descriptor: string;
  /** The TrueType file of the subset's glyphs. */
  readonly fontFile: Uint8Array;
  /** The CMap by which text is extracted. */
  readonly toUnicode: Uint8Array;
}

/**
 * Embeds a font of TrueType outlines as a composite font of two-byte character ids (ISO 32000-1, 9.7): writes its object
 * and the four that it names.
 * @param embedded made of the same subset, compressed
 */
export function writeFont(
  file: PdfFile,
  { ref, number, subset }: Pick<FaceFont, 'ref' | 'number' | 'subset'>,
  embedded: EmbeddedFont,
): void {
  const name = `/${subsetTag(number)}+${embedded.name}`;
  const fontFile = writeCompressed(file, embedded.fontFile);
  const descriptor = write(file, [
    '/Type /FontDescriptor',
    `/FontName ${name}`,
    embedded.descriptor,
    `/FontFile2 ${fontFile}`,
  ]);
  const descendant = write(file, [
    '/Type /Font',
    '/Subtype /CIDFontType2',
    `/BaseFont ${name}`,
    '/CIDSystemInfo <<\n/Registry (Adobe)\n/Ordering (Identity)\n/Supplement 0\n>>',
    `/FontDescriptor ${descriptor}`,
    `/W [0 [${subset().widths.join(' ')}]]`,
    '/CIDToGIDMap /Identity',
  ]);
  const toUnicode = writeCompressed(file, embedded.toUnicode);
  const body = dictionary([
    '/Type /Font',
    '/Subtype /Type0',
    `/BaseFont ${name}`,
    '/Encoding /Identity-H',
    `/DescendantFonts [${descendant}]`,
    `/ToUnicode ${toUnicode}`,
  ]);
  file.write(ref, body);
}

/** Six letters, different for each subset in a file (ISO 32000-1, 9.6.4): the digits of its number as A to J, then Z. */
function subsetTag(number: number): string {
  return String(number)
    .replace(/\d/g, (digit) => 'ABCDEFGHIJ'.charAt(Number(digit)))
    .padEnd(6, 'Z');
}

function write(file: PdfFile, entries: readonly string[]): Ref {
  const ref = file.allocate();
  file.write(ref, dictionary(entries));
  return ref;
}

function writeCompressed(file: PdfFile, bytes: Uint8Array): Ref {
  const ref = file.allocate();
  file.write(ref, dictionary([`/Length ${bytes.length}`, '/Filter /FlateDecode']), bytes);
  return ref;
}

const dictionary = (entries: readonly string[]): string => `<<\n${entries.join('\n')}\n>>`;
