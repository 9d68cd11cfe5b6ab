import { CAPITAL, SMALL } from '../texts/word-patterns.ts';

/** A name as Swedish and English write them: `Hökarängen`, not `BUP`. */
export const NAME = `[${CAPITAL}][${SMALL}]+(?:-[${CAPITAL}]?[${SMALL}]+)*`;
/** What belongs to a passage stands no further from it than so many characters. */
export const REACH = 60;

/** A passage of a text. */
export interface Passage {
  readonly found: string;
  readonly start: number;
  readonly end: number;
}

/** Every passage that a pattern (with the flag `g`) finds, in the order of the text. */
export function all(text: string, pattern: RegExp): readonly Passage[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ found, start: index, end: index + found.length }));
}

/** What stands before a passage, as far as it can belong to it. */
export function nearBefore(text: string, { start }: Pick<Passage, 'start'>): string {
  return text.slice(Math.max(0, start - REACH), start);
}

/** Where a sentence, an item or a paragraph ends. */
const END_OF_SENTENCE = new RegExp(`[.!?;]\\s+(?=[${CAPITAL}])|\\n`);
const EVERY_END = new RegExp(END_OF_SENTENCE, 'g');

/** The rest of the sentence after a place in a text, as far as what is said there can still belong to it. */
export function sentenceAfter(text: string, end: number): string {
  const rest = text.slice(end, end + 3 * REACH);
  const stop = rest.search(END_OF_SENTENCE);
  return stop === -1 ? rest : rest.slice(0, stop);
}

/** The sentence that a passage stands in, as far as it can belong to it. */
export function sentenceAround(text: string, { start, end }: Pick<Passage, 'start' | 'end'>): string {
  const before = text.slice(Math.max(0, start - 3 * REACH), start);
  const last = [...before.matchAll(EVERY_END)].at(-1);
  const from = last === undefined ? 0 : last.index + last[0].length;
  return `${before.slice(from)}${text.slice(start, end)}${sentenceAfter(text, end)}`;
}
