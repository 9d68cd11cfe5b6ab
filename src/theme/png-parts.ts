import { joinBytes } from '../values/join-bytes.ts';
import { present } from '../values/present.ts';
import { crcOf } from './crc.ts';
import type { ColourChunks } from './png-colours.ts';

/** A PNG's header (PNG, 11.2.1). */
export interface PngHeader {
  readonly width: number;
  readonly height: number;
  /** Bits of a sample. */
  readonly depth: 1 | 2 | 4 | 8 | 16;
  /** 0: grey; 2: red, green and blue; 3: by a palette; 4: grey and opacity; 6: red, green, blue and opacity. */
  readonly colour: 0 | 2 | 3 | 4 | 6;
  readonly interlaced: boolean;
}

/** The parts of a file that its picture is drawn from. Others, such as texts, are not looked at: they could fill the memory. */
export interface PngParts {
  readonly header: PngHeader;
  /** Three bytes a colour. */
  readonly palette?: Uint8Array;
  /** For a palette the opacity of its colours, otherwise the one colour that is not seen. */
  readonly transparency?: Uint8Array;
  /** Data that may say how the picture is to be turned. */
  readonly exif?: Uint8Array;
  /** The pixels, packed. */
  readonly packed: Uint8Array;
  /** What the file says of its colours. */
  readonly colours: ColourChunks;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Whether bytes begin as a PNG does. */
export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, at) => bytes[at] === byte);
}

/** Divides a PNG into its parts; undefined where it is damaged or cut off. Nothing is unpacked. */
export function pngParts(bytes: Uint8Array): PngParts | undefined {
  const chunks = chunksOf(bytes);
  const [first] = chunks ?? [];
  if (chunks === undefined || first?.name !== 'IHDR') return undefined;
  const header = headerOf(first.data);
  if (header === undefined) return undefined;
  const named = (name: string) => chunks.filter((chunk) => chunk.name === name).map(({ data }) => data);
  const [palette] = named('PLTE');
  if (header.colour === 3 && (palette === undefined || palette.length % 3 !== 0)) return undefined;
  const [transparency] = named('tRNS');
  const [exif] = named('eXIf');
  return {
    header,
    packed: joinBytes(named('IDAT')),
    colours: coloursIn(named),
    ...present({ palette, transparency, exif }),
  };
}

function coloursIn(named: (name: string) => readonly Uint8Array[]): ColourChunks {
  const first = (name: string) => named(name)[0];
  const [cicp, iccp, srgb] = [first('cICP'), first('iCCP'), first('sRGB')];
  return present({ cicp, iccp, srgb, gamma: first('gAMA'), primaries: first('cHRM') });
}

interface Chunk {
  readonly name: string;
  readonly data: Uint8Array;
}

/** The chunks up to the one that ends the picture; undefined where one does not agree with its checksum. */
function chunksOf(bytes: Uint8Array): Chunk[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  let at = SIGNATURE.length;
  while (at + 12 <= bytes.length) {
    const end = at + 8 + view.getUint32(at);
    if (end + 4 > bytes.length) return undefined;
    if (crcOf(bytes.subarray(at + 4, end)) !== view.getUint32(end)) return undefined;
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (name === 'IEND') return chunks;
    if (!isKnown(name)) return undefined;
    chunks.push({ name, data: bytes.subarray(at + 8, end) });
    at = end + 4;
  }
  return undefined;
}

/** Whether a reader knows a chunk or may leave it out: only those whose names begin with a small letter (PNG, 5.4). */
function isKnown(name: string): boolean {
  return ['IHDR', 'PLTE', 'IDAT'].includes(name) || /^[a-z][A-Za-z]{3}$/.test(name);
}

/** The depths of each kind of colour (PNG, table 11.1). */
const DEPTHS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

function headerOf(data: Uint8Array): PngHeader | undefined {
  if (data.length !== 13) return undefined;
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const [depth, colour, packing, filtering, interlace] = data.subarray(8);
  if (packing !== 0 || filtering !== 0 || (interlace !== 0 && interlace !== 1)) return undefined;
  if (!DEPTHS[colour as number]?.includes(depth as number)) return undefined;
  return {
    width: view.getUint32(0),
    height: view.getUint32(4),
    depth: depth as PngHeader['depth'],
    colour: colour as PngHeader['colour'],
    interlaced: interlace === 1,
  };
}
