import { create, type DecodeStream, type Font } from 'fontkit';
import type { ThemeFileFault } from '../../diagnostics/code-arguments.ts';
import type { Budget } from './budget.ts';

/** How files begin that hold a single font: of TrueType outlines, of PostScript outlines (OpenType, "Table directory"). */
const TRUETYPE = [0x00010000, 0x74727565];
const POSTSCRIPT = 0x4f54544f;

/** Tables that documents are written from; outlines are asked for separately. */
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

/** Whether a document can say of the font what it must: a table that fontkit cannot read is undefined. */
function canBeWritten(font: Font): boolean {
  // "Valid values are from 16 to 16384" (OpenType, "head"). The name is read for its cost, which writing does not count.
  const { unitsPerEm, postscriptName } = font;
  return (
    font['OS/2'] !== undefined &&
    font.post !== undefined &&
    postscriptName !== '' &&
    unitsPerEm >= 16 &&
    unitsPerEm <= 16384
  );
}

/** Counts every number and text that is read from a stream. */
function countReads(stream: DecodeStream, budget: Budget): void {
  for (const name of Object.getOwnPropertyNames(Object.getPrototypeOf(stream))) {
    const read = stream[name];
    if (!name.startsWith('read') || typeof read !== 'function') continue;
    stream[name] = (length = 0, encoding?: string) => {
      // A text is read by its length, and costs as much.
      budget.spend(1 + length);
      return read.call(stream, length, encoding);
    };
  }
}
