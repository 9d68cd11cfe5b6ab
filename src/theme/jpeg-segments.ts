/** Markers that a reader of a JPEG looks at (ITU-T T.81, table B.1). */
export const MARKER = { DHT: 0xc4, SOI: 0xd8, EOI: 0xd9, SOS: 0xda, DQT: 0xdb, APP1: 0xe1 } as const;

export interface JpegSegment {
  readonly marker: number;
  /** The segment's bytes after its length. */
  readonly data: Uint8Array;
}

/** Whether a marker begins the head of a frame. There are thirteen such markers, with three others among them. */
export function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== MARKER.DHT && marker !== 0xc8 && marker !== 0xcc;
}

/** Whether bytes begin as a JPEG does. */
export function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === MARKER.SOI && bytes[2] === 0xff;
}

/**
 * The segments up to and including the first scan's; undefined where the file is damaged or cut off before its end. The scans
 * themselves are not looked at.
 */
export function jpegSegments(bytes: Uint8Array): JpegSegment[] | undefined {
  if (bytes.at(-2) !== 0xff || bytes.at(-1) !== MARKER.EOI) return undefined;
  const segments: JpegSegment[] = [];
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] as number;
    if (marker === 0xff) {
      // Markers may be preceded by any number of fill bytes (T.81, B.1.1.2).
      at++;
      continue;
    }
    if (standsAlone(marker)) return undefined;
    const length = ((bytes[at + 2] as number) << 8) | (bytes[at + 3] as number);
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length - 2) return undefined;
    segments.push({ marker, data: bytes.subarray(at + 4, end) });
    if (marker === MARKER.SOS) return segments;
    at = end;
  }
  return undefined;
}

/** Whether a marker has no length: restarts, the beginning and the end. None of them may stand before the first scan. */
function standsAlone(marker: number): boolean {
  return marker <= 0x01 || (marker >= 0xd0 && marker <= MARKER.EOI);
}
