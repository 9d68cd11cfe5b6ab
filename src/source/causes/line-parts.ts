import type { YamlProblem } from '../source-problem.ts';
import type { WrittenLine, WrittenLines } from './written-lines.ts';

/** A problem and where it stands: offsets in the text. */
export interface ProblemAt {
  readonly problem: YamlProblem;
  readonly start: number;
  readonly end: number;
  /** The bracket or quotation mark that opened what a line continues. */
  readonly opener?: string;
  /** The fewest spaces that the line may begin with. */
  readonly spaces?: number;
}

/** The parts of a line that is `- name: value`, or some of that. */
export interface Parts {
  /** Where the text begins, after the hyphens of lists. */
  readonly from: number;
  /** Whether hyphens stand before it. */
  readonly isItem: boolean;
  /** Where the last hyphen or, without one, the name stands in its line: what continues the value is further in. */
  readonly column: number;
  /** What stands before the first colon; absent where there is none. */
  readonly key?: string;
  /** Where the value begins, or would begin. Without a colon it is `from`. */
  readonly value: number;
}

/** The index of the nearest line above that is neither blank nor a comment. */
export function lineAbove({ lines }: WrittenLines, index: number): number {
  let above = index - 1;
  while (above >= 0 && isBare(lines[above] as WrittenLine)) above -= 1;
  return above;
}

export function isBare({ from, end }: WrittenLine): boolean {
  return from >= end;
}

/** The index of the line on which something began that a line continues. */
export function headOf({ lines }: WrittenLines, index: number): number {
  let head = index;
  while (head > 0 && lines[head]?.continues !== 'nothing') head -= 1;
  return head;
}

/** Takes a line apart. */
export function partsOf(text: string, line: WrittenLine): Parts {
  let from = line.from;
  let column = from - line.start;
  while (text.charAt(from) === '-' && text.charAt(from + 1) === ' ') {
    column = from - line.start;
    from += 1;
    while (from < line.end && text.charAt(from) === ' ') from += 1;
  }
  const body = text.slice(from, line.end);
  const isItem = from !== line.from;
  const colon = body.search(/:(?:\s|$)/);
  if (colon === -1) return { from, isItem, column, value: from };
  const key = body.slice(0, colon).trimEnd();
  const space = /^\s*/.exec(body.slice(colon + 1))?.[0].length ?? 0;
  return { from, isItem, column: from - line.start, key, value: from + colon + 1 + space };
}

/** One word, as names are; several words before a colon are a sentence. */
export function isName(key: string): boolean {
  return /^["']?[\p{L}_][\p{L}\p{N}_-]*["']?$/u.test(key);
}

export function columnOf(line: WrittenLine): number {
  return line.from - line.start;
}

/** A problem from the first character of a line's text to its end. */
export function whole(problem: YamlProblem, from: number, line: WrittenLine): ProblemAt {
  return { problem, start: from, end: Math.max(from, line.end) };
}

export function endOfLine(text: string, start: number): number {
  const next = text.indexOf('\n', start);
  return next === -1 ? text.length : next;
}
