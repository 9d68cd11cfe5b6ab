import { readFileSync } from 'node:fs';
import type { FaceTable } from '../../src/layout/face-table.ts';
import type { Face } from '../../src/layout/measure.ts';

const folder = new URL('../../templates/assets/fonts/', import.meta.url);

export const faces: readonly Face[] = ['regular', 'italic', 'semibold'];

/** The bytes of a shipped font file. */
export function fontBytes(face: Face): Uint8Array {
  return readFileSync(new URL(`${face}.ttf`, folder));
}

/** The shipped tables of measures. */
export const fontTables = JSON.parse(readFileSync(new URL('metrics.json', folder), 'utf8')) as Record<Face, FaceTable>;
