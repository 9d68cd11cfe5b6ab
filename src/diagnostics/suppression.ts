import { lineAt, positionAt, type SourceText } from '../source/source-text.ts';
import type { Span } from '../source/span.ts';
import { present } from '../values/present.ts';
import type { Code, SuppressionProblem } from './codes.ts';
import { diagnostic } from './create.ts';
import type { Diagnostic } from './diagnostic.ts';
import { isAdjustable, isCode, severities } from './severities.ts';
import { suggest } from './suggest.ts';

/** The words that a comment may begin with, after `samverkan-`. */
const DIRECTIVES = ['disable-next-line', 'disable-line', 'disable-file'] as const;
type Directive = (typeof DIRECTIVES)[number];

/** `# samverkan-disable-next-line code, code -- reason`; `readComment` takes the rest apart. */
const COMMENT = /^#+\s*samverkan-(?<word>[a-z-]+)(?<rest>.*)$/is;

/** The reason follows two hyphens, as in other linters. */
const REASON = /(?:^|\s)--(?=\s|$)/;

/** One code that one comment turns off. */
export interface Suppression {
  readonly code: Code;
  /** The line whose findings are turned off; absent for the whole file. */
  readonly line?: number;
  /** Where the comment names the code. */
  readonly span: Span;
}

/** What the comments of a file turn off, and findings about those comments that turn nothing off. */
export interface Suppressions {
  readonly active: readonly Suppression[];
  readonly diagnostics: readonly Diagnostic[];
}

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

function invalid(problem: SuppressionProblem, found: string, span: Span): Diagnostic {
  const meant = problem === 'unknown-code' ? suggest(found, Object.keys(severities)) : undefined;
  return diagnostic('suppression-invalid', { problem, found, ...present({ suggestion: meant }) }, { span });
}

/** Whether a code can be turned off, and if not, why. */
function checkCode(
  { name, span }: NamedCode,
  reason: string,
): { readonly code: Code; readonly span: Span } | (NamedCode & { readonly problem: SuppressionProblem }) {
  if (!isCode(name)) return { name, span, problem: 'unknown-code' };
  if (!isAdjustable(name)) return { name, span, problem: 'fixed-code' };
  return reason.trim() === '' ? { name, span, problem: 'no-reason' } : { code: name, span };
}

function readComment(source: SourceText, span: Span): Suppressions {
  const nothing = { active: [], diagnostics: [] };
  const groups = COMMENT.exec(source.text.slice(span.start, span.end).trimEnd())?.groups;
  if (groups === undefined) return nothing;
  const { word = '', rest = '' } = groups;
  const directive = word.toLowerCase();
  if (!isDirective(directive)) {
    // `# samverkan-gruppen träffas i maj` is a comment like any other.
    const isMeant = directive.startsWith('disable') || suggest(directive, DIRECTIVES) !== undefined;
    return isMeant ? { ...nothing, diagnostics: [invalid('unknown-directive', `samverkan-${word}`, span)] } : nothing;
  }
  const start = span.start + source.text.slice(span.start, span.end).indexOf(word);
  const [codesText = '', reason = ''] = rest.split(REASON, 2);
  const codes = readCodes(codesText, start + word.length, span.file);
  if (codes.length === 0) return { ...nothing, diagnostics: [invalid('no-code', `samverkan-${word}`, span)] };
  const line = lineOf(directive, source, span);
  const checked = codes.map((one) => checkCode(one, reason));
  return {
    active: checked.flatMap((one) =>
      'problem' in one ? [] : { code: one.code, span: one.span, ...present({ line }) },
    ),
    diagnostics: checked.flatMap((one) => ('problem' in one ? invalid(one.problem, one.name, one.span) : [])),
  };
}

/**
 * Reads the comments of a file that turn findings off, each with its reason.
 * @param comments where the file's comments stand
 */
export function readSuppressions(source: SourceText, comments: readonly Span[]): Suppressions {
  const read = comments.map((span) => readComment(source, span));
  return {
    active: read.flatMap(({ active }) => active),
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
  { active, diagnostics }: Suppressions,
  source: SourceText,
  unjudged: ReadonlySet<Code>,
): readonly Diagnostic[] {
  const used = new Set<Suppression>();
  const fixed = new Set<Suppression>();
  const kept = found.filter((one) => {
    const line = positionAt(source, one.span.start).line;
    const fitting = active.filter(({ code, line: only }) => code === one.code && (only === undefined || only === line));
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
