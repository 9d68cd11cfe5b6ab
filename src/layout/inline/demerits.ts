// What counts against a way of breaking a paragraph, after D. E. Knuth and M. F. Plass, "Breaking Paragraphs into
// Lines", Software: Practice and Experience 11 (1981), for text that is ragged right: spaces do not stretch, so what
// counts is how far a line falls short. All demerits are whole numbers: sums are exact, and the same on every machine.
import type { Division } from './divisions.ts';

/** A gap that just begins to show. */
const showing = 100;
const squared = showing * showing;

/** Each line: one more is worth it only where it mends several ugly ones. */
export const eachLine = 4 * squared;
/** Dividing a word in the best of ways. */
export const leastDivision = 2 * squared;
const division: Readonly<Record<Division['kind'], number>> = {
  hyphen: leastDivision,
  sign: leastDivision,
  address: 4 * squared,
  // Worth it only where a part of the address would have to be cut.
  'in-name': 200 * squared,
};
/** One more line that ends with a hyphen right below another. */
const hyphenBelowHyphen = 2 * squared;
/** A hyphen at the end of the last line but one. */
const lateHyphen = squared;
/** A last line that is hardly there, and one that is only the rest of a word. */
const runt = 3 * squared;
const restOfWord = 4 * squared;
/** A cut anywhere: nothing else was possible, or far too wide a gap. */
const cut = 1000 * squared;

/** So many lines in a row may end with a hyphen. */
export const mostHyphens = 2;

/**
 * The gap that a reader still takes for an even edge, and up to which no word is divided.
 * @param width pt, of the column
 * @param size pt, of the letters
 */
export function evenEdge(width: number, size: number): number {
  return Math.min(3 * size, 0.2 * width);
}

/**
 * Demerits of a line that is not a paragraph's last.
 * @param gap pt
 * @param even pt, what `evenEdge` tells
 */
export function lineDemerits(gap: number, even: number): number {
  const short = gap > 0 ? Math.round((showing * gap) / even) : 0;
  return eachLine + short * short;
}

/**
 * Demerits of dividing a word.
 * @param below hyphens at the ends of the lines right above
 */
export function divisionDemerits(kind: Division['kind'] | 'cut', below: number): number {
  if (kind === 'cut') return cut;
  return division[kind] + (kind === 'hyphen' && below > 0 ? hyphenBelowHyphen : 0);
}

/**
 * Tells how wide a gap may be at most whose line has no more than so many demerits, or a little wider.
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
