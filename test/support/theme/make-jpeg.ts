/** A JPEG to make, of blocks of 8 × 8 px that have one colour each: all its coefficients but the first are 0. */
export interface JpegToMake {
  /** Blocks across and down. */
  readonly columns: number;
  readonly rows: number;
  /** Of each block, by rows: its samples, from 0 to 255. */
  readonly blocks: readonly (readonly number[])[];
  readonly progressive?: boolean;
  /** Segments before the frame. */
  readonly more?: readonly (readonly number[])[];
}

/** Writes a JPEG with the plainest tables: every quantity is 1, and each of the twelve sizes of a difference has four bits. */
export function makeJpeg({ columns, rows, blocks, progressive = false, more = [] }: JpegToMake): Uint8Array {
  const components = blocks[0]?.length ?? 0;
  const each = Array.from({ length: components }, (_, at) => at + 1);
  const size = [...uint16(rows * 8), ...uint16(columns * 8)];
  return Uint8Array.from([
    ...[0xff, 0xd8],
    ...more.flat(),
    ...segment(0xdb, [0, ...Array.from({ length: 64 }, () => 1)]),
    ...segment(progressive ? 0xc2 : 0xc0, [8, ...size, components, ...each.flatMap((id) => [id, 0x11, 0])]),
    ...segment(0xc4, [0x00, 0, 0, 0, 12, ...zeros(12), ...Array.from({ length: 12 }, (_, at) => at)]),
    ...segment(0xc4, [0x10, 1, ...zeros(15), 0]),
    ...segment(0xda, [components, ...each.flatMap((id) => [id, 0]), 0, progressive ? 0 : 63, 0]),
    ...scan(blocks, progressive),
    ...[0xff, 0xd9],
  ]);
}

/** A segment: its marker, its length and what it holds. */
export function segment(marker: number, data: readonly number[]): number[] {
  return [0xff, marker, ...uint16(data.length + 2), ...data];
}

/** An APP1 segment that says how a picture is to be turned. */
export function exif(orientation: number, little = false): number[] {
  return segment(0xe1, [...text('Exif\0\0'), ...tiff(orientation, little)]);
}

/** What says so in it: a directory with a width before the orientation. */
export function tiff(orientation: number, little = false): number[] {
  const number = (value: number, bytes: number): number[] => {
    const big = Array.from({ length: bytes }, (_, at) => (value >>> (8 * (bytes - 1 - at))) & 0xff);
    return little ? big.reverse() : big;
  };
  const entry = (tag: number, value: number) => [
    ...number(tag, 2),
    ...number(3, 2),
    ...number(1, 4),
    ...number(value, 2),
    0,
    0,
  ];
  const begin = [...text(little ? 'II' : 'MM'), ...number(42, 2), ...number(8, 4)];
  return [...begin, ...number(2, 2), ...entry(0x0100, 640), ...entry(0x0112, orientation), ...number(0, 4)];
}

export const text = (letters: string): number[] => [...letters].map((letter) => letter.charCodeAt(0));
const uint16 = (value: number): number[] => [value >> 8, value & 0xff];
const zeros = (count: number): number[] => Array.from({ length: count }, () => 0);

/** Each block as its difference from the one before; `0` ends a block of a baseline frame. */
function scan(blocks: readonly (readonly number[])[], progressive: boolean): number[] {
  const before: number[] = [];
  let bits = '';
  for (const block of blocks)
    for (const [component, sample] of block.entries()) {
      // The first coefficient is eight times the mean, from the middle of the range.
      const value = 8 * (sample - 128);
      bits += difference(value - (before[component] ?? 0)) + (progressive ? '' : '0');
      before[component] = value;
    }
  const bytes = (bits.match(/.{1,8}/g) ?? []).map((byte) => Number.parseInt(byte.padEnd(8, '1'), 2));
  return bytes.flatMap((byte) => (byte === 0xff ? [0xff, 0] : [byte]));
}

/** How many bits it has, and the bits; of a negative one those of the number below it (ITU-T T.81, F.1.2.1). */
function difference(value: number): string {
  const size = value === 0 ? 0 : Math.abs(value).toString(2).length;
  const bits = value < 0 ? value + 2 ** size - 1 : value;
  return size.toString(2).padStart(4, '0') + (size === 0 ? '' : bits.toString(2).padStart(size, '0'));
}
