/** `hyphen` brings no types for its languages. */
declare module 'hyphen/sv/index.js' {
  const swedish: {
    readonly patterns: readonly [
      levels: readonly (readonly number[])[],
      trie: import('./pack-patterns.ts').TrieChildren,
      ...exceptions: unknown[],
    ];
    /** Puts `hyphenChar` where the patterns of the language let the words of `text` be divided. */
    hyphenateSync(text: string, options?: { readonly hyphenChar?: string; readonly minWordLength?: number }): string;
  };

  export default swedish;
}
