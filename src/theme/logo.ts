import { type Measures, mm } from '../layout/placed/measures.ts';
import type { Logo, Picture } from './theme.ts';
import type { FileFault } from './theme-file.ts';

/**
 * Gives a picture its size on the first page. More than half of the text's width would leave no room for who sends the
 * document and which it is.
 * @param alternative what is read aloud in its place
 * @param height mm; the width follows from the picture's own shape
 */
export function logoOf(
  picture: Picture,
  alternative: string,
  height: number,
  { columns }: Measures,
): Logo | { readonly fault: FileFault } {
  const width = (height * mm * picture.width) / picture.height;
  if (width > columns.width / 2) return { fault: 'too-wide' };
  return { picture, alternative, width, height: height * mm };
}
