import type { FaceTable } from '../layout/face/face-table.ts';
import type { Face } from '../layout/face/measure.ts';
import { type Margins, standardMargins } from '../layout/placed/measures.ts';
import { type Palette, standardDarkPalette, standardPalette } from './palette.ts';

/** The unit that themes are written in. */
export { mm } from '../layout/placed/measures.ts';

/** A picture as it is put into documents. */
export interface Picture {
  readonly mediaType: 'image/png' | 'image/jpeg';
  /** The file as it was read: HTML carries it along as it is. */
  readonly bytes: Uint8Array;
  /** px */
  readonly width: number;
  readonly height: number;
  /**
   * What a PDF holds of it: of a PNG three bytes a pixel and, where it has transparency, one byte of opacity a pixel, by
   * rows from the top; a JPEG stays as it is, with the number of its colour components.
   */
  readonly content:
    | { readonly kind: 'pixels'; readonly rgb: Uint8Array; readonly opacity?: Uint8Array }
    | { readonly kind: 'jpeg'; readonly components: 1 | 3 };
}

/** A picture that stands for the sender, on the first page. */
export interface Logo {
  readonly picture: Picture;
  /** What is read aloud in its place. */
  readonly alternative: string;
  /** pt */
  readonly width: number;
  readonly height: number;
}

/** A face of the theme's own: its file, and what layout knows of it. */
export interface OwnFace {
  readonly bytes: Uint8Array;
  readonly table: FaceTable;
}

/** How documents look, where somebody wants them to look otherwise than the project's own. */
export interface Theme {
  /** Of the theme's file and all that it names; absent for the project's own look. */
  readonly sha256?: string;
  readonly palette: Palette;
  /** The same on a dark screen. */
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
