/** Markers that a reader of a JPEG looks at (ITU-T T.81, table B.1). */
export const MARKER = { DHT: 0xc4, SOI: 0xd8, EOI: 0xd9, SOS: 0xda, DQT: 0xdb, APP1: 0xe1, APP2: 0xe2 } as const;

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

/** A JPEG taken apart. */
export interface JpegParts {
  readonly segments: readonly JpegSegment[];
  /** Where the picture ends. Cameras and editors put other things after it, such as a second, smaller picture. */
  readonly end: number;
}

/**
 * The segments of a JPEG up to the marker of its end; undefined where the file is damaged or cut off before it. What lies
 * between the segments, the packed pixels, is passed over.
 */
export function jpegParts(bytes: Uint8Array): JpegParts | undefined {
  const segments: JpegSegment[] = [];
  let at = 2;
  let inScan = false;
  while (at + 2 <= bytes.length) {
    if (inScan) at = markerAfter(bytes, at);
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] as number;
    if (marker === 0xff) {
      // Markers may be preceded by any number of fill bytes (T.81, B.1.1.2).
      at++;
      continue;
    }
    if (marker === MARKER.EOI && inScan) return { segments, end: at + 2 };
    if (standsAlone(marker)) return undefined;
    const end = at + 2 + (((bytes[at + 2] as number) << 8) | (bytes[at + 3] as number));
    if (!(end >= at + 4 && end <= bytes.length - 2)) return undefined;
    segments.push({ marker, data: bytes.subarray(at + 4, end) });
    inScan ||= marker === MARKER.SOS;
    at = end;
  }
  return undefined;
}

/**
 * The place of the next marker in packed pixels. There, 255 is followed by a zero where it is a byte of theirs, and restarts
 * belong to them (T.81, B.1.1.5 and B.2.1).
 */
function markerAfter(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at !== -1 && isPacked(bytes[at + 1])) at = bytes.indexOf(0xff, at + 2);
  return at === -1 ? bytes.length : at;
}

function isPacked(next: number | undefined): boolean {
  return next === 0 || (next !== undefined && next >= 0xd0 && next <= 0xd7);
}

/** Whether a marker has no length: restarts, the beginning and the end. None of them may stand
 * before the first scan, and only the end after it. */
function standsAlone(marker: number): boolean {
  return marker <= 0x01 || (marker >= 0xd0 && marker <= MARKER.EOI);
}
