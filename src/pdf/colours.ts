import type { Colour } from '../layout/page.ts';

/** The house's colours as DeviceRGB operands; the sRGB output intent says what they mean. */
const operands: Readonly<Record<Colour, string>> = {
  ink: rgb(0x1a1a1a),
  blue: rgb(0x0b3c6f),
  local: rgb(0x7a2e62),
  quiet: rgb(0x595959),
  hairline: rgb(0xb8b8b8),
  paper: rgb(0xffffff),
};

/** Three numbers from 0 to 1, three decimals each. */
export function colourOperands(colour: Colour): string {
  return operands[colour];
}

function rgb(hex: number): string {
  return [hex >> 16, (hex >> 8) & 0xff, hex & 0xff].map((part) => Math.round((part / 255) * 1000) / 1000).join(' ');
}
