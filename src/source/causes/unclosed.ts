import type { Unclosed } from '../scan-lexemes.ts';
import { endOfLine, type ProblemAt, partsOf } from './line-parts.ts';
import { templateAt } from './value-causes.ts';
import type { WrittenLine, WrittenLines } from './written-lines.ts';

/** How many lines further down the end of something is looked for that a line too far out has ended. */
const LINES_AHEAD = 40;

/** How many unclosed brackets and quotation marks are looked into, and how many are reported. */
const MOST_LOOKED_INTO = 5;
const MOST_REPORTED = 20;

const CLOSER: Readonly<Record<string, string>> = { '[': ']', '{': '}' };

/**
 * Says of brackets and quotation marks without an end what is wrong: there is none, it stands in a comment, or a line too
 * far to the left ended them before.
 * @param unclosed in the order of the text
 * @returns the problems; after one whose end stands further down, what the library found is guesswork, and so are the others
 */
export function unclosedProblems(text: string, written: WrittenLines, unclosed: readonly Unclosed[]): ProblemAt[] {
  const found: ProblemAt[] = [];
  for (const [index, one] of unclosed.slice(0, MOST_REPORTED).entries()) {
    const quote = unclosed.find((other) => isQuote(other) && one.start < other.start && other.end <= one.end);
    const cause = index < MOST_LOOKED_INTO ? causeOf(text, written, quote ?? one, one) : undefined;
    if (cause) return [...found.filter(({ end }) => end <= one.start), cause];
    if (!quote) found.push({ problem: one.problem, start: one.start, end: one.start + 1 });
  }
  return found;
}

function isQuote({ problem }: Unclosed): boolean {
  return problem === 'unclosed-quote';
}

/**
 * @param one what has no end
 * @param outermost what it stands in, if anything: that decides how far in a line must be
 */
function causeOf(text: string, written: WrittenLines, one: Unclosed, outermost: Unclosed): ProblemAt | undefined {
  if (/^\{[{%]/.test(text.slice(one.start, one.start + 2))) return templateAt(text, one.start);
  return cutByComment(text, written, one) ?? outdented(text, written, one, outermost);
}

/** `[Fråga #1, b]`: the closing bracket stands in a comment. */
function cutByComment(
  text: string,
  written: WrittenLines,
  { start, end, problem, found }: Unclosed,
): ProblemAt | undefined {
  if (problem === 'unclosed-quote') return undefined;
  const first = written.indexAt(start);
  const line = written.lines
    .slice(first, Math.min(written.indexAt(end) + 1, first + LINES_AHEAD))
    .find(({ comment }) => comment !== undefined && comment > start && comment < end);
  if (line?.comment === undefined) return undefined;
  const comment = text.slice(line.comment, endOfLine(text, line.comment)).trimEnd();
  if (!/^#\S/.test(comment) || !comment.includes(CLOSER[found] ?? '')) return undefined;
  return { problem: 'comment-in-text', start: line.comment, end: line.comment + comment.length };
}

function outdented(text: string, written: WrittenLines, one: Unclosed, outermost: Unclosed): ProblemAt | undefined {
  if (one.end >= text.length) return undefined;
  const index = written.indexAt(one.end) + (isQuote(one) ? 1 : 0);
  const line = written.lines[index];
  if (!line || !closesLater(text, written, index, one, outermost)) return undefined;
  const blank = text.slice(line.start, endOfLine(text, line.start));
  const indent = /^[ \t]*/.exec(blank)?.[0] ?? '';
  const start = line.start + indent.length;
  const tab = indent.indexOf('\t');
  if (tab !== -1) return { problem: 'tab', start: line.start + tab, end: start };
  const end = line.start + blank.trimEnd().length;
  return { problem: 'outdented', start, end, opener: outermost.found, spaces: fewestSpaces(text, written, outermost) };
}

/** How far in a line must at least be that continues what opened at a place: further than the name or the hyphen there. */
function fewestSpaces(text: string, written: WrittenLines, { start }: Unclosed): number {
  let index = written.indexAt(start);
  const opening = written.lines[index] as WrittenLine;
  const column = opening.from - opening.start;
  // A bracket alone on its line belongs to the name above.
  if (opening.from === start)
    while (index > 0 && isBlankOrAsFarIn(written.lines[index] as WrittenLine, column)) index -= 1;
  return partsOf(text, written.lines[index] as WrittenLine).column + 1;
}

function isBlankOrAsFarIn({ start, from, end }: WrittenLine, column: number): boolean {
  return from >= end || from - start >= column;
}

/** Whether what a line has ended too early does end further down. */
function closesLater(text: string, written: WrittenLines, index: number, one: Unclosed, outermost: Unclosed): boolean {
  const ahead = written.lines
    .slice(index, index + LINES_AHEAD)
    .map(({ start }) => text.slice(start, endOfLine(text, start)));
  if (isQuote(one)) return quoteCloses(ahead, one.found);
  const openers = bracketsOf(text.slice(outermost.start, one.end), []);
  if (openers === undefined) return false;
  let open: string[] | undefined = openers;
  for (const line of ahead) {
    open = bracketsOf(line, open);
    if (open === undefined) return false;
    if (open.length === 0) return true;
  }
  return false;
}

/** Whether the next quotation mark closes: nothing but commas, brackets or a comment follows it on its line. */
function quoteCloses(ahead: readonly string[], quote: string): boolean {
  const line = ahead.find((one) => one.includes(quote));
  if (line === undefined) return false;
  const at = line.indexOf(quote);
  // After a hyphen or a colon, one opens another text.
  return !/(?:^\s*-|:)\s+$/.test(line.slice(0, at)) && /^[\s,\]}]*(?:#.*)?$/.test(line.slice(at + 1));
}

/** The brackets that are open after a text, given those open before it; undefined where two do not match. */
function bracketsOf(text: string, before: readonly string[]): string[] | undefined {
  const open = [...before];
  const bare = text
    .replaceAll(/(?<=^|[\s,[{:])(?:"(?:[^"\\\n]|\\.)*"|'[^'\n]*')/g, '""')
    .replaceAll(/(?<=^|\s)#.*/gm, '');
  for (const [bracket] of bare.matchAll(/[[\]{}]/g)) {
    if (bracket === '[' || bracket === '{') open.push(bracket);
    else if (CLOSER[open.pop() ?? ''] !== bracket) return undefined;
    if (open.length === 0) return open;
  }
  return open;
}
