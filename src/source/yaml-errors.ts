import type { ErrorCode, YAMLError } from 'yaml';
import type { Guard } from './guard.ts';
import type { SourceProblem, YamlProblem } from './source-problem.ts';
import type { SourceText } from './source-text.ts';

/** One problem for each error code of the library; where a code means several things, `refine` tells them apart. */
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

/** Errors that the guard has told already, each at a better place: tags and directives. */
const TOLD: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'TAG_RESOLVE_FAILED',
  'MULTIPLE_TAGS',
  'BAD_COLLECTION_TYPE',
  'BAD_DIRECTIVE',
]);

/** After one of these the library has lost the thread, and what it says next is guesswork. */
const LOSES_THE_THREAD: ReadonlySet<YamlProblem> = new Set<YamlProblem>([
  'indentation',
  'unexpected-character',
  'after-quote',
  'block-scalar',
  'missing-comma',
  'unclosed-quote',
]);

const MOST_REPORTED = 5;

interface Finding {
  readonly problem: YamlProblem;
  readonly start: number;
  readonly end: number;
}

/**
 * Turns the library's errors into problems of our own: each at the place where the writer has to change something, without
 * those that only follow from an earlier one.
 * @param source the text
 * @param errors the library's errors, in any order
 * @param watch what the guard saw: unclosed brackets and quotes, which it reports itself
 */
export function yamlErrors(source: SourceText, errors: readonly YAMLError[], watch: Guard): SourceProblem[] {
  const untold = errors.filter((error) => !isTold(error)).sort((a, b) => a.pos[0] - b.pos[0]);
  if (untold.length > 0) {
    const hard = hardSpace(source.text);
    if (hard) return [toProblem(source, hard)];
  }
  const tabs = untold.filter((error) => error.code === 'TAB_AS_INDENT');
  const firstUnclosed = watch.unclosed.reduce((first, span) => Math.min(first, span.start), Number.POSITIVE_INFINITY);
  const kept: Finding[] = [];
  for (const error of tabs.length > 0 ? tabs : untold) {
    if (error.pos[0] >= firstUnclosed || kept.length === MOST_REPORTED) break;
    const finding = refine(source.text, error, watch);
    if (kept.some((one) => onSameLine(source.text, one.start, finding.start))) continue;
    kept.push(finding);
    if (LOSES_THE_THREAD.has(finding.problem)) break;
  }
  return kept.map((finding) => toProblem(source, finding));
}

function isTold(error: YAMLError): boolean {
  return TOLD.has(error.code) || /directives-end/.test(error.message);
}

function toProblem(source: SourceText, { problem, start, end }: Finding): SourceProblem {
  const found = source.text.slice(start, end);
  return { code: 'yaml-syntax', args: { problem, found }, span: { file: source.name, start, end }, pointer: '' };
}

/** Another space than the ordinary one where YAML looks for that: in front of a line, or after a name and its colon. */
const HARD_SPACE = /^(?:[ -]*|[ -]*[\w"']+:)([\u00a0\u2000-\u200a\u202f\u3000]+)/m;

function hardSpace(text: string): Finding | undefined {
  const match = HARD_SPACE.exec(text);
  if (match === null) return undefined;
  const end = match.index + match[0].length;
  return { problem: 'hard-space', start: end - (match[1] ?? '').length, end };
}

/** Finds out what the writer did, from the error's code and the text around it. */
function refine(text: string, error: YAMLError, watch: Guard): Finding {
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
      return unexpected(text, error, watch);
    case 'BAD_SCALAR_START':
      return { problem, start, end: start + 1 };
    case 'BAD_DQ_ESCAPE':
      return { problem, start, end: Math.min(start + 2, text.length) };
    case 'TAB_AS_INDENT':
    case 'KEY_OVER_1024_CHARS':
      return { problem, start, end: Math.min(end, endOfLine(text, start)) };
    default:
      return atText(text, problem, start);
  }
}

function missing(text: string, { message, pos: [start] }: YAMLError): Finding {
  if (/Missing closing/.test(message)) return { problem: 'unclosed-quote', start: Math.max(0, start - 1), end: start };
  if (/Missing [,{]/.test(message)) return atText(text, 'missing-comma', start);
  if (/item without - indicator/.test(message)) return atText(text, 'indentation', start);
  if (/need to be followed by map values/.test(message)) return withoutColon(text, start);
  return atText(text, 'missing-space', start);
}

/** A line that should have been `key: value`: either the colon or the space after it is forgotten. */
function withoutColon(text: string, start: number): Finding {
  const from = skipSpaces(text, start);
  const end = endOfLine(text, from);
  return { problem: /^[^\s:]+:\S/.test(text.slice(from, end)) ? 'missing-space' : 'missing-colon', start: from, end };
}

/** A mapping where none can stand: `title: Meeting: planning`, a list under a mapping's keys, or a line too far in. */
function nested(text: string, start: number): Finding {
  if (isFirstOnLine(text, start)) return atText(text, 'indentation', start);
  if (text.charAt(start) === '?') return { problem: 'unexpected-character', start, end: start + 1 };
  const end = endOfLine(text, start);
  const onOneLine = /:(\s|$)/.test(text.slice(start, end));
  return onOneLine
    ? { problem: 'nested-mapping', start, end }
    : atText(text, 'indentation', text.indexOf('\n', start) + 1);
}

/** A key that the library saw run over several lines. */
function severalLines(text: string, start: number, end: number): Finding {
  const from = skipSpaces(text, start);
  if (/["'[{]/.test(text.charAt(from))) return { problem: 'multiline-key', start: from, end: endOfLine(text, from) };
  const last = skipSpaces(text, text.lastIndexOf('\n', end - 1) + 1);
  const furtherIn = isFirstOnLine(text, from) ? columnOf(text, last) > columnOf(text, from) : true;
  return furtherIn && last > from ? atText(text, 'indentation', last) : withoutColon(text, from);
}

function unexpected(text: string, { message, pos: [start] }: YAMLError, watch: Guard): Finding {
  if (/Not a YAML token|header/.test(message)) return atText(text, 'block-scalar', start);
  const quote = watch.longQuotes.find((span) => span.end <= start && !text.slice(span.end, start).includes('\n'));
  if (quote) return { problem: 'unclosed-quote', start: quote.start, end: quote.start + 1 };
  if (/at node end/.test(message) && !isFirstOnLine(text, start)) {
    const closesQuote = /["']\s*$/.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, start));
    return atText(text, closesQuote ? 'after-quote' : 'unexpected-character', start);
  }
  if (isFirstOnLine(text, start) && !/[\]},]/.test(text.charAt(start))) return atText(text, 'indentation', start);
  return { problem: 'unexpected-character', start, end: start + 1 };
}

/** A problem from the first character that is no space to the end of the line. */
function atText(text: string, problem: YamlProblem, start: number): Finding {
  const from = skipSpaces(text, start);
  return { problem, start: from, end: Math.max(endOfLine(text, from), from) };
}

function skipSpaces(text: string, start: number): number {
  let at = start;
  while (text.charAt(at) === ' ') at += 1;
  return Math.min(at, text.length);
}

/**
 * Where the text of a line ends: before its comment and the spaces around it, which are not what is wrong. A `#` with a
 * quotation mark after it may stand inside a quoted text, and counts as text.
 */
function endOfLine(text: string, start: number): number {
  const next = text.indexOf('\n', start);
  const line = text.slice(start, next === -1 ? text.length : next);
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
