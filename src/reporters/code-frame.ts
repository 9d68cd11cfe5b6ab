import { visible } from '../diagnostics/messages/shown.ts';
import { lineAt, positionAt, type SourceText } from '../source/source-text.ts';
import type { Span } from '../source/span.ts';
import { displayWidth } from './display-width.ts';

/** The most characters shown before, in and after the marked part of a line. */
const WIDE = { before: 40, under: 60, after: 40 };

/** The same for a line that must fit a narrower terminal of `room` columns. */
function narrow(room: number): typeof WIDE {
  const part = Math.floor(room * 0.4);
  return { before: Math.min(WIDE.before, part), under: Math.min(WIDE.under, part), after: room - 2 * part };
}

export interface Frame {
  /** Lines of the file with their numbers. */
  readonly lines: readonly { readonly number: string; readonly text: string }[];
  /** Spaces and carets for the row under the last line. */
  readonly marker: string;
  /** Spaces as wide as the line numbers. */
  readonly gutter: string;
}

/**
 * The line that a span begins on, with the line before it and a marker under the span. A span of several lines is
 * marked on its first line only. A long line is cropped around the span; tabs become arrows, no-break and other unusual
 * spaces under the marker ␣, and control characters and invisible ones are shown by name.
 * @param room how many columns there are for a line of the file
 */
export function codeFrame(source: SourceText, span: Span, room = Number.POSITIVE_INFINITY): Frame {
  const { line, column } = positionAt(source, span.start);
  const text = lineAt(source, line);
  const end = positionAt(source, span.end);
  const endColumn = end.line === line ? end.column : text.length + 1;
  const most = displayWidth(text) > room ? narrow(room) : WIDE;
  const before = cropped(text.slice(0, column - 1), most.before, 'left');
  const under = cropped(standIns(text.slice(column - 1, endColumn - 1)), most.under, 'right');
  const after = cropped(text.slice(endColumn - 1), most.after, 'right');
  const above = lineAt(source, line - 1);
  const width = String(line).length;
  const numbered = (number: number, shownText: string) => ({ number: String(number).padStart(width), text: shownText });
  return {
    lines: [
      ...(above.trim() === ''
        ? []
        : [numbered(line - 1, cropped(above, Math.min(WIDE.before + WIDE.under, room), 'right'))]),
      numbered(line, before + under + after),
    ],
    marker: `${' '.repeat(displayWidth(before))}${'^'.repeat(Math.max(1, displayWidth(under)))}`,
    gutter: ' '.repeat(width),
  };
}

/** Spaces that are not the ordinary one look like it; ␣ is as wide as they are, but for the ideographic one. */
function standIns(text: string): string {
  return text.replaceAll(/[^\P{Zs} \u3000]/gu, '␣');
}

/** A piece of a line, made visible and cropped at one side. */
function cropped(text: string, most: number, side: 'left' | 'right'): string {
  const characters = [...visible(text.replaceAll('\t', '→'))];
  if (characters.length <= most) return characters.join('');
  return side === 'left' ? `…${characters.slice(1 - most).join('')}` : `${characters.slice(0, most - 1).join('')}…`;
}
