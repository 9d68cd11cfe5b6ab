import type { DrawingColour } from '../figure/drawing.ts';

/** A colour as `#rrggbb`. */
export type Hex = `#${string}`;

/** The colours of a document, by what they are for. */
export type Palette = Readonly<Record<DrawingColour, Hex>>;

/** On paper, and on a screen that is light. */
export const standardPalette: Palette = {
  ink: '#1a1a1a',
  blue: '#0b3c6f',
  local: '#7a2e62',
  quiet: '#595959',
  hairline: '#b8b8b8',
  paper: '#ffffff',
};

/** On a screen that is dark. */
export const standardDarkPalette: Palette = {
  ink: '#e8e8e8',
  blue: '#a3c8f2',
  local: '#eaaed8',
  quiet: '#b4b8bd',
  hairline: '#4c535b',
  paper: '#15181c',
};
