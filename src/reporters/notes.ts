import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Ground } from '../diagnostics/grounds.ts';
import { describe } from '../diagnostics/message.ts';
import { neutralWords } from '../diagnostics/neutral-words.ts';
import { uncapitalised } from '../values/in-words.ts';
import { type Labels, labels } from './labels.ts';
import { oneLine } from './one-line.ts';
import { placeText } from './place.ts';
import type { Report, ReporterOptions } from './reporter.ts';

/** A line below a finding's message, such as `Gör så här` and what to do. */
export interface Note {
  readonly label: string;
  readonly text: string;
}

function groundNote(ground: Ground, words: Labels): Note {
  if ('law' in ground) return { label: words.law, text: oneLine(uncapitalised(ground.title)) };
  if ('practice' in ground) return { label: words.practice, text: oneLine(ground.practice) };
  if ('interpretation' in ground) return { label: words.interpretation, text: oneLine(ground.interpretation) };
  return { label: words.basis, text: oneLine(words.source(ground)) };
}

/** The floor, and the level that it is of where levels rest on each other: a reader of one file may not know the other. */
function floorOf({ floor, grounds }: Diagnostic): string | undefined {
  const level = grounds?.at(-1)?.level;
  return floor === undefined || level === undefined ? floor : `${floor} (${level.title})`;
}

/**
 * The notes on a finding, in reading order: the floor, what it rests on (each ground as a note of its own), what to do,
 * other places. Every text is one line.
 */
export function notesOf(one: Diagnostic, { sources }: Report, { language }: ReporterOptions): readonly Note[] {
  const words = labels[language];
  const note = (label: string, text: string | undefined): readonly Note[] =>
    text === undefined ? [] : [{ label, text: oneLine(text) }];
  return [
    ...note(oneLine(words.floor(one.words ?? neutralWords)), floorOf(one)),
    ...(one.grounds ?? []).map((ground) => groundNote(ground, words)),
    ...note(words.hint, describe(one, language).hint),
    ...one.related.flatMap(({ span, note: why }) => note(words.related[why], placeText(span, sources))),
  ];
}

/** The message and its notes, a line each, for programs that show one text per finding. */
export function fullText(one: Diagnostic, report: Report, options: ReporterOptions): readonly string[] {
  const { message } = describe(one, options.language);
  return [oneLine(message), ...notesOf(one, report, options).map(({ label, text }) => `${label}: ${text}`)];
}
