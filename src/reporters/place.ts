import { visible } from '../diagnostics/messages/shown.ts';
import { type Position, positionAt } from '../source/source-text.ts';
import type { Span } from '../source/span.ts';
import type { Report } from './reporter.ts';

const BEGINNING: Position = { line: 1, column: 1 };

/** Where a span begins and ends, lines and columns from 1; the beginning of the file where its text is not at hand. */
export function placeOf(span: Span, sources: Report['sources']): { start: Position; end: Position } {
  const source = sources.get(span.file);
  if (source === undefined) return { start: BEGINNING, end: BEGINNING };
  return { start: positionAt(source, span.start), end: positionAt(source, span.end) };
}

/** A span as editors and terminals make links of it, `farsta.yaml:41:22`, on one line whatever the file's name. */
export function placeText(span: Span, sources: Report['sources']): string {
  const { line, column } = placeOf(span, sources).start;
  return `${visible(span.file)}:${line}:${column}`;
}
