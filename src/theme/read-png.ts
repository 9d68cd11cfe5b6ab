import { orientationOf } from './orientation.ts';
import { sizeFault } from './picture-limits.ts';
import { pngParts } from './png-parts.ts';
import { pixelsOf } from './png-pixels.ts';
import type { Picture } from './theme.ts';
import type { FileFault } from './theme-file.ts';

/**
 * Reads a PNG of any kind. No library is used for it but to unpack: those there are unpack without a bound, or read
 * interlaced pictures of less than eight bits wrongly.
 */
export function readPng(bytes: Uint8Array): Picture | { readonly fault: FileFault } {
  const parts = pngParts(bytes);
  if (parts === undefined) return { fault: 'damaged' };
  const { width, height } = parts.header;
  const fault = sizeFault(parts.header);
  if (fault !== undefined) return { fault };
  if (parts.exif !== undefined && orientationOf(parts.exif) !== 1) return { fault: 'turned' };
  const pixels = pixelsOf(parts);
  if (pixels === undefined) return { fault: 'damaged' };
  const { rgb, opacity } = pixels;
  const content = { kind: 'pixels', rgb, ...(opacity.every((value) => value === 255) ? {} : { opacity }) } as const;
  return { mediaType: 'image/png', bytes, width, height, content };
}
