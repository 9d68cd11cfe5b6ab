import type { ThemeFileFault } from '../diagnostics/code-arguments.ts';
import { type Measures, mm } from '../layout/placed/measures.ts';
import type { Logo, Picture } from './theme.ts';

/**
 * Gives a picture its size on the first page. A logo wider than half of the text would leave no room for the names of the
 * sender and the document.
 * @param alternative the text that is read aloud in its place
 * @param height mm; the width follows from the picture's own shape
 */
export function logoOf(
  picture: Picture,
  alternative: string,
  height: number,
  { columns }: Measures,
): Logo | { readonly fault: ThemeFileFault } {
  const width = (height * mm * picture.width) / picture.height;
  if (width > columns.width / 2) return { fault: 'too-wide' };
  return { picture, alternative, width, height: height * mm };
}
