import type { DocumentRoot } from '../../document/node.ts';
import type { LaidOutDocument } from '../../layout/placed/page.ts';
import { writePdf } from '../../pdf/write.ts';
import type { Look, Resources } from '../load/resources.ts';
import type { OutputFormat } from '../manifest/manifest.ts';

/** The bytes of one output. */
export interface Output {
  readonly format: OutputFormat;
  readonly bytes: Uint8Array;
  /** Only of a PDF. */
  readonly pages?: number;
}

/** A format that is drawn from templates; JSON is the merged agreement as it is. */
export type DrawnFormat = Exclude<OutputFormat, 'json'>;

/** The files that a document carries. */
export interface Attachments {
  /** The district's file as it was read, and its base name. */
  readonly name: string;
  readonly yaml: Uint8Array;
  /** The merged agreement as `--format json` writes it. */
  readonly agreementName: string;
  readonly agreementJson: Uint8Array;
}

/** Everything that a format is written from. */
export interface WritableDocument {
  readonly document: DocumentRoot;
  /** There where a format of the run stands in pages. */
  readonly pages?: LaidOutDocument;
  readonly attached: Attachments;
  /** See `pdfIdentifier`. */
  readonly identifier: string;
  readonly look: Look;
  readonly resources: Resources;
}

type WriteFormat = (writable: WritableDocument) => Promise<Omit<Output, 'format'>>;

/** The files embedded in a PDF. Their descriptions are in Swedish, since Swedish archives read them. */
function embeddedFiles(attached: Attachments): Parameters<typeof writePdf>[0]['attachments'] {
  return [
    {
      name: attached.name,
      mediaType: 'application/yaml', // RFC 9512
      description: 'Stadsdelens fil som överenskommelsen är gjord av',
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
  ];
}

/** How each format is written, in the order in which a run puts outputs in place. */
const writers: { readonly [F in DrawnFormat]: WriteFormat } = {
  async pdf({ document, pages, attached, identifier, look: { fonts, theme }, resources: { version } }) {
    if (pages === undefined) throw new Error('a document without pages cannot become a PDF');
    const attachments = embeddedFiles(attached);
    const bytes = writePdf({ document, laidOut: pages, fonts, theme, attachments, version, identifier });
    return { bytes, pages: pages.pages.length };
  },
  /** The page carries the same data as the PDF; its writer is loaded only when a page is wanted. */
  async html({ document, attached, look: { theme }, resources: { sha256 } }) {
    const { writeHtml } = await import('../../html/write.ts');
    const data = JSON.stringify(JSON.parse(new TextDecoder().decode(attached.agreementJson)));
    return { bytes: new TextEncoder().encode(writeHtml(document, { sha256, data, theme })) };
  },
};

/** The formats that stand in pages, and so need a document that is laid out. */
export const formatsInPages: ReadonlySet<DrawnFormat> = new Set(['pdf']);

/** Writes a document in each of the formats. */
export async function writeFormats(writable: WritableDocument, formats: readonly DrawnFormat[]): Promise<Output[]> {
  const outputs: Output[] = [];
  for (const format of Object.keys(writers) as DrawnFormat[])
    if (formats.includes(format)) outputs.push({ format, ...(await writers[format](writable)) });
  return outputs;
}
