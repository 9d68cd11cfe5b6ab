import { create, type Font } from 'fontkit';
import { rememberByObject, rememberByText } from '../values/remember.ts';
import { deflate } from './deflate.ts';

/** Opens a TTF file, once for each array of bytes: it takes 25 to 45 ms. The font is shared and only read from. */
export const openFont: (bytes: Uint8Array) => Font = rememberByObject((bytes) => create(bytes));

/** Agreements share nearly all of their font files, and making one takes a tenth of a document's time. */
const MOST_FILES = 20;

const filesOf = rememberByObject((font: Font) =>
  rememberByText(MOST_FILES, (glyphs) => deflate(fontFile(font, glyphs.split(',').map(Number)))),
);

/**
 * The TrueType file of some of a font's glyphs, compressed for /FlateDecode. It depends on the glyphs and their order
 * alone, so that a file which is remembered never changes a document.
 * @param glyphs ids in the order in which the file has them; the first is 0, the missing glyph
 */
export function compressedFontFile(font: Font, glyphs: readonly number[]): Uint8Array {
  return filesOf(font)(glyphs.join());
}

function fontFile(font: Font, glyphs: readonly number[]): Uint8Array {
  const subset = font.createSubset();
  // `includeGlyph` would number each glyph once; a document may have one twice, with two meanings.
  subset.glyphs.splice(0, Number.POSITIVE_INFINITY, ...glyphs);
  // fontkit reads the outline of every glyph, but copies its bytes: it must understand only glyphs made of others.
  for (const glyph of glyphs) font.getGlyph(glyph)._decodeSimple = () => {};
  return subset.encode();
}
