import type { ScalarAt } from '../source/scalars.ts';
import type { SourceText } from '../source/source-text.ts';
import type { Span } from '../source/span.ts';
import { escapePattern } from './escape-pattern.ts';

/** A stretch of a text as it is read, which is not always as it is written: escapes, folded lines. */
interface TextStretch {
  readonly start: number;
  readonly end: number;
}

/** Longer texts than any that a file may hold are not searched: the time would grow with the square of their length. */
const LONGEST = 10_000;

/**
 * Where a part of a text stands in the file. The same words are looked for in what is written, with any white space between
 * them; of several alike the same one is taken.
 * @param source the file
 * @param scalar the text
 * @param text the text as it is read
 * @param part a stretch of `text`
 * @returns the place of the part or, where the file writes the text otherwise than it reads, of the whole text
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
