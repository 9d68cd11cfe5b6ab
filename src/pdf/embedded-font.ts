import { rememberByObject } from '../values/remember.ts';
import { deflate } from './deflate.ts';
import type { EmbeddedFont } from './font-writer.ts';
import type { FontSubset } from './glyph-numbering.ts';

/** A font as the build has prepared it, compressed. */
export interface PreparedFont extends EmbeddedFont {
  /** The subset that it is made for (`subsetKey`). */
  readonly subset: string;
}

/** A subset's glyphs and their meanings as a text, once for each that is no longer filled. */
export const subsetKey: (subset: FontSubset) => string = rememberByObject(({ glyphs, meanings }) =>
  JSON.stringify({ glyphs, meanings }),
);

/** With its streams compressed for /FlateDecode. */
const compressed = rememberByObject(
  (font: EmbeddedFont): EmbeddedFont => ({
    ...font,
    fontFile: deflate(font.fontFile),
    toUnicode: deflate(font.toUnicode),
  }),
);

/**
 * A font as a document embeds it, compressed: the prepared one where it is of the very subset, else one that is made now,
 * which is the same but takes a font library.
 * @param bytes of the font's TTF file
 */
export async function embeddedFont(
  bytes: Uint8Array,
  subset: FontSubset,
  prepared?: PreparedFont,
): Promise<EmbeddedFont> {
  const key = subsetKey(subset);
  if (prepared?.subset === key) return prepared;
  const { makeFont } = await import('./make-font.ts');
  return compressed(makeFont(bytes, key));
}
