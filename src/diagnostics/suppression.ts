import { lineAt, positionAt, type SourceText } from '../source/source-text.ts';
import type { Span } from '../source/span.ts';
import { DASHES } from '../values/lookalikes.ts';
import { present } from '../values/present.ts';
import type { SuppressionProblem } from './code-arguments.ts';
import type { Code } from './codes.ts';
import { diagnostic } from './create.ts';
import type { Diagnostic } from './diagnostic.ts';
import { isAdjustable, isCode, severities } from './severities.ts';
import { suggest } from './suggest.ts';

/** The words that a comment may begin with, after `samverkan-`. */
const DIRECTIVES = ['disable-next-line', 'disable-line', 'disable-file'] as const;
type Directive = (typeof DIRECTIVES)[number];

const DASH = new RegExp(`[${DASHES}]`, 'g');

/** `# samverkan-disable-next-line code, code -- reason`; `readComment` takes the rest apart. */
const COMMENT = new RegExp(
  `^#+\\s*samverkan(?<word>(?:[-${DASHES}]|[:\\s]+(?=disable[-${DASHES}](?:file|line|next)\\b))[a-z${DASHES}-]+)(?<rest>.*)$`,
  'is',
);

/** The reason follows two hyphens, as in other linters. */
const REASON = /(?:^|\s)--(?=\s|$)/;

/** What people write instead of two hyphens between spaces: a dash, one hyphen, a colon, or hyphens without the spaces. */
const OTHER_SEPARATOR = new RegExp(`[${DASHES}]+|^-+|-+$|-{2,}|[:;=|>]+$|^[:;=|>]+`);

/** One code that one comment turns off. */
export interface Suppression {
  readonly code: Code;
  /** The line whose findings are turned off, and all lines of a text that begins on it; absent for the whole file. */
  readonly line?: number;
  /** Where the comment names the code. */
  readonly span: Span;
}

/** What the comments of a file turn off, and findings about those comments that turn nothing off. */
export interface Suppressions {
  readonly active: readonly Suppression[];
  /** The last line of each text of several lines that begins on a line that a comment is about: no comment stands inside. */
  readonly textEnds: ReadonlyMap<number, number>;
  readonly diagnostics: readonly Diagnostic[];
}

/** What one comment turns off, and what is wrong with it. */
type Read = Pick<Suppressions, 'active' | 'diagnostics'>;

function isDirective(word: string): word is Directive {
  return DIRECTIVES.some((one) => one === word);
}

