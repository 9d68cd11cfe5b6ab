import type { PngHeader } from './png-parts.ts';

/** The number of samples of a pixel, by its kind of colour. */
export const CHANNELS = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 } as const;

/** Pixels that follow each other in the file: all of a picture, or those at even steps across and down. */
export interface Pass {
  /** The place of the first pixel, and the steps to the next ones. */
  readonly x: number;
  readonly y: number;
  readonly stepX: number;
  readonly stepY: number;
  /** The number of pixels of a row, and of rows. */
  readonly width: number;
  readonly height: number;
  /** The number of bytes of a row, without the byte before it that names its filter. */
  readonly rowBytes: number;
}

/** Where each of an interlaced picture's seven passes begins, and the steps between its pixels (PNG, 8.2). */
const ADAM7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** The passes of a picture that have pixels. */
export function passesOf({ width, height, depth, colour, interlaced }: PngHeader): Pass[] {
  const passes = (interlaced ? ADAM7 : ([[0, 0, 1, 1]] as const)).map(([x, y, stepX, stepY]): Pass => {
    const columns = Math.ceil((width - x) / stepX);
    const rowBytes = Math.ceil((columns * depth * CHANNELS[colour]) / 8);
    return { x, y, stepX, stepY, width: columns, height: Math.ceil((height - y) / stepY), rowBytes };
  });
  return passes.filter((pass) => pass.width > 0 && pass.height > 0);
}

/** The number of unpacked bytes of some passes. */
export function lengthOf(passes: readonly Pass[]): number {
  return passes.reduce((sum, { height, rowBytes }) => sum + height * (1 + rowBytes), 0);
}

/**
 * Undoes the filters of a pass in place (PNG, 9.2).
 * @param at where the pass begins in the bytes
 * @param pixelBytes how many bytes back the pixel before is: at least one
 * @returns its rows; undefined where a row names a filter that does not exist
 */
export function unfilter(bytes: Uint8Array, at: number, pass: Pass, pixelBytes: number): Uint8Array[] | undefined {
  const rows: Uint8Array[] = [];
  let above: Uint8Array = new Uint8Array(pass.rowBytes);
  for (let number = 0; number < pass.height; number++) {
    const begin = at + number * (1 + pass.rowBytes);
    const row = bytes.subarray(begin + 1, begin + 1 + pass.rowBytes);
    const predict = PREDICTIONS[bytes[begin] as number];
    if (predict === undefined) return undefined;
    for (let i = 0; i < row.length; i++) {
      const left = i < pixelBytes ? 0 : (row[i - pixelBytes] as number);
      const corner = i < pixelBytes ? 0 : (above[i - pixelBytes] as number);
      // The array keeps the sum modulo 256.
      row[i] = (row[i] as number) + predict(left, above[i] as number, corner);
    }
    rows.push(row);
    above = row;
  }
  return rows;
}

/** What each filter, by its number, adds to a byte: it follows from the bytes to the left, above, and above to the left. */
const PREDICTIONS: readonly ((left: number, above: number, corner: number) => number)[] = [
  () => 0,
  (left) => left,
  (_, above) => above,
  (left, above) => (left + above) >> 1,
  paeth,
];

/** The one of the three bytes that is nearest to `left + above - corner`; of equally near ones the first (PNG, 9.4). */
function paeth(left: number, above: number, corner: number): number {
  const toLeft = Math.abs(above - corner);
  const toAbove = Math.abs(left - corner);
  const toCorner = Math.abs(left + above - 2 * corner);
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}
