// What counts against a way of breaking a paragraph, after D. E. Knuth and M. F. Plass, "Breaking Paragraphs into
// Lines", Software: Practice and Experience 11 (1981), for ragged-right text: spaces do not stretch, so a line is
// judged by how far it falls short. All demerits are whole numbers: sums are exact, and the same on every machine.
import type { Division } from './divisions.ts';

/** A gap that just begins to show. */
const showing = 100;
const squared = showing * showing;

/** Every line has these: one more is worth it only where it mends several ugly ones. */
export const eachLine = 4 * squared;
/** Dividing a word in the best way. */
export const leastDivision = 2 * squared;
const division: Readonly<Record<Division['kind'], number>> = {
  hyphen: leastDivision,
  sign: leastDivision,
  address: 4 * squared,
  // Worth it only where a part of the address would have to be cut.
  'in-name': 200 * squared,
};
/** A hyphen at the end of a line right below another such line. */
const hyphenBelowHyphen = 2 * squared;
/** A hyphen at the end of the last line but one. */
const lateHyphen = squared;
/** A last line that is hardly there, and one that is only the rest of a word. */
const runt = 3 * squared;
const restOfWord = 4 * squared;
/** A cut at any character, where nothing else is possible or the gap would be far too wide. */
const cut = 1000 * squared;

/** At most this many lines in a row may end with a hyphen. */
export const mostHyphens = 2;

/**
 * Returns the widest gap, in pt, that a reader still takes for an even edge. No word is divided to fill it.
 * @param width pt, of the column
 * @param size pt, of the letters
 */
export function evenEdge(width: number, size: number): number {
  return Math.min(3 * size, 0.2 * width);
}

/**
 * Demerits of a line that is not a paragraph's last.
 * @param gap pt
 * @param even pt, from `evenEdge`
 */
export function lineDemerits(gap: number, even: number): number {
  const short = gap > 0 ? Math.round((showing * gap) / even) : 0;
  return eachLine + short * short;
}

/**
 * Demerits of dividing a word.
 * @param hyphensAbove at the ends of the lines right above
 */
export function divisionDemerits(kind: Division['kind'] | 'cut', hyphensAbove: number): number {
  if (kind === 'cut') return cut;
  return division[kind] + (kind === 'hyphen' && hyphensAbove > 0 ? hyphenBelowHyphen : 0);
}

/**
 * Returns the widest gap that a line of these demerits can have, or a little more.
 * @returns pt
 */
export function widestGap(demerits: number, even: number): number {
  return demerits < eachLine ? 0 : (even * (Math.sqrt(demerits - eachLine) + 1)) / showing;
}

/** How a paragraph ends. */
export interface Ending {
  /** pt. */
  readonly width: number;
  readonly column: number;
  readonly size: number;
  /** The line before ends with a hyphen. */
  readonly afterHyphen: boolean;
  /** The last line is nothing but the rest of a divided word. */
  readonly rest: boolean;
}

/** Demerits of a paragraph's last line, which may be short, but not as short as a word of a few letters. */
export function lastDemerits({ width, column, size, afterHyphen, rest }: Ending): number {
  const short = width < Math.min(4 * size, column / 3);
  return eachLine + (short ? runt : 0) + (afterHyphen ? lateHyphen : 0) + (rest ? restOfWord : 0);
}
