import type { MarkdownProblem } from '../diagnostics/code-arguments.ts';
import { diagnostic } from '../diagnostics/create.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { atValue } from '../diagnostics/places.ts';
import { characterInValue, isForbidden } from '../source/characters.ts';
import { eachText } from '../source/each-text.ts';
import { withoutInvisible } from '../source/fold-characters.ts';
import { partSpan } from '../source/part-of-scalar.ts';
import { pointer as pointerOf } from '../source/pointer.ts';
import type { YamlDocument } from '../source/yaml-document.ts';
import { type DescribedFile, descriptionsOf, isDescription, placeInDescription } from './descriptions.ts';
import { isHtml } from './innocent.ts';
import type { ProblemAt, TextPiece } from './nodes.ts';
import { LONGEST } from './read-markdown.ts';

const READABLE: ReadonlySet<MarkdownProblem> = new Set<MarkdownProblem>([
  'heading',
  'quotation',
  'divider',
  'code',
  'checkbox',
  'list-mark',
  'link-kind',
  'link-title',
]);

/** Whether something that was not taken can be read all the same: someone should look at it, but nothing is lost. */
export function isReadable({ problem }: Pick<ProblemAt, 'problem'>): boolean {
  return READABLE.has(problem);
}

/** Enough to see what is wrong; a text full of marks has a thousand. */
const MOST_REPORTED = 20;

function firstOf(problems: readonly ProblemAt[]): readonly ProblemAt[] {
  const grave = problems.filter((one) => !isReadable(one));
  return [...grave.slice(0, MOST_REPORTED), ...problems.filter(isReadable).slice(0, MOST_REPORTED)];
}

/** Finds what descriptions hold of Markdown that is not in the subset. */
export function problemFindings(document: YamlDocument, file: DescribedFile): readonly Diagnostic[] {
  return descriptionsOf(document, file).flatMap((description) => {
    const { pointer, text, markdown } = description;
    // The schema of districts' files reports a text that is too long by itself.
    const isReported = file === 'district' && text.length > LONGEST;
    return (isReported ? [] : firstOf(markdown.problems)).map(({ problem, start, end }) => {
      const place = { span: placeInDescription(document, description, { start, end }), pointer };
      const extra = isReadable({ problem }) ? ({ severity: 'warning' } as const) : {};
      return diagnostic('markdown-not-taken', { problem, found: text.slice(start, end) }, place, extra);
    });
  });
}

/** Finds the characters that no text may hold where a character reference stands for them, and texts that show nothing. */
export function characterFindings(document: YamlDocument, file: DescribedFile): readonly Diagnostic[] {
  return descriptionsOf(document, file).flatMap((description) => {
    const { pointer, text, shown, markdown } = description;
    const isEmpty =
      !/\S/.test(withoutInvisible(shown.pieces.map((piece) => piece.text).join(''))) &&
      markdown.problems.every(isReadable);
    const empty = isEmpty && /\S/.test(text) ? [diagnostic('empty-text', {}, atValue(document, pointer))] : [];
    const forbidden = shown.pieces.filter((piece) => forbiddenIn(piece, text) !== undefined).slice(0, MOST_REPORTED);
    const found = forbidden.flatMap((piece) => {
      const span = placeInDescription(document, description, piece);
      const problem = characterInValue(forbiddenIn(piece, text) ?? '', span, pointer);
      return problem === undefined ? [] : diagnostic(problem.code, problem.args, { span, pointer });
    });
    return [...empty, ...found];
  });
}

/**
 * The forbidden character that a piece of text shows or, where the parser has replaced it by U+FFFD (CommonMark 0.31.2,
 * 2.5), would show.
 */
function forbiddenIn({ text, written, start, end }: TextPiece, source: string): string | undefined {
  if (written !== 'reference' && written !== 'address') return undefined;
  const shown = [...text].find(isForbidden);
  if (shown !== undefined || written === 'address') return shown;
  const [, base, digits = ''] = /^&#(x?)([\da-f]+);$/i.exec(source.slice(start, end)) ?? [];
  const code = Number.parseInt(digits, base ? 16 : 10);
  const character = code <= 0x10ffff ? String.fromCodePoint(code) : '';
  return isForbidden(character) ? character : undefined;
}

/** Marks of Markdown that nobody writes for their own sake; repetitions are bounded, so that the time is linear. */
const CLEAR_MARKS =
  /(\*\*|__)(?=[^\s*_])[^*_\n]{0,300}?[^\s*_]\1|!?\[[^[\]\n]{1,300}\]\((?:[a-z]{2,10}:|www\.)[^\s()]{1,300}\)|<\/?[a-z][^<>\n]{0,100}>|&(?:[a-z]{2,31}\d{0,2}|#\d{1,7}|#x[\da-f]{1,6});/giu;
const MAY_HOLD = /\*\*|__|\]\(|<|&/;

function isClear(found: string): boolean {
  return !found.startsWith('<') || isHtml(found);
}

/** Whether another text than a description holds such marks: then it is worth looking where each text stands. */
function hasMarksElsewhere({ value }: YamlDocument, file: DescribedFile): boolean {
  let found = false;
  eachText(value, (text, parts) => {
    found ||= MAY_HOLD.test(text) && !isDescription(file, pointerOf(parts));
  });
  return found;
}

/** Finds Markdown in fields that are plain text, where its marks would be printed. */
export function plainTextFindings(document: YamlDocument, file: DescribedFile): readonly Diagnostic[] {
  const { source } = document;
  if (!MAY_HOLD.test(source.text) || !hasMarksElsewhere(document, file)) return [];
  return document.scalars().flatMap(({ value, isKey, pointer, span }) => {
    if (isKey || typeof value !== 'string' || !MAY_HOLD.test(value) || isDescription(file, pointer)) return [];
    const match = [...value.matchAll(CLEAR_MARKS)].find(({ 0: found }) => isClear(found));
    if (match === undefined) return [];
    const [found] = match;
    const part = { start: match.index, end: match.index + found.length };
    return diagnostic('markdown-in-plain-text', { found }, { span: partSpan(source, span, value, part), pointer });
  });
}

/** Everything that is wrong with the Markdown of a file, but for what its words say. */
export function markdownFindings(document: YamlDocument, file: DescribedFile): readonly Diagnostic[] {
  return [
    ...problemFindings(document, file),
    ...characterFindings(document, file),
    ...plainTextFindings(document, file),
  ];
}
