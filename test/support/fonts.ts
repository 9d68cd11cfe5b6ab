import { readFileSync } from 'node:fs';
import type { FaceTable } from '../../src/layout/face/face-table.ts';
import type { Face } from '../../src/layout/face/measure.ts';

const folder = new URL('../../templates/assets/fonts/', import.meta.url);

export const faces: readonly Face[] = ['regular', 'italic', 'semibold'];

/** The bytes of a shipped font file. */
export function fontBytes(face: Face): Uint8Array {
  return readFileSync(new URL(`${face}.ttf`, folder));
}

const originals: Readonly<Record<Face, string>> = {
  regular: '400Regular/SourceSans3_400Regular.ttf',
  italic: '400Regular_Italic/SourceSans3_400Regular_Italic.ttf',
  semibold: '600SemiBold/SourceSans3_600SemiBold.ttf',
};

/** The bytes of the font file that a shipped one was made from. */
export function originalFontBytes(face: Face): Uint8Array {
  return readFileSync(
    new URL(`../../node_modules/@expo-google-fonts/source-sans-3/${originals[face]}`, import.meta.url),
  );
}

/** The shipped tables of measures. */
export const fontTables = JSON.parse(readFileSync(new URL('metrics.json', folder), 'utf8')) as Record<Face, FaceTable>;

const liberation: Readonly<Record<Face, string>> = { regular: 'Regular', italic: 'Italic', semibold: 'Bold' };

/** The bytes of another family's font file: drawn in 1/2048 em, with kerning in GPOS and in the older table. */
export function liberationBytes(face: Face): Uint8Array {
  const name = `LiberationSans-${liberation[face]}.ttf`;
  return readFileSync(new URL(`../../node_modules/pdfjs-dist/standard_fonts/${name}`, import.meta.url));
}
