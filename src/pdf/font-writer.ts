import type { Font } from 'fontkit';
import { deflate } from './deflate.ts';
import { compressedFontFile } from './font-file.ts';
import type { PdfFile } from './pdfkit-internals.ts';
import type { Ref } from './ref.ts';
import { toUnicodeMap } from './to-unicode.ts';

/** The glyphs of a font that a document shows, numbered by character ids from 0, the missing glyph. */
export interface FontSubset {
  readonly font: Font;
  /** Of the document's fonts, from 1. */
  readonly number: number;
  /** The glyph of each character id; one glyph may have several. */
  readonly glyphs: readonly number[];
  /** What each character id stands for in extracted text. */
  readonly meanings: readonly (readonly number[])[];
  /** Advance of each character id, whole 1/1000 em. */
  readonly widths: readonly number[];
}

/**
 * Embeds a font of TrueType outlines as a composite font of two-byte character ids (ISO 32000-1, 9.7): writes its object
 * and the four that it names.
 */
export function writeFont(file: PdfFile, ref: Ref, subset: FontSubset): void {
  const { font, glyphs, meanings, widths } = subset;
  const name = `/${subsetTag(subset.number)}+${fontName(font.postscriptName)}`;
  const fontFile = writeCompressed(file, compressedFontFile(font, glyphs));
  const descriptor = write(file, descriptorOf(font, name, fontFile));
  const descendant = write(file, [
    '/Type /Font',
    '/Subtype /CIDFontType2',
    `/BaseFont ${name}`,
    '/CIDSystemInfo <<\n/Registry (Adobe)\n/Ordering (Identity)\n/Supplement 0\n>>',
    `/FontDescriptor ${descriptor}`,
    `/W [0 [${widths.join(' ')}]]`,
    '/CIDToGIDMap /Identity',
  ]);
  const toUnicode = writeCompressed(file, deflate(new TextEncoder().encode(toUnicodeMap(meanings))));
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

/**
 * A font's name as it can stand in a file without escapes. OpenType allows no more than this either ("name", ID 6: 63
 * printable ASCII characters without delimiters), but a font may hold anything.
 */
function fontName(name: string | null): string {
  return (name ?? '').replace(/[^A-Za-z0-9._+-]/g, '').slice(0, 63) || 'Unnamed';
}

/** ISO 32000-1, table 122. */
function descriptorOf(font: Font, name: string, fontFile: Ref): string[] {
  const perEm = 1000 / font.unitsPerEm;
  const { minX, minY, maxX, maxY } = font.bbox;
  const lengths = (...units: number[]): string => units.map((value) => sixDecimals(value * perEm)).join(' ');
  return [
    '/Type /FontDescriptor',
    `/FontName ${name}`,
    `/Flags ${flagsOf(font)}`,
    `/FontBBox [${lengths(minX, minY, maxX, maxY)}]`,
    `/ItalicAngle ${sixDecimals(font.italicAngle)}`,
    `/Ascent ${lengths(font.ascent)}`,
    `/Descent ${lengths(font.descent)}`,
    `/CapHeight ${lengths(font.capHeight || font.ascent)}`,
    `/XHeight ${lengths(font.xHeight || 0)}`,
    '/StemV 0',
    `/FontFile2 ${fontFile}`,
  ];
}

/** ISO 32000-1, table 123, from the font's own classes (OpenType, "OS/2", sFamilyClass). */
function flagsOf({ 'OS/2': os2, post, head }: Font): number {
  const fixedPitch = post?.isFixedPitch ? 1 << 0 : 0;
  const familyClass = (os2?.sFamilyClass ?? 0) >> 8;
  const serif = familyClass >= 1 && familyClass <= 7 ? 1 << 1 : 0;
  // Character ids are the font's own, of no standard character set.
  const symbolic = 1 << 2;
  const script = familyClass === 10 ? 1 << 3 : 0;
  const italic = head.macStyle.italic ? 1 << 6 : 0;
  return fixedPitch | serif | symbolic | script | italic;
}

const sixDecimals = (value: number): number => Math.round(value * 1e6) / 1e6;

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