/** The next line that is neither empty nor a comment: comments may stand on top of one another. */
function nextLine(source: SourceText, after: number): number {
  let line = after + 1;
  while (line <= source.lineStarts.length && /^\s*(#|$)/.test(lineAt(source, line))) line += 1;
  return line;
}

function lineOf(directive: Directive, source: SourceText, span: Span): number | undefined {
  const { line } = positionAt(source, span.start);
  if (directive === 'disable-file') return undefined;
  return directive === 'disable-line' ? line : nextLine(source, line);
}

interface NamedCode {
  readonly name: string;
  readonly span: Span;
}

/** Reads the codes of one comment from the text after its directive; `at` is the offset of that text. */
function readCodes(text: string, at: number, file: string): readonly NamedCode[] {
  return [...text.matchAll(/[^\s,]+/g)].map(({ 0: name, index }) => ({
    name,
    span: { file, start: at + index, end: at + index + name.length },
  }));
}

/** What is known of a comment beside what is wrong with it: the code, and the directive that its writer has in mind. */
interface Known {
  readonly code?: string | undefined;
  readonly directive?: Directive | undefined;
}

function invalid(problem: SuppressionProblem, found: string, span: Span, known: Known = {}): Diagnostic {
  const suggestion = problem === 'unknown-code' ? suggest(found, Object.keys(severities)) : undefined;
  return diagnostic('suppression-invalid', { problem, found, ...present({ suggestion, ...known }) }, { span });
}

/** The directive that is meant by a word that is none, such as `disable-fil`, or `disable` before a `file` of its own. */
function meantDirective(word: string, rest: string): Directive | undefined {
  const [next = ''] = rest
    .trim()
    .toLowerCase()
    .split(/[\s,:]+/, 1);
  const joined = `${word}-${next.replaceAll(DASH, '-')}`;
  return isDirective(word)
    ? word
    : isDirective(joined)
      ? joined
      : DIRECTIVES.find((one) => one === suggest(word, DIRECTIVES));
}

/** A part of a word of a comment. */
function part({ name, span }: NamedCode, from: number, to: number): NamedCode {
  return { name: name.slice(from, to), span: { ...span, start: span.start + from, end: span.start + to } };
}

/** The words of a comment without ` -- `, divided where its writer meant that to stand. */
interface Divided {
  readonly codes: readonly NamedCode[];
  readonly slip: NamedCode & { readonly problem: SuppressionProblem };
}

/** Every code has a hyphen, and few words of a reason do; a misspelt code, or one with dashes in it, counts as one. */
function isCodeLike(word: string): boolean {
  return /[a-z]-[a-z]/i.test(word.replaceAll(DASH, '-'));
}

/** Finds what stands between the codes and the reason of a comment that has no ` -- `, if there is a reason. */
function divide(words: readonly NamedCode[]): Divided | undefined {
  const index = words.findIndex(({ name }) => OTHER_SEPARATOR.test(name) && !isCode(name.replaceAll(DASH, '-')));
  const first = words.findIndex(({ name }) => !isCodeLike(name));
  if (index !== -1 && (first === -1 || index <= first)) return dividedAt(words, index);
  const [word, before] = [words[first], words[first - 1]];
  if (word === undefined || before === undefined || !isCode(before.name)) return undefined;
  return { codes: words.slice(0, first), slip: { ...word, problem: 'no-separator' } };
}

/** Divides a comment at a word that is, or holds, what was meant as ` -- `. */
function dividedAt(words: readonly NamedCode[], index: number): Divided | undefined {
  const word = words[index] as NamedCode;
  const match = OTHER_SEPARATOR.exec(word.name);
  if (match === null) return undefined;
  const before = match.index === 0 ? [] : [part(word, 0, match.index)];
  const slip = part(word, match.index, match.index + match[0].length);
  return { codes: [...words.slice(0, index), ...before], slip: { ...slip, problem: 'wrong-separator' } };
}

/** The first code that a text names. */
function codeIn(text: string): string | undefined {
  return text
    .replaceAll(DASH, '-')
    .split(/[^a-z-]+/)
    .find((word) => isCode(word));
}

/** Whether anything is said: neither a full stop nor what cannot be seen is a reason. */
function isReason(words: readonly NamedCode[]): boolean {
  return words.some(({ name }) => /[\p{L}\p{N}]/u.test(name));
}

/** Whether a code can be turned off, and if not, why. */
function checkCode(
  { name, span }: NamedCode,
  hasReason: boolean,
): { readonly code: Code; readonly span: Span } | (NamedCode & { readonly problem: SuppressionProblem }) {
  if (!isCode(name)) return { name, span, problem: 'unknown-code' };
  if (!isAdjustable(name)) return { name, span, problem: 'fixed-code' };
  return hasReason ? { code: name, span } : { name, span, problem: 'no-reason' };
}

function readComment(source: SourceText, span: Span): Read {
  const nothing = { active: [], diagnostics: [] };
  const text = source.text.slice(span.start, span.end);
  const groups = COMMENT.exec(text.trimEnd())?.groups;
  if (groups === undefined) return nothing;
  const { word = '', rest = '' } = groups;
  const named = `samverkan${word}`;
  const directive = word
    .toLowerCase()
    .replaceAll(DASH, '-')
    .replace(/^[-:\s]+/, '');
  if (!isDirective(directive) || !word.startsWith('-') || word.search(DASH) !== -1) {
    // `# samverkan-gruppen träffas i maj` is a comment like any other.
    const isMeant = directive.startsWith('disable') || suggest(directive, DIRECTIVES) !== undefined;
    const known = { directive: meantDirective(directive, rest), code: codeIn(rest) };
    return isMeant ? { ...nothing, diagnostics: [invalid('unknown-directive', named, span, known)] } : nothing;
  }
  const start = span.start + text.indexOf(word) + word.length;
  return readCodesOf(source, { rest, start, directive, named, span });
}

/** A comment after its directive. */
interface Directed {
  readonly rest: string;
  readonly start: number;
  readonly directive: Directive;
  /** The directive as it is written. */
  readonly named: string;
  readonly span: Span;
}

function readCodesOf(source: SourceText, { rest, start, directive, named, span }: Directed): Read {
  const separator = REASON.exec(rest);
  const words = readCodes(separator ? rest.slice(0, separator.index) : rest, start, span.file);
  const after = separator ? separator.index + separator[0].length : rest.length;
  const reason = readCodes(rest.slice(after), start + after, span.file);
  const swapped = swappedCode(words, reason);
  const refused = (problem: SuppressionProblem, found: string, at: Span, code?: string): Read => ({
    active: [],
    diagnostics: [invalid(problem, found, at, { code, directive })],
  });
  if (swapped) return refused('wrong-order', swapped.name, swapped.span, swapped.name);
  if (words.length === 0) return refused('no-code', named, span);
  const divided = separator === null ? divide(words) : undefined;
  if (divided?.codes.length === 0) return refused('no-code', named, span);
  if (divided) return { active: [], diagnostics: slipOf(divided, directive) };
  const line = lineOf(directive, source, span);
  const checked = words.map((one) => checkCode(one, isReason(reason)));
  return {
    active: checked.flatMap((one) =>
      'problem' in one ? [] : { code: one.code, span: one.span, ...present({ line }) },
    ),
    diagnostics: checked.flatMap((one) => ('problem' in one ? invalid(one.problem, one.name, one.span) : [])),
  };
}

/**
 * The code of a comment that has its reason first: `skäl -- code`, `-- skäl code` or `skäl code`.
 * @param words what stands before ` -- `, or everything where that is missing
 * @param reason what stands after it
 */
function swappedCode(words: readonly NamedCode[], reason: readonly NamedCode[]): NamedCode | undefined {
  const last = reason.at(-1) ?? words.at(-1);
  if (last === undefined || !isCode(last.name)) return undefined;
  const first = words.find((one) => one !== last);
  if (first === undefined) return reason.length > 1 ? last : undefined;
  // A misspelt code is where it should be.
  if (words.some((one) => one !== last && isCode(one.name)) || suggest(first.name, Object.keys(severities)))
    return undefined;
  return reason.every(({ name }) => isCode(name)) ? last : undefined;
}

/** What is wrong with a comment whose reason follows something else than ` -- `, and with its codes. */
function slipOf({ codes, slip }: Divided, directive: Directive): readonly Diagnostic[] {
  const code = codes.find(({ name }) => isCode(name))?.name;
  const wrong = codes.map((one) => checkCode(one, true)).flatMap((one) => ('problem' in one ? one : []));
  const found = wrong.map((one) => invalid(one.problem, one.name, one.span));
  // An error's code is never turned off, however the comment is written.
  const isInVain = wrong.length === codes.length && wrong.every(({ problem }) => problem === 'fixed-code');
  return isInVain ? found : [...found, invalid(slip.problem, slip.name, slip.span, { code, directive })];
}

/** The last lines of the texts of several lines that begin on one of some lines, by their first. */
function lastLines(
  source: SourceText,
  lines: ReadonlySet<number>,
  texts: readonly { readonly span: Span }[],
): ReadonlyMap<number, number> {
  const ends = texts.flatMap(({ span: { start, end } }): readonly (readonly [number, number])[] => {
    const first = positionAt(source, start).line;
    if (!lines.has(first)) return [];
    const last = positionAt(source, Math.max(start, end - 1)).line;
    return last > first ? [[first, last]] : [];
  });
  return new Map(ends);
}

/**
 * Reads the comments of a file that turn findings off, each with its reason.
 * @param comments where the file's comments stand
 * @param texts gives where the file's texts stand, and is asked only where a comment is about a line
 */
export function readSuppressions(
  source: SourceText,
  comments: readonly Span[],
  texts: () => readonly { readonly span: Span }[] = () => [],
): Suppressions {
  const read = comments.map((span) => readComment(source, span));
  const active = read.flatMap((one) => one.active);
  const lines = new Set(active.flatMap(({ line }) => line ?? []));
  return {
    active,
    textEnds: lines.size === 0 ? new Map() : lastLines(source, lines, texts()),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  };
}

/**
 * Drops the findings that comments turn off. Errors stay, even those whose code is a warning in doubtful cases; the
 * comment itself is reported then. Two comments for one finding both count as used.
 * @param found all findings of the file
 * @param unjudged codes for which this run cannot tell whether there is something to turn off
 * @returns the findings that are left, with one for each comment that had nothing to turn off. These appear only if the
 * rest of the file has no error, since an error can hide the finding that a comment is meant for
 */
export function suppress(
  found: readonly Diagnostic[],
  { active, textEnds, diagnostics }: Suppressions,
  source: SourceText,
  unjudged: ReadonlySet<Code>,
): readonly Diagnostic[] {
  const used = new Set<Suppression>();
  const fixed = new Set<Suppression>();
  const kept = found.filter((one) => {
    const line = positionAt(source, one.span.start).line;
    const isAbout = (first: number) => first <= line && line <= (textEnds.get(first) ?? first);
    const fitting = active.filter(({ code, line: only }) => code === one.code && (only === undefined || isAbout(only)));
    for (const suppression of fitting) (one.severity === 'error' ? fixed : used).add(suppression);
    return fitting.length === 0 || one.severity === 'error';
  });
  const isIdle = (one: Suppression) => !used.has(one) && !fixed.has(one) && !unjudged.has(one.code);
  const idle = found.some(({ severity }) => severity === 'error') ? [] : active.filter(isIdle);
  return [
    ...kept,
    ...diagnostics,
    ...[...fixed].filter((one) => !used.has(one)).map(({ code, span }) => invalid('fixed-code', code, span)),
    ...idle.map(({ code, span }) => diagnostic('suppression-unused', { code }, { span })),
  ];
}
