import type { FaceTable } from '../../layout/face/face-table.ts';
import type { Face } from '../../layout/face/measure.ts';
import type { JsonSchema } from '../../minimum/json-schema.ts';
import type { MinimumLevel } from '../../minimum/minimum-level.ts';
import type { SchemaValidator } from '../../schema/validator.ts';
import type { SourceText } from '../../source/source-text.ts';
import type { Theme } from '../../theme/theme.ts';

/** SHA-256 in lower-case hexadecimal of bytes or of a text's UTF-8. */
export type Sha256 = (content: Uint8Array | string) => string;

/** A minimum level, ready to check files against. */
export interface Floor {
  readonly level: MinimumLevel;
  /** Hash of the file that the level was read from. */
  readonly sha256: string;
  readonly district: SchemaValidator;
  /** The merged agreement's, loaded when it is first asked for: `validate` does without. */
  readonly agreement: () => Promise<SchemaValidator>;
}

/** What drawing needs beside the agreement. */
export interface Look {
  /** By name within the templates' folder: `agreement.hbs`, `partials/area.hbs`. */
  readonly templates: ReadonlyMap<string, SourceText>;
  readonly templatesSha256: string;
  /** URL of the module that the build made of the templates; it counts while their hash is the same. */
  readonly builtTemplates?: string;
  readonly fonts: Readonly<Record<Face, Uint8Array>>;
  readonly fontsSha256: string;
  readonly theme: Theme;
}

/**
 * Everything the pipeline works with beside its input, as data: the host decides where it comes from. What only some
 * commands need is fetched when it is asked for, once.
 */
export interface Resources {
  /** The program's version; it takes part in the identity of what is drawn. */
  readonly version: string;
  readonly sha256: Sha256;
  readonly metrics: Readonly<Record<Face, FaceTable>>;
  /** Whether the fonts, every face of them, have a glyph for a code point. */
  readonly covers: (codePoint: number) => boolean;
  /** The ids of the minimum levels there are, in code unit order. */
  readonly minimumLevels: readonly string[];
  /** True where the user named one file as the minimum level: then no other serves. */
  readonly chosenLevel: boolean;
  /** The level of an id out of `minimumLevels`. */
  readonly floor: (id: string) => Promise<Floor>;
  /** The templates that a level's agreements are drawn with, and the fonts. */
  readonly look: (id: string) => Promise<Look>;
  /** The schema of minimum levels themselves. */
  readonly levelSchema: () => Promise<JsonSchema>;
}
