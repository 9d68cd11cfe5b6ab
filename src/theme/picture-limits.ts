import type { Size } from '../layout/placed/measures.ts';
import type { FileFault } from './theme-file.ts';

/** px; at 20 mm height five times what any printer resolves. */
export const MOST_PIXELS = 4000;

/** What is wrong with a picture's size in px, by what its header says of it: looked at before anything is unpacked. */
export function sizeFault({ width, height }: Size): FileFault | undefined {
  if (width < 1 || height < 1) return 'damaged';
  return width > MOST_PIXELS || height > MOST_PIXELS ? 'too-many-pixels' : undefined;
}
