import type { Span } from './span.ts';

/** What can be wrong with a file's bytes, text and YAML, each with the arguments of its messages. */
export interface SourceProblemArguments {
  // The bytes and the text
  'file-too-big': { bytes: number; limit: number };
  'not-utf8': Record<string, never>;
  'file-empty': Record<string, never>;
  'too-deep': { limit: number };
  'control-character': { codePoint: string };
  'bidi-character': { codePoint: string };
  // YAML
  'yaml-syntax': YamlSyntax;
  /** `of` says what the limit counts: the aliases themselves (default), or all values that they stand for. */
  'yaml-aliases': { limit: number; of?: 'aliases' | 'values' };
  'yaml-self-alias': { name: string };
  'yaml-tag': { tag: string };
  'yaml-merge-key': Record<string, never>;
  'yaml-second-document': Record<string, never>;
  'duplicate-key': { key: string };
  'forbidden-key': { key: string };
  /** Braces as a template has them are, to YAML, a mapping as a key. */
  'key-not-text': { found: string; isTemplate?: true };
}

export type SourceProblemCode = keyof SourceProblemArguments;

/**
 * What is wrong with the YAML, and the text at that place. Of a line too far to the left: what opened the text or the list
 * that it continues, and the fewest spaces it may begin with.
 */
export interface YamlSyntax {
  problem: YamlProblem;
  found?: string;
  opener?: string;
  spaces?: number;
}

/** Why YAML could not be read, in our own words; every error of the YAML library maps to one. */
export type YamlProblem =
  | 'tab'
  | 'hard-space'
  | 'invisible'
  | 'indentation'
  | 'unclosed-bracket'
  | 'unclosed-quote'
  | 'missing-colon'
  | 'missing-comma'
  | 'missing-space'
  | 'nested-mapping'
  | 'after-quote'
  | 'reserved-start'
  | 'unexpected-character'
  | 'unresolved-alias'
  | 'bad-alias'
  | 'bad-escape'
  | 'block-scalar'
  | 'multiline-key'
  | 'long-key'
  | 'on-marker-line'
  | 'directive'
  | 'conflict-marker'
  | 'template'
  | 'outdented'
  | 'comment-in-text'
  | 'continued-colon'
  | 'deeper-name'
  | 'line-without-colon'
  | 'bullet'
  | 'hyphen-space'
  | 'hyphen-in-brackets'
  | 'wrong-colon'
  | 'curly-quotes'
  | 'after-bracket'
  | 'blank-line'
  | 'below-first-line'
  | 'block-outdented'
  | 'unused-anchor'
  | 'unopened-bracket'
  | 'missing-hyphen'
  | 'curly-close'
  | 'code-fence'
  | 'other-comment'
  | 'pasted-mark'
  | 'stray-hyphen'
  | 'rich-text'
  | 'double-colon'
  | 'round-brackets'
  | 'no-indentation'
  | 'other';

/** One problem of a source, as plain data: the diagnostics folder turns it into a finding. */
export type SourceProblem = {
  [C in SourceProblemCode]: {
    readonly code: C;
    readonly args: SourceProblemArguments[C];
    readonly span: Span;
    /** JSON pointer (RFC 6901) of the value; '' is the whole file. */
    readonly pointer: string;
    /** Where the first of two duplicates stands. */
    readonly firstOccurrence?: Span;
  };
}[SourceProblemCode];
