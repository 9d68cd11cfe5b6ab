// The only way to fontkit when a document is written. It is loaded with `import()`: a document in the project's own faces
// does without, unless it shows what few documents show.

import type { Font } from 'fontkit';
import { rememberByObject, rememberByText } from '../values/remember.ts';
import { fontFile, openFont } from './font-file.ts';
import type { EmbeddedFont } from './font-writer.ts';
import { toUnicodeMap } from './to-unicode.ts';

/** Agreements share nearly all of their font files, and making one takes a tenth of a document's time. */
const MOST_FONTS = 20;

const fontsOf = rememberByObject((bytes: Uint8Array) =>
  rememberByText(MOST_FONTS, (subset): EmbeddedFont => {
    const { glyphs, meanings } = JSON.parse(subset);
    const font = openFont(bytes);
    return {
      name: fontName(font.postscriptName),
      descriptor: descriptorOf(font),
      fontFile: fontFile(font, glyphs),
      toUnicode: new TextEncoder().encode(toUnicodeMap(meanings)),
    };
  }),
);

/**
 * Makes what a document embeds of a font of TrueType outlines, not compressed. It depends on its arguments alone, so that a
 * font which is remembered never changes a document.
 * @param bytes of the font's TTF file
 * @param subset which glyphs, and what they mean (`subsetKey`)
 */
export function makeFont(bytes: Uint8Array, subset: string): EmbeddedFont {
  return fontsOf(bytes)(subset);
}

/**
 * A font's name as it can stand in a file without escapes. OpenType allows no more than this either ("name", ID 6: 63
 * printable ASCII characters without delimiters), but a font may hold anything.
 */
function fontName(name: string | null): string {
  return (name ?? '').replace(/[^A-Za-z0-9._+-]/g, '').slice(0, 63) || 'Unnamed';
}

/** ISO 32000-1, table 122: what it says of the font itself. */
function descriptorOf(font: Font): string {
  const perEm = 1000 / font.unitsPerEm;
  const { minX, minY, maxX, maxY } = font.bbox;
  const lengths = (...units: number[]): string => units.map((value) => sixDecimals(value * perEm)).join(' ');
  return [
    `/Flags ${flagsOf(font)}`,
    `/FontBBox [${lengths(minX, minY, maxX, maxY)}]`,
    `/ItalicAngle ${sixDecimals(font.italicAngle)}`,
    `/Ascent ${lengths(font.ascent)}`,
    `/Descent ${lengths(font.descent)}`,
    `/CapHeight ${lengths(font.capHeight || font.ascent)}`,
    `/XHeight ${lengths(font.xHeight || 0)}`,
    '/StemV 0',
  ].join('\n');
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
