import { lastAtOrBefore } from '../values/last-at-or-before.ts';

/** A line and a column, both counted from 1; columns count UTF-16 code units, as editors and SARIF do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The decoded text of one input and where its lines begin. */
export interface SourceText {
  /** The name as the user gave it; shown in messages. */
  readonly name: string;
  readonly text: string;
  /** Offsets at which lines begin; the first is 0. */
  readonly lineStarts: readonly number[];
  /** The bytes were not UTF-8: the text can show a place, but must not be parsed. */
  readonly garbled?: true;
}

/**
 * Makes a source text of decoded text.
 * @param name how messages name the input
 * @param text the decoded text, without a byte order mark
 */
export function sourceText(name: string, text: string): SourceText {
  const lineStarts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1);
  return { name, text, lineStarts };
}

/** The same text in normal form C (Unicode, UAX #15); its places are those of that form. */
export function inNormalForm(source: SourceText): SourceText {
  const text = source.text.normalize('NFC');
  return text === source.text ? source : sourceText(source.name, text);
}

/** The line and column of an offset, found by binary search. */
export function positionAt(source: SourceText, offset: number): Position {
  const { lineStarts } = source;
  const index = lastAtOrBefore(lineStarts.length, (at) => lineStarts[at] as number, offset);
  return { line: index + 1, column: offset - (lineStarts[index] as number) + 1 };
}

/** The text of a line, counted from 1, without its line end; empty past the last line. */
export function lineAt(source: SourceText, line: number): string {
  const start = source.lineStarts[line - 1];
  if (start === undefined) return '';
  const next = source.lineStarts[line];
  return source.text.slice(start, next === undefined ? source.text.length : next - 1).replace(/\r$/, '');
}
