import { create, type DecodeStream, type Font } from 'fontkit';
import type { ThemeFileFault } from '../../diagnostics/codes.ts';
import type { Budget } from './budget.ts';

/** What a file begins with that is a single font of TrueType outlines, of PostScript outlines (OpenType, "Table directory"). */
const TRUETYPE = [0x00010000, 0x74727565];
const POSTSCRIPT = 0x4f54544f;

/** Tables that documents are written from; the outlines are asked for by themselves. */
const TABLES = ['OS/2', 'cmap', 'head', 'hhea', 'hmtx', 'maxp', 'post'];

/**
 * Opens a font file of static TrueType outlines, with fontkit, which throws on what it cannot read.
 * @param budget pays for all that fontkit reads of the file, now and later
 */
export function parseFont(bytes: Uint8Array, budget: Budget): Font | ThemeFileFault {
  if (bytes.length < 12) return 'not-a-font';
  const signature = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  if (signature === POSTSCRIPT) return 'not-truetype';
  // Collections, WOFF and WOFF2 hold fonts, but a document cannot take them over as they are.
  if (!TRUETYPE.includes(signature)) return 'not-a-font';
  const font = create(bytes);
  countReads(font.stream, budget);
  const { tables } = font.directory;
  if (Object.values(tables).some(({ offset, length }) => offset + length > bytes.length)) return 'not-a-font';
  if (tables.fvar) return 'variable';
  // Outlines of several colours would be drawn in one.
  if (!tables.glyf || !tables.loca || (tables.COLR && tables.CPAL)) return 'not-truetype';
  return TABLES.every((tag) => tables[tag]) && canBeWritten(font) ? font : 'not-a-font';
}

/** Whether a document can say of the font what it must: fontkit has no tables that it cannot read. */
function canBeWritten(font: Font): boolean {
  // "Valid values are from 16 to 16384" (OpenType, "head"). Of the name only the cost matters: writing counts nothing.
  const { unitsPerEm, postscriptName } = font;
  return (
    font['OS/2'] !== undefined &&
    font.post !== undefined &&
    postscriptName !== '' &&
    unitsPerEm >= 16 &&
    unitsPerEm <= 16384
  );
}

/** Has every number and text that is read of a stream counted. */
function countReads(stream: DecodeStream, budget: Budget): void {
  for (const name of Object.getOwnPropertyNames(Object.getPrototypeOf(stream))) {
    const read = stream[name];
    if (!name.startsWith('read') || typeof read !== 'function') continue;
    stream[name] = (length = 0, encoding?: string) => {
      // Of texts, whose length is told, every byte.
      budget.spend(1 + length);
      return read.call(stream, length, encoding);
    };
  }
}
