import type { ErrorCode, YAMLError } from 'yaml';
import { CURLY_QUOTES } from '../values/lookalikes.ts';
import { present } from '../values/present.ts';
import { findCause } from './causes/find-cause.ts';
import { endOfLine, type ProblemAt } from './causes/line-parts.ts';
import { PASTED_MARK } from './causes/scene.ts';
import { unclosedProblems } from './causes/unclosed.ts';
import { writtenLines } from './causes/written-lines.ts';
import type { LexemeScan } from './scan-lexemes.ts';
import type { SourceProblem, YamlProblem } from './source-problem.ts';
import type { SourceText } from './source-text.ts';

/** One problem for each error code of the library; where a code means several things, `refine` finds out which. */
const PROBLEM_OF: { readonly [C in ErrorCode]: YamlProblem } = {
  ALIAS_PROPS: 'bad-alias',
  BAD_ALIAS: 'bad-alias',
  BAD_COLLECTION_TYPE: 'other',
  BAD_DIRECTIVE: 'directive',
  BAD_DQ_ESCAPE: 'bad-escape',
  BAD_INDENT: 'indentation',
  BAD_PROP_ORDER: 'bad-alias',
  BAD_SCALAR_START: 'reserved-start',
  BLOCK_AS_IMPLICIT_KEY: 'nested-mapping',
  BLOCK_IN_FLOW: 'missing-comma',
  DUPLICATE_KEY: 'other',
  IMPOSSIBLE: 'other',
  KEY_OVER_1024_CHARS: 'long-key',
  MISSING_CHAR: 'missing-space',
  MULTILINE_IMPLICIT_KEY: 'multiline-key',
  MULTIPLE_ANCHORS: 'bad-alias',
  MULTIPLE_DOCS: 'other',
  MULTIPLE_TAGS: 'other',
  NON_STRING_KEY: 'other',
  RESOURCE_EXHAUSTION: 'other',
  TAB_AS_INDENT: 'tab',
  TAG_RESOLVE_FAILED: 'other',
  UNEXPECTED_TOKEN: 'unexpected-character',
};

/** Errors about tags and directives, which are already reported, each at a better place. */
const REPORTED_ELSEWHERE: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'TAG_RESOLVE_FAILED',
  'MULTIPLE_TAGS',
  'BAD_COLLECTION_TYPE',
  'BAD_DIRECTIVE',
]);

/** After these, what the library says next may be right; after any other it has lost the thread, and guesses. */
const KEEPS_THE_THREAD: ReadonlySet<YamlProblem> = new Set<YamlProblem>([
  'tab',
  'hard-space',
  'invisible',
  'missing-colon',
  'line-without-colon',
  'missing-space',
  'nested-mapping',
  'curly-quotes',
  'reserved-start',
  'bad-alias',
  'bad-escape',
  'multiline-key',
  'long-key',
  'on-marker-line',
  'directive',
  'other',
]);

const MOST_REPORTED = 5;

/** Of a line's errors, no more are looked at: each look reads the line, and a hostile line has an error in every word. */
const MOST_OF_LINE = 20;

/** What version control leaves where it could not join two versions: at the start of a line, unless somebody indents it. */
const CONFLICT = /^(?:[ \t]*(?:<{7}|>{7})|={7}|\|{7})(?=[ \r\n]|$).*$/gm;

/** How a file begins that a word processor has saved with its formatting (Rich Text Format 1.9.1). */
const RICH_TEXT = '{\\rtf';

/** A name with nothing behind it, and a name below it that is no further in. */
const BARE_HEADING = /^[A-Za-z][\w-]*:[ \t]*\r?\n(?=[A-Za-z][\w-]*:\s)/m;

/** A typographic quotation mark where the text of a line, or a value in brackets, ends. */
const CURLY_CLOSE = new RegExp(`[${CURLY_QUOTES}](?=[\\s,\\]}]*$)`);

/**
 * Turns the library's errors, and brackets and quotation marks without an end, into problems of our own, each at the place
 * where the writer has to change something. Errors that only follow from an earlier one are left out.
 * @param source the text
 * @param errors the library's errors, in any order
 * @param scan the lexemes' scan
 */
export function yamlErrors(source: SourceText, errors: readonly YAMLError[], scan: LexemeScan): SourceProblem[] {
  const unreported = errors.filter((error) => !isReported(error)).sort((a, b) => a.pos[0] - b.pos[0]);
  if (unreported.length === 0 && scan.unclosed.length === 0) return [];
  return problemsOf(source.text, unreported, scan).map((one) => toProblem(source, one));
}

