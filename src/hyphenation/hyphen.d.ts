/** `hyphen` brings no types for its languages. */
declare module 'hyphen/sv/index.js' {
  /** The letters that may follow in a pattern. */
  interface TrieChildren {
    readonly [letter: string]: TrieEntry;
  }
  /** The number of a list of levels, what may follow, or both. */
  type TrieEntry = number | TrieChildren | readonly [TrieChildren, number];

  const swedish: {
    readonly patterns: readonly [levels: readonly (readonly number[])[], trie: TrieChildren, ...exceptions: unknown[]];
    /** Puts `hyphenChar` where the patterns of the language let the words of `text` be divided. */
    hyphenateSync(text: string, options?: { readonly hyphenChar?: string; readonly minWordLength?: number }): string;
  };

  export type { TrieChildren, TrieEntry };
  export default swedish;
}
