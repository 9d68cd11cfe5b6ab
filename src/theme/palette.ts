import type { DrawingColour } from '../figure/drawing.ts';

/** A colour as `#rrggbb`. */
export type Hex = `#${string}`;

/** The colours of a document, by their use. */
export type Palette = Readonly<Record<DrawingColour, Hex>>;

/** The project's own colours on paper and on a light screen. */
export const standardPalette: Palette = {
  ink: '#1a1a1a',
  blue: '#0b3c6f',
  local: '#7a2e62',
  quiet: '#595959',
  hairline: '#b8b8b8',
  paper: '#ffffff',
};

/** The project's own colours on a dark screen. */
export const standardDarkPalette: Palette = {
  ink: '#e8e8e8',
  blue: '#a3c8f2',
  local: '#eaaed8',
  quiet: '#b4b8bd',
  hairline: '#4c535b',
  paper: '#15181c',
};
