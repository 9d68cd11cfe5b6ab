import type { DocumentRoot } from '../../../src/document/node.ts';
import { wordMeasurer } from '../../../src/layout/face/word-measurer.ts';
import { layOut } from '../../../src/layout/lay-out.ts';
import { measuresFor, standardMargins } from '../../../src/layout/placed/measures.ts';
import { logoOf } from '../../../src/theme/logo.ts';
import { readPicture } from '../../../src/theme/read-picture.ts';
import { type Logo, standardTheme, type Theme } from '../../../src/theme/theme.ts';
import { fontTables } from '../fonts.ts';
import { write } from './write.ts';

/** A picture as the logo of a theme, 14 mm high. */
export function logoFrom(bytes: Uint8Array, alternative = 'Sundby kommuns vapen'): Logo {
  const picture = readPicture(bytes);
  if ('fault' in picture) throw new Error(`The picture cannot be used: ${picture.fault}`);
  const logo = logoOf(picture, alternative, 14, measuresFor(standardMargins));
  if ('fault' in logo) throw new Error(`The logo cannot be used: ${logo.fault}`);
  return logo;
}

/** Lays a document out with a theme's logo and writes it in its colours, as the program does. */
export function writeThemed(plain: DocumentRoot, theme: Partial<Theme>): Promise<Uint8Array> {
  const { logo } = theme;
  const { place } = plain;
  const document = logo ? { ...plain, logo: { type: 'logo' as const, place, alternative: logo.alternative } } : plain;
  const laidOut = layOut(document, wordMeasurer(fontTables), (word) => [word], logo ? { logo } : {});
  return write(document, { laidOut, theme: { ...standardTheme, ...theme } });
}
