import { visible } from '../diagnostics/messages/shown.ts';
import { lineAt, positionAt, type SourceText } from '../source/source-text.ts';
import type { Span } from '../source/span.ts';
import { displayWidth } from './display-width.ts';

/** The most characters shown before, under and after the marked part of a line. */
const BEFORE = 40;
const UNDER = 60;
const AFTER = 40;

export interface Frame {
  /** The numbers and the lines of the file. */
  readonly lines: readonly { readonly number: string; readonly text: string }[];
  /** Spaces and carets, to stand under the last line. */
  readonly marker: string;
  /** As many spaces as the numbers are wide. */
  readonly gutter: string;
}

/**
 * The line that a span begins on, with the line before it and a marker under the part that is meant. Of a span of several
 * lines the first is marked; a long line is cropped around the span. Tabs are shown as arrows, control characters by name.
 */
export function codeFrame(source: SourceText, span: Span): Frame {
  const { line, column } = positionAt(source, span.start);
  const text = lineAt(source, line);
  const end = positionAt(source, span.end);
  const endColumn = end.line === line ? end.column : text.length + 1;
  const before = cropped(text.slice(0, column - 1), BEFORE, 'left');
  const under = cropped(text.slice(column - 1, endColumn - 1), UNDER, 'right');
  const after = cropped(text.slice(endColumn - 1), AFTER, 'right');
  const above = lineAt(source, line - 1);
  const width = String(line).length;
  const numbered = (number: number, shownText: string) => ({ number: String(number).padStart(width), text: shownText });
  return {
    lines: [
      ...(above.trim() === '' ? [] : [numbered(line - 1, cropped(above, BEFORE + UNDER, 'right'))]),
      numbered(line, before + under + after),
    ],
    marker: `${' '.repeat(displayWidth(before))}${'^'.repeat(Math.max(1, displayWidth(under)))}`,
    gutter: ' '.repeat(width),
  };
}

/** A piece of a line, made visible and cropped at one side. */
function cropped(text: string, most: number, side: 'left' | 'right'): string {
  const characters = [...visible(text.replaceAll('\t', '→'))];
  if (characters.length <= most) return characters.join('');
  return side === 'left' ? `…${characters.slice(1 - most).join('')}` : `${characters.slice(0, most - 1).join('')}…`;
}
