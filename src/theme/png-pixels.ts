import { inflateExactly } from './inflate.ts';
import type { PngHeader, PngParts } from './png-parts.ts';
import { CHANNELS, lengthOf, type Pass, passesOf, unfilter } from './png-passes.ts';

/** Three bytes of colour and one byte of opacity for each pixel, by rows from the top. */
export interface Pixels {
  readonly rgb: Uint8Array;
  readonly opacity: Uint8Array;
}

/** Unpacks a picture's pixels; undefined where they are damaged. */
export function pixelsOf(png: PngParts): Pixels | undefined {
  const { width, height, depth, colour } = png.header;
  const passes = passesOf(png.header);
  const bytes = inflateExactly(png.packed, lengthOf(passes));
  if (bytes === undefined) return undefined;
  const pixels = { rgb: new Uint8Array(3 * width * height), opacity: new Uint8Array(width * height) };
  const paint = painter(png, pixels);
  const pixelBytes = Math.ceil((depth * CHANNELS[colour]) / 8);
  let at = 0;
  for (const pass of passes) {
    const rows = unfilter(bytes, at, pass, pixelBytes);
    if (rows === undefined || !paintPass(rows, pass, width, paint)) return undefined;
    at += lengthOf([pass]);
  }
  return pixels;
}

/** Paints a pixel of a row at its place in the picture; false where its colour is not in the palette. */
type Paint = (row: Uint8Array, column: number, place: number) => boolean;

function paintPass(
  rows: readonly Uint8Array[],
  { x, y, stepX, stepY, width }: Pass,
  whole: number,
  paint: Paint,
): boolean {
  return rows.every((row, number) => {
    const start = (y + number * stepY) * whole + x;
    for (let column = 0; column < width; column++) if (!paint(row, column, start + column * stepX)) return false;
    return true;
  });
}

/** Makes the function that paints a picture's pixels, whose numbers mean colours of sRGB (`colourFault`). */
function painter(png: PngParts, { rgb, opacity }: Pixels): Paint {
  const { header, transparency } = png;
  const sample = sampler(header.depth);
  if (header.colour === 3) return palettePainter(png, sample, { rgb, opacity });
  const channels = CHANNELS[header.colour];
  const [green, blue] = channels < 3 ? [0, 0] : [1, 2];
  const alpha = channels % 2 === 0 ? channels - 1 : undefined;
  const scale = 255 / (2 ** header.depth - 1);
  const unseen = alpha === undefined && transparency ? unseenColour(transparency) : undefined;
  return (row, column, place) => {
    const first = column * channels;
    const [r, g, b] = [sample(row, first), sample(row, first + green), sample(row, first + blue)];
    rgb[3 * place] = Math.round(r * scale);
    rgb[3 * place + 1] = Math.round(g * scale);
    rgb[3 * place + 2] = Math.round(b * scale);
    const hidden = unseen !== undefined && r === unseen[0] && g === unseen[green] && b === unseen[blue];
    opacity[place] = hidden ? 0 : alpha === undefined ? 255 : Math.round(sample(row, first + alpha) * scale);
    return true;
  };
}

/** Reads a sample of a row. Samples of less than a byte are packed from the left; of two, the high byte is first (PNG, 7.2). */
type Sample = (row: Uint8Array, at: number) => number;

function sampler(depth: PngHeader['depth']): Sample {
  if (depth === 8) return (row, at) => row[at] as number;
  if (depth === 16) return (row, at) => ((row[2 * at] as number) << 8) | (row[2 * at + 1] as number);
  const mask = 2 ** depth - 1;
  return (row, at) => ((row[(at * depth) >> 3] as number) >> (8 - depth - ((at * depth) & 7))) & mask;
}

function palettePainter(
  { palette = new Uint8Array(0), transparency }: PngParts,
  sample: Sample,
  { rgb, opacity }: Pixels,
): Paint {
  return (row, column, place) => {
    const index = sample(row, column);
    if (3 * index >= palette.length) return false;
    for (let at = 0; at < 3; at++) rgb[3 * place + at] = palette[3 * index + at] as number;
    // Colours without an opacity are opaque (PNG, 11.3.1.1).
    opacity[place] = transparency?.[index] ?? 255;
    return true;
  };
}

/** The samples of the one colour that is not seen: two bytes each, at the picture's own depth (PNG, 11.3.1.1). */
function unseenColour(transparency: Uint8Array): readonly number[] {
  const high = transparency.filter((_, at) => at % 2 === 0);
  return Array.from(high, (byte, at) => (byte << 8) | (transparency[2 * at + 1] ?? 0));
}
