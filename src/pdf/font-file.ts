import { create, type Font } from 'fontkit';
import { rememberByObject } from '../values/remember.ts';

/** Opens a TTF file, once for each array of bytes: it takes 5 to 15 ms. The font is shared and only read from. */
export const openFont: (bytes: Uint8Array) => Font = rememberByObject((bytes) => create(bytes));

/**
 * The TrueType file of some of a font's glyphs.
 * @param glyphs ids in the order in which the file has them; the first is 0, the missing glyph
 */
export function fontFile(font: Font, glyphs: readonly number[]): Uint8Array {
  const subset = font.createSubset();
  // `includeGlyph` would number each glyph once; a document may have one twice, with two meanings.
  subset.glyphs.splice(0, Number.POSITIVE_INFINITY, ...glyphs);
  // fontkit reads the outline of every glyph, but copies its bytes: it must understand only glyphs made of others.
  for (const glyph of glyphs) font.getGlyph(glyph)._decodeSimple = () => {};
  return subset.encode();
}
