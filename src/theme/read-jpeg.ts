import { joinBytes } from '../values/join-bytes.ts';
import { readColourProfile } from './colour-profile.ts';
import { isFrame, type JpegSegment, jpegParts, MARKER } from './jpeg-segments.ts';
import { orientationOf } from './orientation.ts';
import { type PictureFault, sizeFault } from './picture-fault.ts';
import { isSrgb } from './srgb.ts';
import type { Picture } from './theme.ts';

/** The frames that a PDF can show: baseline and progressive (ISO 32000-1, 7.4.8). */
const FRAMES: readonly number[] = [0xc0, 0xc2];

/**
 * Reads a JPEG's headers; its pixels stay packed, as a PDF takes them. A PDF/A takes their numbers as sRGB, its output
 * intent, and a page by the profile in the file: a profile of other colours is refused, so that both show the same.
 * @returns the picture without what follows its end, or why it cannot be used
 */
export function readJpeg(bytes: Uint8Array): Picture | PictureFault {
  const { segments = [], end } = jpegParts(bytes) ?? {};
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
  const profile = profileOf(segments);
  if (profile !== undefined && !isSrgb(profile)) return { fault: 'other-colours', profile: profile.name };
  return {
    mediaType: 'image/jpeg',
    bytes: bytes.subarray(0, end),
    width,
    height,
    content: { kind: 'jpeg', components },
  };
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

function startsWith(data: Uint8Array, name: string): boolean {
  return String.fromCharCode(...data.subarray(0, name.length)) === name;
}

function isTurned(segments: readonly JpegSegment[]): boolean {
  return segments.some(({ marker, data }) => {
    if (marker !== MARKER.APP1 || !startsWith(data, EXIF)) return false;
    return orientationOf(data.subarray(EXIF.length)) !== 1;
  });
}

const ICC = 'ICC_PROFILE\0';

/**
 * The colour profile, which may be divided among several segments: each has its number and how many there are (ICC.1:2022,
 * B.4). A profile that is not whole is passed over, as by programs that show pictures.
 */
function profileOf(segments: readonly JpegSegment[]) {
  const parts = segments
    .filter(({ marker, data }) => marker === MARKER.APP2 && startsWith(data, ICC) && data.length >= ICC.length + 2)
    .map(({ data }) => ({
      number: data[ICC.length] as number,
      of: data[ICC.length + 1] as number,
      data: data.subarray(ICC.length + 2),
    }))
    .sort((a, b) => a.number - b.number);
  if (parts.length === 0 || parts.some(({ number, of }, at) => number !== at + 1 || of !== parts.length))
    return undefined;
  return readColourProfile(joinBytes(parts.map(({ data }) => data)));
}
