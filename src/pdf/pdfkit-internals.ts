// All that the project knows of pdfkit's inside. pdfkit has no public way to write an object of one's own, so the members
// below are used; its version is pinned, and test/pdf/pdfkit-internals.test.ts fails when one of them changes its meaning.
import PDFDocument from 'pdfkit';
import { rememberByObject } from '../values/remember.ts';
import type { ByteWriter } from './byte-writer.ts';
import type { Deflate } from './deflate.ts';
import { ObjectWriter } from './object-writer.ts';
import { OwnRef, type Ref } from './ref.ts';

/** pdfkit's reference, which holds the object's dictionary until it is written. */
interface PdfkitRef extends Ref {
  data: Record<string, unknown>;
}

interface PdfkitDocument {
  /** One for each object: its length gives out the numbers. */
  readonly _offsets: (number | null)[];
  readonly _root: PdfkitRef & { readonly data: { Pages: PdfkitRef; Names: PdfkitRef } };
  /** There when the document has ended. */
  readonly _info: Ref;
  info: Record<string, unknown>;
  readonly outline: { readonly dictionary: PdfkitRef };
  ref(data: Record<string, unknown>): PdfkitRef;
  end(): void;
  endMetadata(): void;
  _write(data: string | Uint8Array): void;
  _refEnd(ref: Ref): void;
}

/** What every file says of itself. */
export interface FileProperties {
  /** Language of the text (BCP 47). */
  readonly language: string;
  /** The /Info dictionary; strings and dates. */
  readonly info: Readonly<Record<string, string | Date>>;
  /** The two equal halves of /ID, as hexadecimal digits. */
  readonly identifier: string;
}

/** A PDF file being written. Every `Ref` that is allocated must be written exactly once. */
export interface PdfFile {
  allocate(): Ref;
  /** Writes an object: `body` is its dictionary or array, `stream` its bytes (then `body` holds /Length). */
  write(ref: Ref, body: string, stream?: Uint8Array): void;
  /** Begins an object that is no stream; returns what it is written to, up to `end`. Only streams can be written meanwhile. */
  begin(ref: Ref): ByteWriter;
  end(): void;
  addPage(page: Ref): void;
  /** The root of the page tree, parent of all pages. */
  readonly pageTree: Ref;
  /** The bookmarks' root. */
  readonly outline: Ref;
  /** Sets what the bookmarks' root holds, and shows them when the file is opened. */
  setOutline(entries: { readonly First: Ref; readonly Last: Ref; readonly Count: number }): void;
  /** /Names of the catalog. */
  setNames(entries: Readonly<Record<string, Ref>>): void;
  /** Objects that the catalog names: /Metadata, /AF (a reference or an array of them). */
  setCatalog(entries: Readonly<Record<string, Ref | readonly Ref[]>>): void;
  /** Sets what the structure tree's root holds; returns the root. */
  setStructure(entries: { readonly K: Ref; readonly ParentTree: Ref; readonly ParentTreeNextKey: number }): Ref;
  /** Writes /Info, catalog and cross-references; nothing can be written afterwards. */
  finish(): Uint8Array;
}

/**
 * Opens a PDF 1.7 file with pdfkit's PDF/A-3a output intent. Everything is collected in memory.
 * `deflate` compresses what comes uncompressed: objects that are no streams, and the colour profile.
 */
export function openPdf(properties: FileProperties, deflate: Deflate): PdfFile {
  const document = openDocument(properties);
  const allocate = (): number => document._offsets.push(null);
  const objects = new ObjectWriter(allocate, deflate);
  writeThrough(document, objects, deflate);
  document._root.data.MarkInfo = document.ref({ Marked: true });
  return {
    allocate: () => new OwnRef(allocate()),
    write: (ref, body, stream) => objects.write(ref.id, body, stream),
    begin: (ref) => objects.begin(ref.id),
    end: () => objects.end(),
    addPage: (page) => addPage(document, page),
    pageTree: document._root.data.Pages,
    outline: document.outline.dictionary,
    setOutline: (entries) => {
      Object.assign(document.outline.dictionary.data, { Type: 'Outlines' }, entries);
      document._root.data.Outlines = document.outline.dictionary;
      document._root.data.PageMode = 'UseOutlines';
    },
    setNames: (entries) => {
      document._root.data.Names.data = { ...entries };
    },
    setCatalog: (entries) => Object.assign(document._root.data, entries),
    setStructure: (entries) => {
      const root = document.ref({ Type: 'StructTreeRoot', ...entries });
      document._root.data.StructTreeRoot = root;
      return root;
    },
    finish: () => {
      document.end();
      const id = `<${properties.identifier}>`;
      return objects.finish(`/Root ${document._root}/Info ${document._info}/ID[${id}${id}]`);
    },
  };
}

function openDocument({ language, info }: FileProperties): PdfkitDocument {
  const document = new PDFDocument({
    pdfVersion: '1.7',
    subset: 'PDF/A-3a',
    lang: language,
    displayTitle: true,
    autoFirstPage: false,
    compress: false,
    // No standard font: nothing may be used that is not embedded. (pdfkit knows null; its types do not.)
    font: null as unknown as string,
  }) as unknown as PdfkitDocument;
  document.info = { ...info };
  // pdfkit's own XMP is not escaped and lacks what PDF/UA asks for; ours is an object like others.
  document.endMetadata = () => {};
  document._root.data.Names.data = {};
  return document;
}

/**
 * Sends what pdfkit writes of an object where ours go: `7 0 obj`, its body, for a stream `stream`, the bytes and
 * `endstream`, then `endobj`. pdfkit would write a cross-reference table of its own when it had seen the end of every
 * object: it never sees one.
 */
function writeThrough(document: PdfkitDocument, objects: ObjectWriter, deflate: Deflate): void {
  const parts: (string | Uint8Array)[] = [];
  document._write = (part) => {
    parts.push(part);
  };
  document._refEnd = ({ id }) => {
    const [, body, , stream] = parts.splice(0);
    if (typeof body !== 'string' || typeof stream === 'string')
      throw new Error(`pdfkit wrote object ${id} in a new way`);
    if (stream === undefined) objects.write(id, body);
    else writeCompressed(objects, id, body, compressOnce(deflate)(stream));
  };
}

/** pdfkit writes one stream, the colour profile: for every document the same 3 kB, but a new array of them. */
const compressOnce = rememberByObject((deflate: Deflate) => {
  let last: { readonly stream: Uint8Array; readonly compressed: Uint8Array } | undefined;
  return (stream: Uint8Array) => {
    if (last === undefined || !isEqual(last.stream, stream)) last = { stream, compressed: deflate(stream) };
    return last.compressed;
  };
});

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}

function writeCompressed(objects: ObjectWriter, id: number, body: string, stream: Uint8Array): void {
  const compressed = body
    .replace(/\/Length \d+/, `/Length ${stream.length}`)
    .replace(/>>$/, '/Filter /FlateDecode\n>>');
  objects.write(id, compressed, stream);
}

function addPage(document: PdfkitDocument, page: Ref): void {
  const pages = document._root.data.Pages.data as { Kids: Ref[]; Count: number };
  pages.Kids.push(page);
  pages.Count++;
}
