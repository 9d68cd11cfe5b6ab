const ORIENTATION = 0x0112;

/**
 * How a picture is to be turned before it is shown (Exif 2.32, 4.6.4): from 1, which is upright, to 8. It is 1, too, where
 * the data has no orientation or cannot be read, as in browsers.
 * @param exif bytes from the TIFF header on: those of an APP1 segment after its name, or of a PNG's eXIf
 */
export function orientationOf(exif: Uint8Array): number {
  const view = new DataView(exif.buffer, exif.byteOffset, exif.byteLength);
  if (exif.length < 8) return 1;
  const order = view.getUint16(0);
  if (order !== 0x4949 && order !== 0x4d4d) return 1;
  const little = order === 0x4949;
  const directory = view.getUint32(4, little);
  if (directory + 2 > exif.length) return 1;
  const count = view.getUint16(directory, little);
  for (let at = directory + 2; at + 12 <= Math.min(exif.length, directory + 2 + 12 * count); at += 12) {
    if (view.getUint16(at, little) !== ORIENTATION) continue;
    const value = view.getUint16(at + 8, little);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}
