import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Language } from '../diagnostics/message.ts';
import type { SourceText } from '../source/source-text.ts';

/** All findings of a run, file by file; a file without findings is listed too. */
export interface Report {
  readonly files: readonly { readonly path: string; readonly diagnostics: readonly Diagnostic[] }[];
  /** The texts that findings point into, by the name in their spans; one that could not be read is absent. */
  readonly sources: ReadonlyMap<string, SourceText>;
}

export interface ReporterOptions {
  readonly language: Language;
  readonly colour: boolean;
  /** Width of the terminal: `pretty` breaks its lines between words; absent where there is none. */
  readonly columns?: number;
  /** Whether `pretty` shows the lines of the file (default: yes). */
  readonly codeFrame?: boolean;
  /** Whether `pretty` ends with a summary (default: yes). */
  readonly summary?: boolean;
}

/** Turns findings into text. It writes nothing and knows no terminal; the text ends in a line feed unless it is empty. */
export type Reporter = (report: Report, options: ReporterOptions) => string;
