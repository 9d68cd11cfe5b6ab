import type { ThemeFileFault } from '../diagnostics/code-arguments.ts';
import type { Size } from '../layout/placed/measures.ts';

/** The most pixels of a picture's width or height: at a height of 20 mm, five times what any printer resolves. */
export const MOST_PIXELS = 4000;

/** The fault of a picture's size in px, as its header gives it. It is looked at before anything is unpacked. */
export function sizeFault({ width, height }: Size): ThemeFileFault | undefined {
  if (width < 1 || height < 1) return 'damaged';
  return width > MOST_PIXELS || height > MOST_PIXELS ? 'too-many-pixels' : undefined;
}

/** Why a picture cannot be used; `profile` is the name of its colours where they are others than sRGB. */
export interface PictureFault {
  readonly fault: ThemeFileFault;
  readonly profile?: string;
}
