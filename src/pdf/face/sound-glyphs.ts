import type { Component, Font } from 'fontkit';

/** Of how many glyphs one may be made in all, itself included: an accented letter has two or three. */
const MOST_PARTS = 1000;

/**
 * Whether the outlines of glyphs lie where the font says, and those made of others end somewhere: what writes the font
 * into a document and what draws it there need not ask.
 */
export function soundGlyphs(font: Font, glyphs: readonly number[]): boolean {
  const { glyf } = font.directory.tables;
  const offsets = font.loca?.offsets ?? [];
  const { numGlyphs } = font;
  const parts = new Map<number, number>();
  const partsOf = (glyph: number, level: number): number => {
    const known = parts.get(glyph);
    if (known !== undefined) return known;
    const [from = -1, to = -1] = [offsets[glyph], offsets[glyph + 1]];
    const outside = glyph >= numGlyphs || from < 0 || to < from || to > (glyf?.length ?? 0);
    // As many levels are as many parts; and what is met again before it is done is made of itself.
    if (outside || level > MOST_PARTS) return Number.POSITIVE_INFINITY;
    parts.set(glyph, Number.POSITIVE_INFINITY);
    let count = 1;
    for (const { glyphID, pos } of componentsOf(font, glyph)) {
      // What names a part must lie in the outline: a document that has other glyphs writes another name there.
      if (pos + 2 > to - from) return Number.POSITIVE_INFINITY;
      if (count <= MOST_PARTS) count += partsOf(glyphID, level + 1);
    }
    parts.set(glyph, count);
    return count;
  };
  return glyphs.every((glyph) => partsOf(glyph, 1) <= MOST_PARTS);
}

/** The glyphs that one is made of. Outlines themselves are not read: a document takes them over byte for byte. */
function componentsOf(font: Font, id: number): readonly Component[] {
  const glyph = font.getGlyph(id);
  glyph._decodeSimple = () => {};
  return glyph._decode?.()?.components ?? [];
}
