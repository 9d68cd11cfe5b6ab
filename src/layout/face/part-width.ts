import type { ShapedWord } from './measure.ts';

/**
 * Returns how wide a part of a word would be as a word of its own. Where each character has a glyph, this is the sum of
 * the part's advances and of the kerning between them, so the part need not be shaped.
 * @param from in code units, like `to`
 * @param shape shapes a part of a word where glyphs and characters differ
 * @returns 1/1000 em
 */
export function partWidth(word: ShapedWord, from: number, to: number, shape: (part: string) => ShapedWord): number {
  const { text, advances, kerning } = word;
  if (advances.length !== text.length) return shape(text.slice(from, to)).width;
  let width = 0;
  for (let at = from; at < to; at++) {
    width += advances[at] as number;
    if (at < to - 1) width += kerning[at] as number;
  }
  return width;
}
