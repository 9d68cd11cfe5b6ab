import type { Diagnostic } from './diagnostic.ts';
import type { LevelWords } from './level-words.ts';

/**
 * Has findings speak in the words of the level that their file rests on.
 * Those that have words keep them: what lies below the level that a level rests on speaks of that one.
 * @param words of the level; absent where it is not known, and the findings then speak in neutral words
 */
export function withWords(diagnostics: readonly Diagnostic[], words: LevelWords | undefined): readonly Diagnostic[] {
  return words === undefined ? diagnostics : diagnostics.map((one) => ({ ...one, words: one.words ?? words }));
}

/** The same findings without their words, which are the same for all of a file and can be had again from its level. */
export function withoutWords(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.map(({ words: _, ...one }) => one);
}