function problemsOf(text: string, errors: readonly YAMLError[], scan: LexemeScan): readonly ProblemAt[] {
  if (text.startsWith(RICH_TEXT)) return [{ problem: 'rich-text', start: 0, end: RICH_TEXT.length }];
  const conflicts = conflictMarkers(text);
  if (conflicts.length > 0) return conflicts;
  const flat = withoutIndentation(text);
  if (flat) return [flat];
  return causesOf(text, errors, scan).map((one) => closedByCurly(text, one) ?? one);
}

/** A file that has lost the spaces in front of its lines, as in many an e-mail: at the first line that needs them. */
function withoutIndentation(text: string): ProblemAt | undefined {
  if (/^[ \t]+\S/m.test(text)) return undefined;
  const heading = BARE_HEADING.exec(text);
  if (heading === null) return undefined;
  const start = heading.index + heading[0].length;
  return { problem: 'no-indentation', start, end: endOfContent(text, start) };
}

/** A text that a straight quotation mark opens and a typographic one is meant to close, at the latter. */
function closedByCurly(text: string, { problem, start }: ProblemAt): ProblemAt | undefined {
  if (problem !== 'unclosed-quote') return undefined;
  const at = CURLY_CLOSE.exec(text.slice(start, endOfContent(text, start)))?.index;
  return at === undefined ? undefined : { problem: 'curly-close', start: start + at, end: start + at + 1 };
}

function causesOf(text: string, errors: readonly YAMLError[], scan: LexemeScan): readonly ProblemAt[] {
  const written = writtenLines(text);
  const firstUnclosed = scan.unclosed.reduce((first, one) => Math.min(first, one.start), Number.POSITIVE_INFINITY);
  const before = firstOfLines(
    text,
    errors.filter((error) => error.pos[0] < firstUnclosed),
  );
  const tabs = before.filter((error) => error.code === 'TAB_AS_INDENT');
  const kept: ProblemAt[] = [];
  for (const error of tabs.length > 0 ? tabs : before) {
    if (kept.length === MOST_REPORTED) break;
    const found = findCause(text, written, refine(text, error, scan), error.pos[0]);
    if (kept.some((one) => onSameLine(text, one.start, found.start))) continue;
    kept.push(found);
    const isTab = found.problem === 'tab' && error.code !== 'TAB_AS_INDENT';
    if (isTab || !KEEPS_THE_THREAD.has(found.problem)) return kept;
  }
  const unclosed = [...scan.unclosed].sort((a, b) => a.start - b.start);
  return [...kept, ...unclosedProblems(text, written, unclosed)];
}

/** Leaves out errors of lines that have very many. */
function firstOfLines(text: string, errors: readonly YAMLError[]): readonly YAMLError[] {
  let end = -1;
  let count = 0;
  return errors.filter(({ pos: [start] }) => {
    if (start > end) {
      end = endOfLine(text, start);
      count = 0;
    }
    count++;
    return count <= MOST_OF_LINE;
  });
}

/** One problem for each conflict, at its first line; its other lines are part of it. */
function conflictMarkers(text: string): readonly ProblemAt[] {
  const markers = [...text.matchAll(CONFLICT)];
  const first = markers.filter(({ 0: line }) => line.trimStart().startsWith('<'));
  return (first.length > 0 ? first : markers.slice(0, 1)).slice(0, MOST_REPORTED).map(({ 0: line, index }) => ({
    problem: 'conflict-marker',
    start: index + line.length - line.trimStart().length,
    end: index + line.trimEnd().length,
  }));
}

function isReported(error: YAMLError): boolean {
  return REPORTED_ELSEWHERE.has(error.code) || /^Missing directives-end/.test(error.message);
}

function toProblem(source: SourceText, { problem, start, end, opener, spaces }: ProblemAt): SourceProblem {
  const args = { problem, found: source.text.slice(start, end), ...present({ opener, spaces }) };
  return { code: 'yaml-syntax', args, span: { file: source.name, start, end }, pointer: '' };
}

/** Finds out what the writer did, from the error's code and the text around it. */
function refine(text: string, error: YAMLError, scan: LexemeScan): ProblemAt {
  const [start, end] = error.pos;
  const problem = PROBLEM_OF[error.code];
  switch (error.code) {
    case 'MISSING_CHAR':
      return missing(text, error);
    case 'BAD_INDENT':
      return atText(text, 'indentation', start);
    case 'BLOCK_AS_IMPLICIT_KEY':
      return nested(text, start);
    case 'MULTILINE_IMPLICIT_KEY':
      return severalLines(text, start, end);
    case 'UNEXPECTED_TOKEN':
      return unexpected(text, error, scan);
    case 'BAD_SCALAR_START':
      return { problem, start, end: start + 1 };
    case 'BAD_DQ_ESCAPE':
      return { problem, start, end: Math.min(start + 2, text.length) };
    case 'TAB_AS_INDENT':
    case 'KEY_OVER_1024_CHARS':
      return { problem, start, end: Math.min(end, endOfContent(text, start)) };
    default:
      return atText(text, problem, start);
  }
}

