import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Language } from '../diagnostics/message.ts';
import type { SourceText } from '../source/source-text.ts';
import type { PathStarts } from './paths.ts';

export interface ReportedFile {
  readonly path: string;
  readonly diagnostics: readonly Diagnostic[];
  /** The program's own fault, in one line: the file was not judged and must not pass for one without findings. */
  readonly failure?: string;
}

/** All findings of a run, file by file; a file without findings is listed too. */
export interface Report {
  readonly files: readonly ReportedFile[];
  /** The texts that findings point into, by the name in their spans; one that could not be read is absent. */
  readonly sources: ReadonlyMap<string, SourceText>;
}

/** Settings for all reporters; `folder` and `root` say how paths are written for other programs. */
export interface ReporterOptions extends PathStarts {
  readonly language: Language;
  readonly colour: boolean;
  /** The version of the program. */
  readonly version: string;
  /** A hash of a text, in hexadecimal, for fingerprints. */
  readonly hash: (text: string) => string;
  /** Whether warnings count as errors (default: no), as failures in `junit`. */
  readonly strict?: boolean;
  /** Width of the terminal in columns, by which `pretty` breaks lines between words; absent where there is none. */
  readonly columns?: number;
  /** Whether `pretty` shows the lines of the file (default: yes). */
  readonly codeFrame?: boolean;
  /** Whether `pretty` ends with a summary (default: yes). */
  readonly summary?: boolean;
}

/**
 * Turns findings into text. It writes nothing and knows no terminal; the text ends in a line feed unless it is empty.
 */
export type Reporter = (report: Report, options: ReporterOptions) => string;
