import { diagnostic } from '../diagnostics/create.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { parsePointer } from '../source/pointer.ts';
import type { ScalarAt } from '../source/scalars.ts';
import type { Span } from '../source/span.ts';
import type { YamlDocument } from '../source/yaml-document.ts';
import { DOUBLE_QUOTES } from '../values/lookalikes.ts';
import { rememberOnce } from '../values/remember.ts';
import { isFreeText } from './free-text.ts';

/** A text without quotation marks, and the comment that has perhaps cut it. */
interface CutText {
  readonly scalar: ScalarAt & { readonly value: string };
  readonly comment: Span;
}

/** `#1`, `#nu`; `# nu` is a comment, and so is what turns a finding off. */
const GLUED = rememberOnce(() => /^#(?!samverkan-)[\p{L}\p{N}]/u);
const OPENING = new RegExp(`^[${DOUBLE_QUOTES}]`);
const CLOSING = new RegExp(`[${DOUBLE_QUOTES}]`);

/** Nearly all comments begin with a space or are empty, which is seen without a class of all of Unicode. */
function isGlued(comment: string): boolean {
  return /^#[^\s#]/.test(comment) && GLUED().test(comment);
}

/** Whether a comment may be the rest of a text. */
function mayCut(comment: string): boolean {
  return isGlued(comment) || CLOSING.test(comment);
}

/**
 * Finds texts without quotation marks that a number sign has perhaps cut: one directly before a letter or a digit, as in
 * `Skola #1`, or one inside typographic quotation marks, as in `”Möte # 1”`. A file without such comments is not read value
 * by value.
 */
function cutTexts(document: YamlDocument): readonly CutText[] {
  const { text } = document.source;
  const comments = document.comments.filter(({ start, end }) => mayCut(text.slice(start, end)));
  if (comments.length === 0) return [];
  const byEnd = new Map(document.scalars().map((scalar) => [scalar.span.end, scalar]));
  return comments.flatMap((comment): readonly CutText[] => {
    const scalar = byEnd.get(endOfText(text, comment.start));
    if (scalar === undefined || scalar.isKey || typeof scalar.value !== 'string') return [];
    const written = text.slice(scalar.span.start, scalar.span.end);
    const isPlain = scalar.span.start < scalar.span.end && !/^["'|>]/.test(written);
    const isCut =
      isGlued(text.slice(comment.start, comment.end)) || (OPENING.test(written) && !CLOSING.test(written.slice(1)));
    return isPlain && isCut ? [{ scalar: { ...scalar, value: scalar.value }, comment: trimmed(text, comment) }] : [];
  });
}

/** Where the text before a comment ends. */
function endOfText(text: string, comment: number): number {
  let end = comment;
  while (end > 0 && (text.charAt(end - 1) === ' ' || text.charAt(end - 1) === '\t')) end -= 1;
  return end;
}

/** A comment without the spaces and the carriage return at its end. */
function trimmed(text: string, { file, start, end }: Span): Span {
  return { file, start, end: start + text.slice(start, end).trimEnd().length };
}

/**
 * Warns of texts that a comment has cut, where they are in their writer's own words: a comment after a date or a word of a
 * closed list takes nothing away.
 */
export function cutTextFindings(document: YamlDocument): readonly Diagnostic[] {
  const { text } = document.source;
  return cutTexts(document)
    .filter(({ scalar }) => isFreeText(parsePointer(scalar.pointer)))
    .map(({ scalar, comment }) => {
      const args = { text: scalar.value, comment: text.slice(comment.start, comment.end) };
      return diagnostic('text-cut-by-comment', args, { span: comment, pointer: scalar.pointer });
    });
}
