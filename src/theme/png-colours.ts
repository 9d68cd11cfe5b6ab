import { readColourProfile } from './colour-profile.ts';
import { inflateAtMost } from './inflate.ts';
import type { PictureFault } from './picture-fault.ts';
import { isSrgb, isSrgbGamma } from './srgb.ts';

/** The chunks of a PNG that say what its numbers mean as colours (PNG, 11.3.2). */
export interface ColourChunks {
  readonly cicp?: Uint8Array;
  readonly iccp?: Uint8Array;
  readonly srgb?: Uint8Array;
  readonly gamma?: Uint8Array;
  readonly primaries?: Uint8Array;
}

/** Profiles with a matrix take some kilobytes; large ones hold tables, and are refused in any case. */
const LARGEST_PROFILE = 4 * 1024 * 1024;

/** ITU-T H.273: the primaries of BT.709, the curve of sRGB, red, green and blue, the whole range. */
const SRGB_CODES = [1, 13, 0, 1] as const;

/** White and the primaries of sRGB as x and y, in 100,000ths (PNG, table 11.5). */
const SRGB_PRIMARIES = [31270, 32900, 64000, 33000, 30000, 60000, 15000, 6000] as const;
/** Programs round them to two or three decimals. */
const PRIMARIES_TOLERANCE = 500;

/**
 * Why the colours of a PNG are not those of sRGB, undefined where they are. A PDF/A takes the numbers as sRGB, its output
 * intent, and a page by what the file says: others are refused, so that both show the same. Of several chunks that say it,
 * the first of cICP, iCCP, sRGB, and gAMA with cHRM holds (PNG, 4.3).
 */
export function colourFault({ cicp, iccp, srgb, gamma, primaries }: ColourChunks): PictureFault | undefined {
  if (cicp !== undefined) return SRGB_CODES.every((code, at) => cicp[at] === code) ? undefined : other('');
  const profile = iccp && profileIn(iccp);
  if (profile !== undefined) return isSrgb(profile) ? undefined : other(profile.name);
  if (srgb !== undefined) return undefined;
  return (gamma && !isUsualGamma(gamma)) || (primaries && !areUsual(primaries)) ? other('') : undefined;
}

const other = (profile: string): PictureFault => ({ fault: 'other-colours', profile });

/** A chunk has a name, a zero, the method of packing, which is 0, and the packed profile. */
function profileIn(chunk: Uint8Array) {
  const end = chunk.indexOf(0);
  if (end === -1 || chunk[end + 1] !== 0) return undefined;
  const bytes = inflateAtMost(chunk.subarray(end + 2), LARGEST_PROFILE);
  return bytes && readColourProfile(bytes);
}

/** The gamma of the file times 100,000; its inverse makes light of a sample. Zero means nothing, and is passed over. */
function isUsualGamma(chunk: Uint8Array): boolean {
  const [gamma] = numbersIn(chunk);
  return gamma === undefined || gamma === 0 || isSrgbGamma(100_000 / gamma);
}

function areUsual(chunk: Uint8Array): boolean {
  const numbers = numbersIn(chunk);
  if (numbers.length !== SRGB_PRIMARIES.length) return true;
  return numbers.every((number, at) => Math.abs(number - (SRGB_PRIMARIES[at] as number)) <= PRIMARIES_TOLERANCE);
}

function numbersIn(chunk: Uint8Array): readonly number[] {
  const view = new DataView(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  return Array.from({ length: Math.floor(chunk.length / 4) }, (_, at) => view.getUint32(4 * at));
}
