import type { ThemeFileFault } from '../diagnostics/codes.ts';
import { isFrame, type JpegSegment, jpegSegments, MARKER } from './jpeg-segments.ts';
import { orientationOf } from './orientation.ts';
import { sizeFault } from './picture-limits.ts';
import type { Picture } from './theme.ts';

/** The frames that a PDF can show: baseline and progressive (ISO 32000-1, 7.4.8). */
const FRAMES: readonly number[] = [0xc0, 0xc2];

/**
 * Reads a JPEG's headers; its pixels stay packed, as a PDF takes them. A colour profile of the file is ignored: PDF/A takes
 * the numbers as sRGB, its output intent.
 * @returns the picture, or why it cannot be used
 */
export function readJpeg(bytes: Uint8Array): Picture | { readonly fault: ThemeFileFault } {
  const segments = jpegSegments(bytes) ?? [];
  const [frame, another] = segments.filter(({ marker }) => isFrame(marker));
  if (frame === undefined || another !== undefined || !hasTables(segments)) return { fault: 'damaged' };
  const head = headOf(frame.data);
  if (head === undefined) return { fault: 'damaged' };
  const { width, height, precision, components } = head;
  if (components === 4) return { fault: 'cmyk' };
  if (!FRAMES.includes(frame.marker) || precision !== 8) return { fault: 'not-a-picture' };
  if (components !== 1 && components !== 3) return { fault: 'not-a-picture' };
  const fault = sizeFault(head) ?? (isTurned(segments) ? 'turned' : undefined);
  if (fault !== undefined) return { fault };
  return { mediaType: 'image/jpeg', bytes, width, height, content: { kind: 'jpeg', components } };
}

/** Whether a picture has tables of its own. One without them shares those of a series, and cannot be shown alone. */
function hasTables(segments: readonly JpegSegment[]): boolean {
  return [MARKER.DQT, MARKER.DHT].every((wanted) => segments.some(({ marker }) => marker === wanted));
}

interface FrameHead {
  /** Bits of a sample. */
  readonly precision: number;
  /** px */
  readonly width: number;
  readonly height: number;
  readonly components: number;
}

/** Reads the head of a frame (ITU-T T.81, B.2.2); undefined where its length is wrong. */
function headOf(data: Uint8Array): FrameHead | undefined {
  if (data.length < 6) return undefined;
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const components = view.getUint8(5);
  if (data.length !== 6 + 3 * components) return undefined;
  return { precision: view.getUint8(0), height: view.getUint16(1), width: view.getUint16(3), components };
}

const EXIF = 'Exif\0\0';

function isTurned(segments: readonly JpegSegment[]): boolean {
  return segments.some(({ marker, data }) => {
    if (marker !== MARKER.APP1 || String.fromCharCode(...data.subarray(0, EXIF.length)) !== EXIF) return false;
    return orientationOf(data.subarray(EXIF.length)) !== 1;
  });
}
