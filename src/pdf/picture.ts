import type { PlacedPicture } from '../layout/placed/page.ts';
import type { Picture } from '../theme/theme.ts';
import { present } from '../values/present.ts';
import { rememberByObject } from '../values/remember.ts';
import { deflate } from './deflate.ts';
import type { PdfFile } from './pdfkit-internals.ts';
import type { Ref } from './ref.ts';
import { num } from './syntax.ts';

/** A theme's picture in a document: part of the file once it is drawn. */
export interface DocumentPicture {
  /** Resource name. */
  readonly resource: string;
  /** The operators that paint it, each with its line end. */
  paint(item: PlacedPicture, pageHeight: number): string;
  /** In places, something below it shines through. */
  readonly transparent: boolean;
  /** Its object; undefined where it was never drawn. */
  ref(): Ref | undefined;
}

/** Makes a picture ready to be drawn. */
export function documentPicture(file: PdfFile, picture: Picture | undefined): DocumentPicture {
  let ref: Ref | undefined;
  const resource = 'Logo';
  return {
    resource,
    paint: ({ x, y, width, height }, pageHeight) => {
      if (picture === undefined) throw new Error('A picture was laid out that the theme does not have');
      ref ??= writePicture(file, picture);
      // An image fills the unit square (ISO 32000-1, 8.9.5.1); Q undoes what the matrix changes.
      const matrix = [width, 0, 0, height, x, pageHeight - y - height].map(num).join(' ');
      return `q\n${matrix} cm\n/${resource} Do\nQ\n`;
    },
    transparent: picture?.content.kind === 'pixels' && picture.content.opacity !== undefined,
    ref: () => ref,
  };
}

/** The streams of a picture, compressed. */
interface PictureStreams {
  readonly image: Uint8Array;
  readonly opacity?: Uint8Array;
}

/** All documents of a process show the same picture, so its pixels are compressed once. */
const streamsOf = rememberByObject(({ bytes, content }: Picture): PictureStreams => {
  if (content.kind === 'jpeg') return { image: bytes };
  return { image: deflate(content.rgb), ...present({ opacity: content.opacity && deflate(content.opacity) }) };
});

/**
 * Writes an image XObject (ISO 32000-1, 8.9.5), and its opacity as a soft mask (11.6.5.3). Neither is smoothed by
 * /Interpolate, which PDF/A forbids (ISO 19005-3, 6.2.8.1).
 */
function writePicture(file: PdfFile, picture: Picture): Ref {
  const { image, opacity } = streamsOf(picture);
  const { content } = picture;
  const grey = content.kind === 'jpeg' && content.components === 1;
  const filter = content.kind === 'jpeg' ? 'DCTDecode' : 'FlateDecode';
  const mask =
    opacity === undefined ? '' : `/SMask ${writeImage(file, picture, 'DeviceGray/Filter/FlateDecode', opacity)}`;
  return writeImage(file, picture, `${grey ? 'DeviceGray' : 'DeviceRGB'}/Filter/${filter}${mask}`, image);
}

function writeImage(file: PdfFile, { width, height }: Picture, space: string, bytes: Uint8Array): Ref {
  const ref = file.allocate();
  const body =
    `<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/BitsPerComponent 8` +
    `/ColorSpace/${space}/Length ${bytes.length}>>`;
  file.write(ref, body, bytes);
  return ref;
}
