import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { FaceTable } from '../../layout/face/face-table.ts';
import type { Face } from '../../layout/face/measure.ts';
import type { JsonSchema } from '../../minimum/json-schema.ts';
import type { Law } from '../../minimum/law.ts';
import type { MinimumLevel } from '../../minimum/minimum-level.ts';
import type { LazyValidator } from '../../schema/validator.ts';
import type { SourceText } from '../../source/source-text.ts';
import type { Theme } from '../../theme/theme.ts';

/** SHA-256 in lower-case hexadecimal of bytes or of a text's UTF-8. */
export type Sha256 = (content: Uint8Array | string) => string;

/** A file of a minimum level of the user's own, as documents carry it. */
export interface LevelFile {
  /** Its base name. */
  readonly name: string;
  /** Its text in normal form C, as UTF-8. The same array is handed to every document: it is compressed once. */
  readonly bytes: Uint8Array;
  /** Of the bytes. */
  readonly sha256: string;
}

/** A minimum level, ready to check files against. */
export interface Floor {
  readonly level: MinimumLevel;
  /** Hash of everything that the level was read from. */
  readonly sha256: string;
  /** Hash of the law that the level cites rows of: other words of a row are other words in what is drawn. */
  readonly law: string;
  /** The files of a level of the user's own, which no other copy of the program has; none of the program's own levels. */
  readonly ownFiles: readonly LevelFile[];
  /** Whether something is still to be filled in in one of those files: a proposal may be tried as it stands. */
  readonly unfinished?: boolean;
  /** The validator of districts' files, loaded when it is first asked for: to begin a file, or to choose a level, needs none. */
  readonly district: () => Promise<LazyValidator>;
  /** The merged agreement's validator, loaded when it is first asked for: `validate` never needs it. */
  readonly agreement: () => Promise<LazyValidator>;
}

/** The names of a minimum level's two schemas. */
export type FloorSchema = 'district' | 'agreement';

/** A folder of templates. */
export interface TemplateSet {
  /** By name within the templates' folder: `agreement.hbs`, `partials/area.hbs`. */
  readonly templates: ReadonlyMap<string, SourceText>;
  /** Loads what the build made of the templates; it is used only while their hash is the same. */
  readonly builtTemplates?: () => Promise<unknown>;
  readonly templatesSha256: string;
}

/** Everything that drawing needs besides the agreement. `templatesSha256` covers the stand-ins too. */
export interface Look extends TemplateSet {
  /** The personal numbers in templates of the user's own, which are then masked in their texts; no such template is used. */
  readonly numberFindings?: readonly Diagnostic[];
  /** The program's own templates, for the kinds of document that the user's own have no entry for. */
  readonly standIns?: TemplateSet;
  readonly fonts: Readonly<Record<Face, Uint8Array>>;
  readonly fontsSha256: string;
  /** What the build has made of the program's own fonts (`unpackFonts`); it is used only while these are the same. */
  readonly builtFonts?: Uint8Array;
  readonly theme: Theme;
}

/** The floors, looks and templates of up to this many levels stay loaded; the files of a run rest on one or two. */
export const MOST_LEVELS = 32;

/**
 * Everything that the pipeline works with besides its input, as data; the host decides where it comes from. Parts that
 * only some commands need are fetched once, when they are first asked for.
 */
export interface Resources {
  /** The program's version, which is part of a document's identifier. */
  readonly version: string;
  readonly sha256: Sha256;
  readonly metrics: Readonly<Record<Face, FaceTable>>;
  /** Whether every face of the fonts has a glyph for a code point. */
  readonly covers: (codePoint: number) => boolean;
  /** The ids of the available minimum levels, in code unit order. */
  readonly minimumLevels: readonly string[];
  /** Whether the user named a file as the minimum level, which is then the only one. */
  readonly chosenLevel: boolean;
  /** Loads the level with an id out of `minimumLevels`. */
  readonly floor: (id: string) => Promise<Floor>;
  /** Loads the templates and fonts that a level's agreements are drawn with. */
  readonly look: (id: string) => Promise<Look>;
  /** Loads the validator of directories of receptions. */
  readonly directory: () => Promise<LazyValidator>;
  /** Loads the schema of minimum levels themselves. */
  readonly levelSchema: () => Promise<JsonSchema>;
  /** Loads the text of the minimum level that one of the user's own begins with. */
  readonly startingLevel: () => Promise<string>;
  /** Loads the schema of the file of law. */
  readonly lawSchema: () => Promise<JsonSchema>;
  /** Loads the law that minimum levels cite. */
  readonly law: () => Promise<Law>;
}
