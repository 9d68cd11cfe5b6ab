/** The three faces that a document is set in. */
export type Face = 'regular' | 'italic' | 'semibold';

/**
 * A word shaped in one face: what layout and drawing need, in units of 1/1000 em so that it holds for every size.
 * Words are shaped once per process and shared: never change one.
 */
export interface ShapedWord {
  readonly text: string;
  /** Glyph ids of the face's font, in visual order. */
  readonly glyphs: readonly number[];
  /** Advance of each glyph without kerning, 1/1000 em. */
  readonly advances: readonly number[];
  /** Kerning after each glyph, 1/1000 em; mostly 0. */
  readonly kerning: readonly number[];
  /** The code points that each glyph stands for, for text extraction. */
  readonly codePoints: readonly (readonly number[])[];
  /** Sum of advances and kerning, 1/1000 em. */
  readonly width: number;
  /**
   * The characters that the face has no glyph for, each once. They are reported as an error before anything is drawn.
   */
  readonly missing: readonly string[];
}

/**
 * The words of a text between its spaces; nothing where two spaces meet, and before the first or after the last.
 * @param word shapes one
 */
export function wordsOf(text: string, word: (one: string) => ShapedWord): readonly (ShapedWord | undefined)[] {
  const parts = text.split(' ');
  const words = new Array<ShapedWord | undefined>(parts.length);
  for (let at = 0; at < parts.length; at++) words[at] = parts[at] === '' ? undefined : word(parts[at] as string);
  return words;
}

/** Vertical measures of a face, 1/1000 em. */
export interface FaceMetrics {
  readonly ascender: number;
  readonly descender: number;
  readonly capHeight: number;
  readonly xHeight: number;
}

/** Measures text. Knows nothing of any font library, so that tests can use a fixed-width fake. */
export interface Measurer {
  readonly metrics: (face: Face) => FaceMetrics;
  /** Shapes a stretch of text without spaces or line breaks. `tabular` asks for figures of one width. */
  readonly word: (face: Face, text: string, tabular?: boolean) => ShapedWord;
  /** Shapes the words of a text, as `wordsOf` finds them. */
  readonly words: (face: Face, text: string, tabular?: boolean) => readonly (ShapedWord | undefined)[];
  /** Width of the space, 1/1000 em. */
  readonly space: (face: Face) => number;
}
