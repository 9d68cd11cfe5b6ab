/** `hyphen` brings no types for its languages. */
declare module 'hyphen/sv/index.js' {
  const swedish: {
    /** Puts `hyphenChar` where the patterns of the language let the words of `text` be divided. */
    hyphenateSync(
      text: string,
      options?: { readonly hyphenChar?: string; readonly minWordLength?: number; readonly exceptions?: string[] },
    ): string;
  };
  export default swedish;
}
