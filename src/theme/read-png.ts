import { orientationOf } from './orientation.ts';
import { type PictureFault, sizeFault } from './picture-fault.ts';
import { colourFault } from './png-colours.ts';
import { pngParts } from './png-parts.ts';
import { pixelsOf } from './png-pixels.ts';
import type { Picture } from './theme.ts';

/**
 * Reads a PNG of any kind. A library is used only to unpack: those that read PNG unpack without a bound, or read interlaced
 * pictures of less than eight bits wrongly.
 * @returns the picture, or why it cannot be used
 */
export function readPng(bytes: Uint8Array): Picture | PictureFault {
  const parts = pngParts(bytes);
  if (parts === undefined) return { fault: 'damaged' };
  const { width, height } = parts.header;
  const fault = sizeFault(parts.header);
  if (fault !== undefined) return { fault };
  if (parts.exif !== undefined && orientationOf(parts.exif) !== 1) return { fault: 'turned' };
  const otherColours = colourFault(parts.colours);
  if (otherColours !== undefined) return otherColours;
  const pixels = pixelsOf(parts);
  if (pixels === undefined) return { fault: 'damaged' };
  const { rgb, opacity } = pixels;
  const content = { kind: 'pixels', rgb, ...(opacity.every((value) => value === 255) ? {} : { opacity }) } as const;
  return { mediaType: 'image/png', bytes, width, height, content };
}
