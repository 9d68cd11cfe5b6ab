import type { ScalarAt } from '../source/scalars.ts';
import type { SourceText } from '../source/source-text.ts';
import type { Span } from '../source/span.ts';
import { escapePattern } from './escape-pattern.ts';

/** A stretch of a text as it is read; it may be written in another way, with escapes or folded lines. */
interface TextStretch {
  readonly start: number;
  readonly end: number;
}

/** A text longer than any that a file may hold is not searched: the time would grow with the square of its length. */
const LONGEST = 10_000;

/**
 * Finds the place of a part of a text in the file. It looks for the same words in the written text, with any white
 * space between them; where they occur several times, the occurrence of the same number counts.
 * @param source the file
 * @param scalar the text
 * @param text the text as it is read
 * @param part a stretch of `text`
 * @returns the place of the part or, where the text is written so that it cannot be found, of the whole text
 */
export function partSpan(source: SourceText, scalar: ScalarAt, text: string, part: TextStretch): Span {
  const { span } = scalar;
  if (text.length > LONGEST) return span;
  const words = text.slice(part.start, part.end).split(/\s+/u);
  const pattern = new RegExp(words.map(escapePattern).join('\\s+'), 'gu');
  const read = [...text.matchAll(pattern)];
  const written = [...source.text.slice(span.start, span.end).matchAll(pattern)];
  const index = read.findIndex((match) => match.index === part.start);
  const match = written.length === read.length ? written[index] : undefined;
  if (match === undefined) return span;
  const start = span.start + match.index;
  return { file: source.name, start, end: start + match[0].length };
}
