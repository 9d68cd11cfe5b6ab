import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Written } from '../../minimum/extend/written.ts';
import type { MinimumLevel } from '../../minimum/minimum-level.ts';
import type { SourceText } from '../../source/source-text.ts';

/** A level and what was found in its file; the level is there where none of it is an error. */
export interface WholeLevel {
  readonly source: SourceText;
  readonly diagnostics: readonly Diagnostic[];
  readonly level?: MinimumLevel;
  /** The level as one file would have written it, with all that it rests on, for a level that rests on this one. */
  readonly written?: Written;
  /** The same with the level that each part comes from, where it rests on another. */
  readonly marked?: Written;
  /**
   * Its file, and those of the levels that it rests on, each after the one that names it. Their texts are in normal form C, so
   * that how letters are composed makes no difference to what is drawn.
   */
  readonly files?: readonly { readonly name: string; readonly text: string }[];
  /** The level that it rests on. */
  readonly under?: WholeLevel;
  /** Where the file is evidently no level. */
  readonly other?: boolean;
  /** The file that a circle of levels comes back to. */
  readonly closes?: string;
}
