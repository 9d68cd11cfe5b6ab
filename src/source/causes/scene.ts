import { BULLETS, CURLY_QUOTES } from '../../values/lookalikes.ts';
import { isBare, lineAbove, type ProblemAt } from './line-parts.ts';
import type { WrittenLine, WrittenLines } from './written-lines.ts';

/** A place in a file and the lines that may be to blame for what is wrong there. */
export interface Scene {
  readonly text: string;
  readonly written: WrittenLines;
  /** The line that does not fit, by its index. */
  readonly index: number;
  readonly line: WrittenLine;
  /** The line above it that says something, by its index; -1 where there is none. */
  readonly above: number;
  readonly guess: ProblemAt;
}

/** A scene at a line or, where that is blank, at the next one that says something. */
export function sceneAt(text: string, written: WrittenLines, at: number, guess: ProblemAt): Scene {
  let index = at;
  while (index < written.lines.length - 1 && isBare(written.lines[index] as WrittenLine)) index += 1;
  return { text, written, index, line: written.lines[index] as WrittenLine, above: lineAbove(written, index), guess };
}

/** Finds one kind of mistake in a scene; undefined where it was not made. */
export type Cause = (scene: Scene, errorAt: number) => ProblemAt | undefined;

/** What word processors write for the hyphen of a list. The plus, the asterisk and the number are Markdown's. */
export const BULLET = new RegExp(`^(?:[${BULLETS}]|[*+](?= )|\\d{1,2}[.)](?= ))`);

/** A row of a table, in Markdown or copied from a terminal, and a line that an e-mail quotes. */
export const PASTED_MARK = /^(?:[ \t]*\|.*\|\s*$|>(?: |$))/;

/** A quotation mark as word processors write it. */
export const CURLY_QUOTE = new RegExp(`^[${CURLY_QUOTES}]`);
