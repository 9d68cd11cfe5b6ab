import type { Indicator } from './minimum-level.ts';

/** No target is further from zero: such a number can be written out, and is exact. */
export const FURTHEST_TARGET = 1e9;

const MINUS = '\u2212';
const NO_BREAK_SPACE = '\u00a0';

/** Whether a target is less than the floor's: lower where higher is better, and the other way about. */
export function isTargetBelow(
  target: number,
  { target: floor, better }: Pick<Indicator, 'target' | 'better'>,
): boolean {
  return better === 'higher' ? target < floor : target > floor;
}

/** A number without an exponent, in the fewest digits that tell it from all others: nothing is computed, so nothing is rounded. */
function digitsOf(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(20).replace(/\.?0+$/, '') : text;
}

/** A number as Swedish text writes it: "87,5", "12 500", "−1" (Svenska skrivregler). */
export function numberText(value: number): string {
  const [whole = '', decimals] = digitsOf(Math.abs(value)).split('.');
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(?:\d{3})+$)/g, NO_BREAK_SPACE) : whole;
  const written = decimals === undefined ? grouped : `${grouped},${decimals}`;
  return value < 0 && written !== '0' ? MINUS + written : written;
}

/** A target inside a sentence: "minst 90 %", "högst 5 dagar". The number and its unit stay on one line. */
export function targetText({ target, better, unit }: Pick<Indicator, 'target' | 'better' | 'unit'>): string {
  return `${better === 'higher' ? 'minst' : 'högst'} ${numberText(target)}${NO_BREAK_SPACE}${unit}`;
}

/** A unit as a file writes it: a sign in quotation marks, which YAML would take for its own. */
export function unitYaml(unit: string): string {
  return /^[\p{L}\d][\p{L}\d ]*$/u.test(unit) ? unit : JSON.stringify(unit);
}
