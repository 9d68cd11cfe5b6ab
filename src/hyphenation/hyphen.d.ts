/** `hyphen` brings no types for its languages. */
declare module 'hyphen/sv/index.js' {
  /** The letters that may follow in a pattern. */
  interface Children {
    readonly [letter: string]: Entry;
  }
  /** The number of a list of levels, what may follow, or both. */
  type Entry = number | Children | readonly [Children, number];

  const swedish: {
    readonly patterns: readonly [levels: readonly (readonly number[])[], trie: Children, ...exceptions: unknown[]];
    /** Puts `hyphenChar` where the patterns of the language let the words of `text` be divided. */
    hyphenateSync(text: string, options?: { readonly hyphenChar?: string; readonly minWordLength?: number }): string;
  };

  export type { Children, Entry };
  export default swedish;
}
