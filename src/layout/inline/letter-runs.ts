/** From where to where letters follow each other, in code units. */
export type LetterRun = readonly [from: number, to: number];

/** Where the last of the Latin letters ends that stand together (Latin Extended-B). */
const NEAR = 0x250;
/** What typesetting adds to them: dashes, quotation marks, ellipsis (General Punctuation), none of which is a letter. */
const SIGNS = { from: 0x2010, to: 0x2028 } as const;
const anyLetters = /\p{L}+/gu;

/**
 * Finds the letters that follow each other in a word. This is done without an expression, which to compile takes a millisecond,
 * where no character is rare.
 * @param fewest a shorter run is left out
 */
export function letterRuns(word: string, fewest: number): readonly LetterRun[] {
  const runs: LetterRun[] = [];
  let from = 0;
  for (let at = 0; at <= word.length; at++) {
    const code = at < word.length ? word.charCodeAt(at) : 0;
    if (code >= NEAR && !(code >= SIGNS.from && code < SIGNS.to)) return runsOfAny(word, fewest);
    if (isLetter(code)) continue;
    if (at - from >= fewest) runs.push([from, at]);
    from = at + 1;
  }
  return runs;
}

function runsOfAny(word: string, fewest: number): LetterRun[] {
  const runs: LetterRun[] = [];
  for (const { 0: letters, index } of word.matchAll(anyLetters))
    if ([...letters].length >= fewest) runs.push([index, index + letters.length]);
  return runs;
}

/** What Unicode calls a letter, below `NEAR`, and for the signs. */
function isLetter(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  return code < NEAR && code !== 0xd7 && code !== 0xf7;
}
