import { byCodeUnits } from '../values/by-code-units.ts';
import { rememberByObject } from '../values/remember.ts';
import { deflate } from './deflate.ts';
import type { PdfFile } from './pdfkit-internals.ts';
import type { Ref } from './ref.ts';
import { dateString, nameObject, textString, utf16String } from './syntax.ts';

/** A file that the PDF carries along. */
export interface Attachment {
  /** File name without a path. */
  readonly name: string;
  /** `application/yaml`. */
  readonly mediaType: string;
  readonly description: string;
  /** Its relationship to the document (/AFRelationship; ISO 19005-3, 6.8). */
  readonly relationship: 'Source' | 'Data';
  /** Pass the same array for every document that carries the file: it is compressed once. */
  readonly bytes: Uint8Array;
}

const deflated = rememberByObject(deflate);

/** Embeds the files, and names them in the catalog (/AF) and in the name tree that viewers list. */
export function writeAttachments(file: PdfFile, attachments: readonly Attachment[], date: Date): void {
  if (attachments.length === 0) return;
  const refs = attachments.map((attachment) => writeAttachment(file, attachment, date));
  const names = file.allocate();
  // The keys of a name tree are sorted by their bytes: in UTF-16BE that is the order of code units.
  const keys = attachments.map((attachment, i) => `${utf16String(attachment.name)}${refs[i]}`).sort(byCodeUnits);
  file.write(names, `<</Names[${keys.join(' ')}]>>`);
  file.setNames({ EmbeddedFiles: names });
  file.setCatalog({ AF: refs });
}

function writeAttachment(file: PdfFile, attachment: Attachment, date: Date): Ref {
  const { mediaType, description, relationship, bytes } = attachment;
  const stream = file.allocate();
  const compressed = deflated(bytes);
  file.write(
    stream,
    `<</Type/EmbeddedFile/Subtype${nameObject(mediaType)}/Params<</ModDate${dateString(date)}/Size ${bytes.length}>>` +
      `/Filter/FlateDecode/Length ${compressed.length}>>`,
    compressed,
  );
  const specification = file.allocate();
  const fileName = textString(attachment.name);
  file.write(
    specification,
    `<</Type/Filespec/F${fileName}/UF${fileName}/Desc${textString(description)}/AFRelationship/${relationship}` +
      `/EF<</F ${stream}/UF ${stream}>>>>`,
  );
  return specification;
}
