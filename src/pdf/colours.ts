import type { Colour } from '../layout/placed/page.ts';
import type { Hex, Palette } from '../theme/palette.ts';

/** A palette's colours as DeviceRGB operands: three numbers from 0 to 1, three decimals each. */
export type ColourOperands = Readonly<Record<Colour, string>>;

/** The operands of each colour of a palette; the sRGB output intent says what the numbers mean. */
export function colourOperands(palette: Palette): ColourOperands {
  return {
    ink: rgb(palette.ink),
    blue: rgb(palette.blue),
    local: rgb(palette.local),
    quiet: rgb(palette.quiet),
    hairline: rgb(palette.hairline),
    paper: rgb(palette.paper),
  };
}

function rgb(hex: Hex): string {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 0xff, value & 0xff]
    .map((part) => Math.round((part / 255) * 1000) / 1000)
    .join(' ');
}
