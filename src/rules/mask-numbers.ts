import { findNumbersPastMarks } from './numbers-behind-marks.ts';
import { plainlyWritten } from './plainly-written.ts';

/** Letters and digits without a break. */
const GROUPS = /[\p{L}\p{Nd}]+/gu;
const DIGIT = /\p{Nd}/u;
const SEVERAL_DIGITS = /\p{Nd}{2,}/gu;

const stars = (text: string): string => '*'.repeat(text.length);

/** Replaces every digit and letter of every personal identity number in a text by `*`; the text keeps its length. */
export function maskPersonalNumbers(text: string): string {
  return maskSpans(text, findNumbersPastMarks(text));
}

/**
 * Replaces the digits inside some stretches of a text, and the letters beside them, by `*`.
 * @param spans sorted by their beginnings
 */
export function maskSpans(text: string, spans: readonly { readonly start: number; readonly end: number }[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { start, end } of spans) {
    if (end <= done) continue;
    const from = Math.max(start, done);
    const masked = text.slice(from, end).replaceAll(GROUPS, (group) => (DIGIT.test(group) ? stars(group) : group));
    parts.push(text.slice(done, from), masked);
    done = end;
  }
  return parts.length === 0 ? text : parts.join('') + text.slice(done);
}

/** What a number in a text consists of: its groups of letters and digits that hold a digit, joined, digits in ASCII. */
export function signsIn(text: string): string {
  return (plainlyWritten(text).text.match(GROUPS) ?? []).filter((group) => DIGIT.test(group)).join('');
}

/**
 * Replaces groups of letters and digits in a text, and those of digits alone, by `*` where they are part of a number.
 * @param isPart whether a group of two signs or more, with a digit, is part of a number that must not be shown
 */
export function maskGroups(text: string, isPart: (group: string) => boolean): string {
  const mask = (group: string) =>
    group.length > 1 && DIGIT.test(group) && isPart(plainlyWritten(group).text) ? stars(group) : group;
  return text.replaceAll(GROUPS, mask).replaceAll(SEVERAL_DIGITS, mask);
}
