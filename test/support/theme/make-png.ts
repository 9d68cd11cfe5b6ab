import { zlibSync } from 'fflate';
import { crcOf } from '../../../src/theme/crc.ts';

/** A PNG to make: of any kind that there is, which no encoder at hand writes. */
export interface PngToMake {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly colour: number;
  readonly interlaced?: boolean;
  /** By rows from the top, as many a pixel as its kind of colour has. */
  readonly samples: readonly number[];
  /** Filters of the rows, taken in turn. */
  readonly filters?: readonly number[];
  readonly palette?: readonly number[];
  readonly transparency?: readonly number[];
  /** Chunks between the header and the pixels. */
  readonly more?: readonly Uint8Array[];
  /** The packed pixels are divided into so many chunks. */
  readonly parts?: number;
}

export const channelsOf = (colour: number): number => [1, 0, 3, 1, 2, 0, 4][colour] as number;

export function makePng(png: PngToMake): Uint8Array {
  const packed = zlibSync(Uint8Array.from(filtered(png)));
  const size = Math.ceil(packed.length / (png.parts ?? 1));
  const data = Array.from({ length: png.parts ?? 1 }, (_, at) => packed.subarray(at * size, (at + 1) * size));
  return file([
    header(png),
    ...(png.more ?? []),
    ...(png.palette ? [chunk('PLTE', png.palette)] : []),
    ...(png.transparency ? [chunk('tRNS', png.transparency)] : []),
    ...data.map((part) => chunk('IDAT', part)),
    chunk('IEND', []),
  ]);
}

export function file(chunks: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...chunks.flatMap((part) => [...part])]);
}

export function header({ width, height, depth, colour, interlaced }: Omit<PngToMake, 'samples'>): Uint8Array {
  return chunk('IHDR', [...uint32(width), ...uint32(height), depth, colour, 0, 0, interlaced ? 1 : 0]);
}

export function chunk(name: string, data: ArrayLike<number>): Uint8Array {
  const body = Uint8Array.from([...name].map((letter) => letter.charCodeAt(0)).concat(Array.from(data)));
  return Uint8Array.from([...uint32(data.length), ...body, ...uint32(crcOf(body))]);
}

const uint32 = (value: number): number[] => [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff);

/** The rows of all passes, each after the number of its filter. */
function filtered(png: PngToMake): number[] {
  const { width, height, depth, colour, filters = [0] } = png;
  const channels = channelsOf(colour);
  const back = Math.max(1, (depth * channels) / 8);
  const bytes: number[] = [];
  let count = 0;
  for (const { columns, rows } of grid(width, height, png.interlaced === true)) {
    let above: number[] = [];
    if (columns.length === 0) continue;
    for (const y of rows) {
      const samples = columns.flatMap((x) =>
        png.samples.slice((y * width + x) * channels, (y * width + x + 1) * channels),
      );
      const row = pack(samples, depth);
      const filter = filters[count++ % filters.length] as number;
      bytes.push(filter, ...row.map((byte, at) => (byte - foretold(filter, row, above, at, back)) & 0xff));
      above = row;
    }
  }
  return bytes;
}

const STARTS = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

function grid(width: number, height: number, interlaced: boolean): { columns: number[]; rows: number[] }[] {
  const range = (from: number, to: number, step: number) =>
    Array.from({ length: Math.max(0, Math.ceil((to - from) / step)) }, (_, at) => from + at * step);
  const starts = interlaced ? STARTS : ([[0, 0, 1, 1]] as const);
  return starts.map(([x, y, dx, dy]) => ({ columns: range(x, width, dx), rows: range(y, height, dy) }));
}

function pack(samples: readonly number[], depth: number): number[] {
  const bits = samples.map((sample) => sample.toString(2).padStart(depth, '0')).join('');
  return (bits.match(/.{1,8}/g) ?? []).map((byte) => Number.parseInt(byte.padEnd(8, '0'), 2));
}

function foretold(filter: number, row: readonly number[], above: readonly number[], at: number, back: number): number {
  const [left, up, corner] = [row[at - back] ?? 0, above[at] ?? 0, (at >= back && above[at - back]) || 0];
  if (filter < 3) return [0, left, up][filter] as number;
  if (filter === 3) return Math.floor((left + up) / 2);
  const guess = left + up - corner;
  const order = [left, up, corner];
  const far = order.map((value) => Math.abs(guess - value));
  return order[far.indexOf(Math.min(...far))] as number;
}
