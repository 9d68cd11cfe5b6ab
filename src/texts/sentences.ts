import type { Stretch } from '../source/span.ts';

/** A sentence, an item or a paragraph. */
const SENTENCE = /[^.!?;\n]+/g;
/** The mark of an item, as a description is shown. */
const MARK = /^[*•–-]\s+/;

/** A sentence as its writer has it: without the mark of a list before it, and without its full stop. */
export interface Sentence extends Stretch {
  readonly text: string;
}

/** Divides a text where sentences, items and paragraphs end, in the order of the text. */
export function sentencesIn(text: string): readonly Sentence[] {
  return [...text.matchAll(SENTENCE)].flatMap(({ 0: found, index }) => {
    const said = found.trim().replace(MARK, '');
    const start = index + found.lastIndexOf(said);
    return said === '' ? [] : [{ text: said, start, end: start + said.length }];
  });
}
