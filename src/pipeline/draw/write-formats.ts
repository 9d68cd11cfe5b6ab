import type { LevelWords } from '../../diagnostics/level-words.ts';
import type { DocumentRoot } from '../../document/node.ts';
import type { LaidOutDocument } from '../../layout/placed/page.ts';
import type { PreparedFonts } from '../../pdf/prepared-fonts.ts';
import { writePdf } from '../../pdf/write.ts';
import { capitalised } from '../../values/in-words.ts';
import { present } from '../../values/present.ts';
import type { DocumentKind } from '../load/document-kind.ts';
import type { LevelFile, Look, Resources } from '../load/resources.ts';
import { pdfIdentifier } from '../manifest/identity.ts';
import type { DrawnFormat, OutputFormat } from '../manifest/manifest.ts';

/** The bytes of one output. */
export interface Output {
  readonly document: DocumentKind;
  readonly format: OutputFormat;
  readonly bytes: Uint8Array;
  /** Hash of everything that it was made of (`hashOfIdentity`). */
  readonly identity: string;
  /** Only of a PDF. */
  readonly pages?: number;
}

export type AttachedFile = Pick<LevelFile, 'name' | 'bytes'>;

/** The files that a document carries. */
export interface Attachments {
  /** The district's file as it was read, and its base name. */
  readonly name: string;
  readonly yaml: Uint8Array;
  /** The merged agreement as `--format json` writes it. */
  readonly agreementName: string;
  readonly agreementJson: Uint8Array;
  /** The files of a level of the user's own: without them nobody could draw the document again. */
  readonly level: readonly AttachedFile[];
  /** The directory of receptions that the district's file names. */
  readonly directory?: AttachedFile;
}

/** Everything that a format is written from. */
export interface WritableDocument {
  readonly kind: DocumentKind;
  readonly document: DocumentRoot;
  /** Its pages; absent where no format stands in pages. */
  readonly laidOut?: LaidOutDocument;
  readonly attached: Attachments;
  /** What the level calls the district. */
  readonly words: LevelWords;
  /** Hash of everything that the document is made of (`hashOfIdentity`). */
  readonly identity: string;
  readonly look: Look;
  /** What the build has made of the look's fonts. */
  readonly preparedFonts: PreparedFonts | undefined;
  readonly resources: Resources;
}

type WrittenBytes = Omit<Output, 'document' | 'format' | 'identity'>;

/** How a format is written: in pages, from a document that is laid out, or without. */
type FormatWriter =
  | {
      readonly inPages: true;
      readonly write: (writable: WritableDocument, laidOut: LaidOutDocument) => Promise<WrittenBytes>;
    }
  | { readonly inPages: false; readonly write: (writable: WritableDocument) => Promise<WrittenBytes> };

/** What a document is made of the district's file, as it ends a sentence. */
const madeOf: Readonly<Record<DocumentKind, string>> = {
  agreement: 'överenskommelsen är gjord av',
  basis: 'underlaget är gjort av',
  signatures: 'listan är gjord av',
};

/** The files embedded in a PDF. Their descriptions are in Swedish, since Swedish archives read them. */
function embeddedFiles({ kind, attached, words }: WritableDocument): Parameters<typeof writePdf>[0]['attachments'] {
  return [
    {
      name: attached.name,
      mediaType: 'application/yaml', // RFC 9512
      description: `${capitalised(words.area.genitive)} fil som ${madeOf[kind]}`,
      relationship: 'Source',
      bytes: attached.yaml,
    },
    {
      name: attached.agreementName,
      mediaType: 'application/json',
      description: 'Den sammanslagna överenskommelsen i maskinläsbar form',
      relationship: 'Data',
      bytes: attached.agreementJson,
    },
    ...(attached.directory === undefined
      ? []
      : [
          {
            name: attached.directory.name,
            mediaType: 'application/yaml',
            description: `Katalogen över mottagningar i ${words.area.others}`,
            // What page 2 says of others is taken from it (ISO 32000-2, 7.11.3: the original source material).
            relationship: 'Source' as const,
            bytes: attached.directory.bytes,
          },
        ]),
    ...attached.level.map(({ name, bytes }) => ({
      name,
      mediaType: 'application/yaml',
      description: `${capitalised(words.floor.definite)} som dokumentet är gjort efter`,
      relationship: 'Source' as const,
      bytes,
    })),
  ];
}

/** How each format is written, in the order in which a run puts outputs in place. */
const writers: { readonly [F in DrawnFormat]: FormatWriter } = {
  pdf: {
    inPages: true,
    async write(writable, laidOut) {
      const { document, identity, look, resources, preparedFonts: prepared } = writable;
      const { fonts, theme } = look;
      const { version, metrics } = resources;
      const attachments = embeddedFiles(writable);
      const identifier = pdfIdentifier(identity);
      const fontInput = { fonts, metrics, ...present({ prepared }) };
      const bytes = await writePdf({ document, laidOut, ...fontInput, theme, attachments, version, identifier });
      return { bytes, pages: laidOut.pages.length };
    },
  },
  /** The page carries the same data as the PDF; its writer is loaded only when a page is wanted. */
  html: {
    inPages: false,
    async write({ document, attached, look: { theme }, resources: { sha256 } }) {
      const { writeHtml } = await import('../../html/write.ts');
      const data = JSON.stringify(JSON.parse(new TextDecoder().decode(attached.agreementJson)));
      return { bytes: new TextEncoder().encode(writeHtml(document, { sha256, data, theme })) };
    },
  },
};

/** Whether one of the formats stands in pages, and so needs a document that is laid out. */
export function needPages(formats: readonly DrawnFormat[]): boolean {
  return formats.some((format) => writers[format].inPages);
}

async function writeFormat(writer: FormatWriter, writable: WritableDocument): Promise<WrittenBytes> {
  if (!writer.inPages) return writer.write(writable);
  if (writable.laidOut === undefined)
    throw new Error('a format that stands in pages needs a document that is laid out');
  return writer.write(writable, writable.laidOut);
}

/** Writes a document in each of the formats. */
export async function writeFormats(writable: WritableDocument, formats: readonly DrawnFormat[]): Promise<Output[]> {
  const outputs: Output[] = [];
  for (const format of (Object.keys(writers) as DrawnFormat[]).filter((each) => formats.includes(each)))
    outputs.push({
      document: writable.kind,
      format,
      identity: writable.identity,
      ...(await writeFormat(writers[format], writable)),
    });
  return outputs;
}
