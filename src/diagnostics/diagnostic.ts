import type { SourceText } from '../source/source-text.ts';
import type { Span } from '../source/span.ts';
import type { Code, CodeArguments, Severity } from './codes.ts';
import type { Basis, Grounds } from './grounds.ts';
import type { LevelWords } from './level-words.ts';

/** Another place that a finding refers to, such as the first of two duplicates. */
export interface Related {
  readonly span: Span;
  /** Why the place matters, as a code of its own. */
  readonly note: 'first-occurrence' | 'other-file';
}

/** One finding. It stores no prose: the words are looked up by code, arguments and language when it is reported. */
export interface Diagnostic<C extends Code = Code> {
  readonly code: C;
  readonly args: CodeArguments[C];
  readonly severity: Severity;
  readonly span: Span;
  /** JSON pointer (RFC 6901) into the file's value; '' is the whole file. */
  readonly pointer: string;
  /** The floor in the agreement's own words, where the finding is about the floor. */
  readonly floor?: string;
  /** What the floor rests on: the first section and the first interpretation, and everything. They come together. */
  readonly basis?: Basis;
  readonly grounds?: Grounds;
  readonly related: readonly Related[];
  /** What the level of its file calls things; absent where no level is known. All findings of a file share them. */
  readonly words?: LevelWords;
}

/** Findings of one file, with the text that they are shown against. */
export interface FileFindings {
  readonly source: SourceText;
  readonly diagnostics: readonly Diagnostic[];
}

/** A value, if there is one, and everything found on the way to it. */
export interface Checked<T> {
  readonly value?: T;
  readonly diagnostics: readonly Diagnostic[];
}
