import { isJpeg } from './jpeg-segments.ts';
import { isPng } from './png-parts.ts';
import { readJpeg } from './read-jpeg.ts';
import { readPng } from './read-png.ts';
import type { Picture } from './theme.ts';
import type { FileFault } from './theme-file.ts';

/** Reads a picture by what its bytes are, whatever its name says: PNG or JPEG, or why it cannot be used. */
export function readPicture(bytes: Uint8Array): Picture | { readonly fault: FileFault } {
  if (isPng(bytes)) return readPng(bytes);
  return isJpeg(bytes) ? readJpeg(bytes) : { fault: 'not-a-picture' };
}