function missing(text: string, { message, pos: [start] }: YAMLError): ProblemAt {
  if (/Missing closing/.test(message)) return { problem: 'unclosed-quote', start: Math.max(0, start - 1), end: start };
  if (/Missing [,{]/.test(message)) return atText(text, 'missing-comma', start);
  if (/item without - indicator/.test(message)) return atText(text, 'indentation', start);
  if (/need to be followed by map values/.test(message)) return withoutColon(text, start);
  if (/same line with directives-end/.test(message))
    return { problem: 'on-marker-line', start: skipSpaces(text, start), end: endOfContent(text, start) };
  return atText(text, 'missing-space', start);
}

/** A line that should have been `key: value`: either the colon or the space after it is forgotten. */
function withoutColon(text: string, start: number): ProblemAt {
  const from = skipSpaces(text, start);
  const end = endOfContent(text, from);
  return { problem: /^[^\s:]+:\S/.test(text.slice(from, end)) ? 'missing-space' : 'missing-colon', start: from, end };
}

/** A mapping where none can stand: `title: Meeting: planning`, a list under a mapping's keys, or a line indented too far. */
function nested(text: string, start: number): ProblemAt {
  if (isFirstOnLine(text, start)) return atText(text, 'indentation', start);
  if (text.charAt(start) === '?') return { problem: 'unexpected-character', start, end: start + 1 };
  const end = endOfContent(text, start);
  const onOneLine = /:(\s|$)/.test(text.slice(start, end));
  return onOneLine
    ? { problem: 'nested-mapping', start, end }
    : atText(text, 'indentation', text.indexOf('\n', start) + 1);
}

/** A key that, to the library, runs over several lines. */
function severalLines(text: string, start: number, end: number): ProblemAt {
  const from = skipSpaces(text, start);
  if (/["'[{]/.test(text.charAt(from))) return { problem: 'multiline-key', start: from, end: endOfContent(text, from) };
  const last = skipSpaces(text, text.lastIndexOf('\n', end - 1) + 1);
  const furtherIn = isFirstOnLine(text, from) ? columnOf(text, last) > columnOf(text, from) : true;
  return furtherIn && last > from ? atText(text, 'indentation', last) : withoutColon(text, from);
}

function unexpected(text: string, { message, pos: [start] }: YAMLError, scan: LexemeScan): ProblemAt {
  if (/Not a YAML token|header/.test(message)) return afterBlockMark(text, start);
  const quote = scan.longQuotes.find((span) => span.end <= start && !text.slice(span.end, start).includes('\n'));
  if (quote) return { problem: 'unclosed-quote', start: quote.start, end: quote.start + 1 };
  if (/at node end/.test(message) && !isFirstOnLine(text, start)) {
    const closesQuote = /["']\s*$/.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, start));
    return atText(text, closesQuote ? 'after-quote' : 'unexpected-character', start);
  }
  if (isFirstOnLine(text, start) && !/[\]},]/.test(text.charAt(start))) return atText(text, 'indentation', start);
  return { problem: 'unexpected-character', start, end: start + 1 };
}

/** What follows `|` or `>` on its line: a text, or the rest of a table's row or a quoted line. */
function afterBlockMark(text: string, start: number): ProblemAt {
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const isPasted = PASTED_MARK.test(text.slice(line, endOfContent(text, line)));
  return isPasted ? atText(text, 'pasted-mark', line) : atText(text, 'block-scalar', start);
}

/** A problem from the first character that is no space to the end of the line. */
function atText(text: string, problem: YamlProblem, start: number): ProblemAt {
  const from = skipSpaces(text, start);
  return { problem, start: from, end: Math.max(endOfContent(text, from), from) };
}

function skipSpaces(text: string, start: number): number {
  let at = start;
  while (text.charAt(at) === ' ') at += 1;
  return Math.min(at, text.length);
}

/**
 * Where the text of a line ends: before the spaces and the comment at its end, which are not at fault. A `#` with a
 * quotation mark after it may stand inside a quoted text, and counts as text.
 */
function endOfContent(text: string, start: number): number {
  const line = text.slice(start, endOfLine(text, start));
  const quoted = Math.max(line.lastIndexOf('"'), line.lastIndexOf("'")) + 1;
  const comment = line.slice(quoted).search(/\s#/);
  return start + line.slice(0, comment === -1 ? line.length : quoted + comment).trimEnd().length;
}

function columnOf(text: string, at: number): number {
  return at - (text.lastIndexOf('\n', at - 1) + 1);
}

function isFirstOnLine(text: string, at: number): boolean {
  return text.slice(at - columnOf(text, at), at).trim() === '';
}

function onSameLine(text: string, a: number, b: number): boolean {
  return !text.slice(Math.min(a, b), Math.max(a, b)).includes('\n');
}
