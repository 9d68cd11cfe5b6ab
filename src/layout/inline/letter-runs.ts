import { isLetter } from '../../values/letters.ts';

/** From where to where letters follow each other, in code units. */
export type LetterRun = readonly [from: number, to: number];

/**
 * Finds the letters that follow each other in a word.
 * @param fewest letters; a shorter run is left out
 */
export function letterRuns(word: string, fewest: number): readonly LetterRun[] {
  const runs: LetterRun[] = [];
  let from = 0;
  let count = 0;
  for (let at = 0; at <= word.length; at++) {
    const code = word.codePointAt(at) ?? Number.NaN;
    const isPair = code > 0xffff;
    if (isLetter(code)) {
      if (count === 0) from = at;
      count++;
    } else {
      if (count >= fewest) runs.push([from, at]);
      count = 0;
    }
    if (isPair) at++;
  }
  return runs;
}
