import { type Measurer, type ShapedWord, wordsOf } from '../../../src/layout/face/measure.ts';

/**
 * Every character, and the space, is half an em wide; capitals are 600/1000 em high. At 10 pt a word of six letters is
 * 30 pt wide, and the baseline of a line of 14 pt stands 7 + 3 pt from its top.
 */
export const fakeMeasurer: Measurer = {
  metrics: () => ({ ascender: 800, descender: -200, capHeight: 600, xHeight: 400 }),
  space: () => 500,
  word: (_face, text) => shaped(text),
  words: (_face, text) => wordsOf(text, shaped),
};

function shaped(text: string): ShapedWord {
  const codePoints = [...text].map((character) => [character.codePointAt(0) as number]);
  return {
    text,
    glyphs: codePoints.map(([codePoint]) => codePoint as number),
    advances: codePoints.map(() => 500),
    kerning: codePoints.map(() => 0),
    codePoints,
    width: codePoints.length * 500,
    missing: [],
  };
}

/** Divides a word after every third letter. */
export function byThrees(word: string): string[] {
  return word.match(/.{1,3}/gu) ?? [];
}

/** Divides no word. */
export const undivided = (word: string): string[] => [word];
