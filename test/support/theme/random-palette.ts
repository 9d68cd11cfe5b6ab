import fc from 'fast-check';
import { readable } from '../../../src/theme/contrast.ts';
import type { Hex, Palette } from '../../../src/theme/palette.ts';

/** Any colour. */
export const randomColour: fc.Arbitrary<Hex> = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value): Hex => `#${value.toString(16).padStart(6, '0')}`);

/** A colour that a theme may give its text. */
const randomInk = randomColour.map((colour) => readable(colour, '#ffffff', '#000000'));

/** The colours of a theme that is not refused. */
export const randomPalette: fc.Arbitrary<Palette> = fc.record({
  ink: randomInk,
  blue: randomInk,
  local: randomInk,
  quiet: randomInk,
  hairline: randomColour,
  paper: fc.constant<Hex>('#ffffff'),
});

/** What words are written in; hairlines are decoration. */
export const textColours = ['ink', 'blue', 'local', 'quiet'] as const;
