import { escapeAt, type WrittenCharacter } from './escapes.ts';
import { readingsOf } from './fold-characters.ts';
import type { SourceText } from './source-text.ts';
import type { Span, Stretch } from './span.ts';

/** A text longer than any that a file may hold is not searched: the time would grow with the square of its length. */
const LONGEST = 10_000;

/**
 * Finds the place of a part of a text in the file, by following the written text character by character; those that cannot
 * be seen may have been folded (fold-characters.ts).
 * @param source the file
 * @param span the whole text, as it is written
 * @param text the text as it is read
 * @param part a stretch of `text`, which may be written in another way, with escapes or folded lines
 * @returns the place of the part or, where the text is written so that it cannot be followed, of the whole text
 */
export function partSpan(source: SourceText, span: Span, text: string, part: Stretch): Span {
  if (text.length > LONGEST) return span;
  const places = followed(source, span, text);
  if (places === undefined) return span;
  // White space may be written in any way; a part begins and ends with what can be seen.
  let { start: first, end: final } = part;
  while (first < final && places.ends[first] === undefined) first += 1;
  while (final > first && places.ends[final - 1] === undefined) final -= 1;
  const start = places.starts[first];
  const end = places.ends[final - 1];
  if (start === undefined || end === undefined) return span;
  return { file: span.file, start: span.start + start, end: span.start + end };
}

/** Where each character of a text, but for white space, begins and ends in what is written. */
interface Places {
  readonly starts: readonly (number | undefined)[];
  readonly ends: readonly (number | undefined)[];
}

/** The text of a file that was followed last. */
interface Followed {
  readonly span: Span;
  readonly text: string;
  readonly places: Places | undefined;
}

const last = new WeakMap<SourceText, Followed>();

/** A text may have thousands of parts, which are asked for one after the other: it is followed once for all of them. */
function followed(source: SourceText, span: Span, text: string): Places | undefined {
  const known = last.get(source);
  if (known?.span.start === span.start && known.span.end === span.end && known.text === text) return known.places;
  const places = follow(source.text.slice(span.start, span.end), text);
  last.set(source, { span, text, places });
  return places;
}

const WHITE = /\s/u;

/** Undefined where the written text says something else than the text: it was composed to normal form C, or is an alias. */
function follow(written: string, text: string): Places | undefined {
  const quote = /^["']/.exec(written)?.[0] ?? '';
  let at = quote.length || (/^[|>][^\n]*\n/.exec(written)?.[0].length ?? 0);
  const starts: (number | undefined)[] = [];
  const ends: (number | undefined)[] = [];
  for (let read = 0; read < text.length; ) {
    if (WHITE.test(text.charAt(read))) {
      starts[read] = ends[read] = undefined;
      read += 1;
      continue;
    }
    const next = characterAt(written, at, quote);
    const seen = readingsOf(next.text).find((one) => text.startsWith(one, read));
    if (next.text === '' || (seen === undefined && !WHITE.test(next.text))) return undefined;
    for (let unit = 0; unit < (seen ?? '').length; unit += 1, read += 1) {
      starts[read] = at;
      ends[read] = next.end;
    }
    at = next.end;
  }
  return { starts, ends };
}

/** The character that is written at an offset of a text in quotation marks of a kind, or in none, and where it ends. */
function characterAt(written: string, at: number, quote: string): WrittenCharacter {
  const one = written.charAt(at);
  if (quote === "'" && one === "'") return { text: one, end: at + 2 };
  if (quote !== '"' || one !== '\\') return { text: one, end: at + 1 };
  return escapeAt(written, at);
}
