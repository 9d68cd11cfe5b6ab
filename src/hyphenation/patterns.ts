import { ROOT, SLOT } from './pack-patterns.ts';
import { patternTable } from './pattern-table.ts';

const { letters, levels: levelLists, slots } = patternTable;
const ZERO = 0x30;

/**
 * Finds where the patterns of Swedish let a word be divided (F. M. Liang, "Word Hy-phen-a-tion by Com-put-er", 1983):
 * each pattern found in the word sets levels between its letters, the highest level counts, and an odd one is a
 * division.
 *
 * The library's own function takes text, not words, and is several times slower for it; a test compares the two.
 *
 * @param word in lower case, letters only
 * @returns the offset of each division, rising; never inside the first or the last two letters
 */
export function patternDivisions(word: string): number[] {
  const numbers = letterNumbers(`.${word}.`);
  const levels = new Uint8Array(word.length + 1);
  for (let start = 0; start <= numbers.length - 3; start++) raiseLevels(levels, numbers, start);
  const divisions: number[] = [];
  for (let at = 2; at <= word.length - 2; at++) if ((levels[at] as number) % 2 === 1) divisions.push(at);
  return divisions;
}

/** The numbers that the patterns' letters have; 0 for a letter that no pattern holds. */
function letterNumbers(dotted: string): Uint8Array {
  const numbers = new Uint8Array(dotted.length);
  for (let at = 0; at < dotted.length; at++) numbers[at] = letters.indexOf(dotted.charAt(at)) + 1;
  return numbers;
}

/** Applies every pattern that begins at `start`. The dot before the word has no level of its own. */
function raiseLevels(levels: Uint8Array, numbers: Uint8Array, start: number): void {
  const first = Math.max(0, start - 1);
  let base = ROOT;
  for (let at = start; at < numbers.length && base > 0; at++) {
    const number = numbers[at] as number;
    const slot = SLOT * (base + number);
    if (number === 0 || slots.charCodeAt(slot) !== number) return;
    const list = slots.charCodeAt(slot + 1);
    if (list > 0) raise(levels, first, levelLists[list - 1] as string);
    base = (slots.charCodeAt(slot + 2) << 7) | slots.charCodeAt(slot + 3);
  }
}

function raise(levels: Uint8Array, first: number, list: string): void {
  for (let index = 0; index < list.length; index++) {
    const level = list.charCodeAt(index) - ZERO;
    if (level > (levels[first + index] as number)) levels[first + index] = level;
  }
}
