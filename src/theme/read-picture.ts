import { isJpeg } from './jpeg-segments.ts';
import type { PictureFault } from './picture-fault.ts';
import { isPng } from './png-parts.ts';
import { readJpeg } from './read-jpeg.ts';
import { readPng } from './read-png.ts';
import type { Picture } from './theme.ts';

/**
 * Reads a PNG or a JPEG. Its bytes decide which it is, whatever its name.
 * @returns the picture, or why it cannot be used
 */
export function readPicture(bytes: Uint8Array): Picture | PictureFault {
  if (isPng(bytes)) return readPng(bytes);
  return isJpeg(bytes) ? readJpeg(bytes) : { fault: 'not-a-picture' };
}
