import type { Component, Font } from 'fontkit';

/** A glyph may be made of at most this many in all, itself included: an accented letter has two or three. */
const MOST_PARTS = 1000;

/**
 * Whether the outlines of glyphs lie where the font says, and those made of others end somewhere, so that nothing that
 * writes the font into a document or draws it there need check.
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
    // Each level is at least one part. A glyph that is met again before its parts are counted is made of itself.
    if (outside || level > MOST_PARTS) return Number.POSITIVE_INFINITY;
    parts.set(glyph, Number.POSITIVE_INFINITY);
    let count = 1;
    for (const { glyphID, pos } of componentsOf(font, glyph)) {
      // A part's number must lie within the outline: a document, where glyphs have other numbers, writes over it.
      if (pos + 2 > to - from) return Number.POSITIVE_INFINITY;
      if (count <= MOST_PARTS) count += partsOf(glyphID, level + 1);
    }
    parts.set(glyph, count);
    return count;
  };
  return glyphs.every((glyph) => partsOf(glyph, 1) <= MOST_PARTS);
}

/** The glyphs that a glyph is made of. Outlines themselves are not read: a document takes them over byte for byte. */
function componentsOf(font: Font, id: number): readonly Component[] {
  const glyph = font.getGlyph(id);
  glyph._decodeSimple = () => {};
  return glyph._decode?.()?.components ?? [];
}
