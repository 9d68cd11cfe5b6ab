import type { FaceTable } from '../layout/face/face-table.ts';
import type { Face } from '../layout/face/measure.ts';
import { type Margins, standardMargins } from '../layout/placed/measures.ts';
import { type Palette, standardDarkPalette, standardPalette } from './palette.ts';

/** The unit of lengths in themes. */
export { mm } from '../layout/placed/measures.ts';

/** A picture as documents hold it. */
export interface Picture {
  readonly mediaType: 'image/png' | 'image/jpeg';
  /** The file as it was read, up to the picture's end; HTML holds it unchanged. */
  readonly bytes: Uint8Array;
  /** px */
  readonly width: number;
  readonly height: number;
  /**
   * The picture as a PDF holds it. A PNG becomes three bytes for each pixel and, where it has transparency, one byte of
   * opacity, by rows from the top; a JPEG stays as it is, with the number of its colour components.
   */
  readonly content:
    | { readonly kind: 'pixels'; readonly rgb: Uint8Array; readonly opacity?: Uint8Array }
    | { readonly kind: 'jpeg'; readonly components: 1 | 3 };
}

/** A picture that stands for the sender, on the first page. */
export interface Logo {
  readonly picture: Picture;
  /** The text that is read aloud in its place. */
  readonly alternative: string;
  /** pt */
  readonly width: number;
  readonly height: number;
}

/** A theme's own face: its file, and the table that layout measures it by. */
export interface OwnFace {
  readonly bytes: Uint8Array;
  readonly table: FaceTable;
}

/** How documents look: the project's own look, or another one. */
export interface Theme {
  /** The hash of the theme's file and all files that it names; absent for the project's own look. */
  readonly sha256?: string;
  readonly palette: Palette;
  /** The palette on a dark screen. */
  readonly darkPalette: Palette;
  readonly margins: Margins;
  readonly logo?: Logo;
  readonly faces?: Readonly<Record<Face, OwnFace>>;
}

/** The project's own look. */
export const standardTheme: Theme = {
  palette: standardPalette,
  darkPalette: standardDarkPalette,
  margins: standardMargins,
};
