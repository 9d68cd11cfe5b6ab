import type { FaceTable } from '../layout/face/face-table.ts';
import type { Face } from '../layout/face/measure.ts';
import { joinBytes } from '../values/join-bytes.ts';
import { embeddedFont, type PreparedFont, subsetKey } from './embedded-font.ts';
import { commonSubset } from './glyph-numbering.ts';

/** The project's own faces as nearly every document embeds them. */
export type PreparedFonts = Readonly<Record<Face, PreparedFont>>;

type Sha256 = (content: Uint8Array) => string;

/** A font with the lengths of its streams in their places; they follow in this order. */
interface Described extends Omit<PreparedFont, 'fontFile' | 'toUnicode'> {
  readonly fontFile: number;
  readonly toUnicode: number;
}

/** What stands before the streams, as JSON in one line. */
interface Contents {
  /** The hash of the TTF files (`Look.fontsSha256`). */
  readonly fontsSha256: string;
  readonly fonts: Readonly<Record<Face, Described>>;
}

const LINE_END = 0x0a;

/** Makes fonts of the characters of every subset, for the build. */
export async function prepareFonts(
  fonts: Readonly<Record<Face, Uint8Array>>,
  metrics: Readonly<Record<Face, FaceTable>>,
): Promise<PreparedFonts> {
  const prepared = Object.entries(fonts).map(async ([face, bytes]) => {
    const subset = commonSubset(metrics[face as Face]);
    return [face, { ...(await embeddedFont(bytes, subset)), subset: subsetKey(subset) }] as const;
  });
  return Object.fromEntries(await Promise.all(prepared)) as PreparedFonts;
}

/** Packs fonts as one file: a line with the hash of all that follows, a line that says what follows, the streams. */
export function packFonts(fonts: PreparedFonts, fontsSha256: string, sha256: Sha256): Uint8Array {
  const streams: Uint8Array[] = [];
  const described = Object.entries(fonts).map(([face, { fontFile, toUnicode, ...font }]) => {
    streams.push(fontFile, toUnicode);
    return [face, { ...font, fontFile: fontFile.length, toUnicode: toUnicode.length }];
  });
  const line = (text: string) => new TextEncoder().encode(`${text}\n`);
  const packed = joinBytes([line(JSON.stringify({ fontsSha256, fonts: Object.fromEntries(described) })), ...streams]);
  return joinBytes([line(sha256(packed)), packed]);
}

/**
 * Unpacks what `packFonts` has packed.
 * @param fontsSha256 of the TTF files as they are now
 * @returns undefined where it was made of other files, or is not as it was made
 */
export function unpackFonts(file: Uint8Array, fontsSha256: string, sha256: Sha256): PreparedFonts | undefined {
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  const start = file.indexOf(LINE_END) + 1;
  const packed = file.subarray(start);
  if (start === 0 || text(file.subarray(0, start - 1)) !== sha256(packed)) return undefined;
  let at = packed.indexOf(LINE_END) + 1;
  const contents = JSON.parse(text(packed.subarray(0, at))) as Contents;
  if (contents.fontsSha256 !== fontsSha256) return undefined;
  const next = (length: number) => {
    at += length;
    return packed.subarray(at - length, at);
  };
  const fonts = Object.entries(contents.fonts).map(([face, font]) => {
    return [face, { ...font, fontFile: next(font.fontFile), toUnicode: next(font.toUnicode) }];
  });
  return Object.fromEntries(fonts) as PreparedFonts;
}
