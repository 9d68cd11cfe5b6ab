// All that the project knows of pdfkit's inside. It has no public way to write an object of one's own or to fill a font's
// subset with glyphs shaped elsewhere, so the underscore members below are used; the version is pinned, and
// test/pdf/pdfkit-internals.test.ts fails when one of them changes its meaning.
import PDFDocument from 'pdfkit';
import { ByteWriter } from './byte-writer.ts';

/** An indirect object; as text it is its reference: `12 0 R`. */
export interface Ref {
  readonly id: number;
  toString(): string;
}

/** A font as fontkit holds it: shared between documents, never changed. */
interface ParsedFont {
  readonly unitsPerEm: number;
  getGlyph(glyph: number): { readonly advanceWidth: number; _decodeSimple: (glyf: object) => void };
  glyphForCodePoint(codePoint: number): { readonly id: number };
}

/** pdfkit's EmbeddedFont: the subset that a document makes of one font. */
export interface FontSubset {
  /** The resource's name: `F1`. */
  readonly id: string;
  readonly font: ParsedFont;
  /** Glyph ids in the order of their character ids. */
  readonly subset: { readonly glyphs: number[]; encode: () => Uint8Array };
  /** What each character id stands for in extracted text. */
  readonly unicode: number[][];
  /** Advance of each character id, 1/1000 em. */
  readonly widths: number[];
  ref(): Ref;
}

interface RawRef extends Ref {
  data: Record<string, unknown>;
  compress: boolean;
  buffer: Uint8Array[];
  end(): void;
  finalize(): void;
}

interface RawDocument {
  readonly _offsets: (number | null)[];
  _offset: number;
  _waiting: number;
  _id: Uint8Array;
  readonly _root: { readonly data: Record<string, unknown> & { Pages: RawRef; Names: RawRef } };
  _font: FontSubset;
  info: Record<string, unknown>;
  readonly outline: { readonly dictionary: RawRef };
  ref(data?: Record<string, unknown>): RawRef;
  font(source: Uint8Array | ParsedFont): unknown;
  push(chunk: unknown): boolean;
  end(): void;
  endMetadata(): void;
  _write(data: string | Uint8Array): void;
  _refEnd(ref: { readonly id: number; readonly offset: number }): void;
}

/** What every file says of itself. */
export interface Head {
  /** Language of the text (BCP 47). */
  readonly language: string;
  /** The /Info dictionary; strings and dates. */
  readonly info: Readonly<Record<string, string | Date>>;
  /** The two equal halves of /ID, 16 bytes. */
  readonly identifier: Uint8Array;
}

/** A PDF file being written. Every `Ref` that is allocated must be written exactly once. */
export interface PdfFile {
  allocate(): Ref;
  /** Writes an object: `body` is its dictionary or array, `stream` its bytes (then `body` holds /Length). */
  write(ref: Ref, body: string, stream?: Uint8Array): void;
  /** Begins an object; returns what its dictionary or array is written to, up to `end`. Nothing else can be written meanwhile. */
  begin(ref: Ref): ByteWriter;
  end(ref: Ref): void;
  /** Opens a subset of a font; once per face and document. */
  openFont(bytes: Uint8Array): FontSubset;
  addPage(page: Ref): void;
  /** The parent of all pages. */
  readonly pages: Ref;
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
  /** Writes fonts, catalog and cross-reference table; nothing can be written afterwards. */
  finish(): Uint8Array;
}

/** Opening a font costs 25 to 45 ms, so each is opened once per process; a parsed font is only read from. */
const parsedFonts = new WeakMap<Uint8Array, ParsedFont>();

/**
 * Opens a PDF 1.7 file with pdfkit's PDF/A-3a output intent. Everything is collected in memory.
 * `deflate` compresses what pdfkit itself writes: font files, their tables, the colour profile.
 */
export function openPdf(head: Head, deflate: Deflate): PdfFile {
  const out = new ByteWriter();
  out.text('%PDF-1.7\n%\xFF\xFF\xFF\xFF\n');
  const document = openDocument(head);
  if (document._offset !== out.length) throw new Error('pdfkit begins its files in another way than it did');
  document._write = (data) => {
    if (typeof data === 'string') {
      out.text(data);
      out.text('\n');
    } else {
      out.bytes(data);
    }
    document._offset = out.length;
  };
  compressWith(document, deflate);
  const markInfo = document.ref({ Marked: true });
  document._root.data.MarkInfo = markInfo;
  return {
    allocate: () => allocate(document),
    write: (ref, body, stream) => {
      beginObject(out, ref);
      out.text(body);
      if (stream) writeStream(out, stream);
      endObject(document, out, ref);
    },
    begin: (ref) => beginObject(out, ref),
    end: (ref) => endObject(document, out, ref),
    openFont: (bytes) => openFont(document, bytes),
    addPage: (page) => addPage(document, page),
    pages: document._root.data.Pages,
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
      if (document._waiting !== 0) throw new Error(`${document._waiting} objects of the PDF were not written once`);
      return out.view().slice();
    },
  };
}

function openDocument(head: Head): RawDocument {
  const document = new PDFDocument({
    pdfVersion: '1.7',
    subset: 'PDF/A-3a',
    lang: head.language,
    displayTitle: true,
    autoFirstPage: false,
    // No standard font: nothing may be used that is not embedded. (pdfkit knows null; its types do not.)
    font: null as unknown as string,
  }) as unknown as RawDocument;
  document.info = { ...head.info };
  document._id = head.identifier;
  // pdfkit's own XMP is not escaped and lacks what PDF/UA asks for; ours is an object like others.
  document.endMetadata = () => {};
  document.push = () => true;
  document._root.data.Names.data = {};
  return document;
}

function compressWith(document: RawDocument, deflate: Deflate): void {
  const ref = document.ref.bind(document);
  document.ref = (data) => {
    const made = ref(data);
    const finalize = made.finalize.bind(made);
    made.finalize = () => {
      if (made.compress && made.buffer.length > 0) {
        made.buffer = [deflateOnce(concatenate(made.buffer), deflate)];
        made.compress = false;
      }
      finalize();
    };
    return made;
  };
}

type Deflate = (bytes: Uint8Array) => Uint8Array;

/** Compressed font files, by the bytes that `encodeOnce` keeps: whatever else is compressed is forgotten with its document. */
const compressed = new WeakMap<Deflate, WeakMap<Uint8Array, Uint8Array>>();

function deflateOnce(bytes: Uint8Array, deflate: Deflate): Uint8Array {
  const files = compressed.get(deflate) ?? new WeakMap<Uint8Array, Uint8Array>();
  compressed.set(deflate, files);
  const made = files.get(bytes) ?? deflate(bytes);
  files.set(bytes, made);
  return made;
}

/**
 * An object of our own. There are two thousand in a document, so that each is no more than its number and its place;
 * pdfkit's own references hold a dictionary and a stream.
 */
class OwnRef implements Ref {
  readonly id: number;
  offset = 0;

  constructor(id: number) {
    this.id = id;
  }

  /** Tells pdfkit that this is no dictionary: it then writes what `toString` says. */
  get [Symbol.toStringTag](): string {
    return 'Ref';
  }

  toString(): string {
    return `${this.id} 0 R`;
  }
}

/** Writes a reference to an object. */
export function writeRef(out: ByteWriter, ref: Ref): void {
  out.integer(ref.id);
  out.text(' 0 R');
}

/** What pdfkit's `ref` does to the document. */
function allocate(document: RawDocument): OwnRef {
  document._waiting++;
  return new OwnRef(document._offsets.push(null));
}

function beginObject(out: ByteWriter, ref: Ref): ByteWriter {
  (ref as OwnRef).offset = out.length;
  out.integer(ref.id);
  out.text(' 0 obj\n');
  return out;
}

function writeStream(out: ByteWriter, stream: Uint8Array): void {
  out.text('\nstream\n');
  out.bytes(stream);
  out.text('\nendstream');
}

function endObject(document: RawDocument, out: ByteWriter, ref: Ref): void {
  out.text('\nendobj\n');
  document._offset = out.length;
  document._refEnd(ref as OwnRef);
}

function addPage(document: RawDocument, page: Ref): void {
  const pages = document._root.data.Pages.data as { Kids: Ref[]; Count: number };
  pages.Kids.push(page);
  pages.Count++;
}

function openFont(document: RawDocument, bytes: Uint8Array): FontSubset {
  document.font(parsedFonts.get(bytes) ?? bytes);
  const subset = document._font;
  parsedFonts.set(bytes, subset.font);
  // pdfkit leaves .notdef's width in font units and maps it to U+0000, which no text may hold.
  subset.widths[0] = (subset.font.getGlyph(0).advanceWidth * 1000) / subset.font.unitsPerEm;
  subset.unicode[0] = [0xfffd];
  encodeOnce(subset);
  return subset;
}

/** Font files by their glyphs: agreements share nearly all of theirs, and making a file takes a tenth of a document's time. */
const fontFiles = new WeakMap<object, Map<string, Uint8Array>>();
const MOST_FILES = 20;

/** The file depends on the glyphs and their order alone, so that what is remembered never changes a document. */
function encodeOnce({ font, subset }: FontSubset): void {
  const encode = subset.encode.bind(subset);
  const files = fontFiles.get(font) ?? new Map<string, Uint8Array>();
  fontFiles.set(font, files);
  subset.encode = () => {
    const glyphs = subset.glyphs.join();
    const known = files.get(glyphs);
    if (known) return known;
    if (files.size >= MOST_FILES) files.clear();
    // fontkit reads the outline of every glyph, but copies its bytes: only a glyph made of others must be understood.
    for (const id of subset.glyphs) font.getGlyph(id)._decodeSimple = () => {};
    const made = encode();
    files.set(glyphs, made);
    return made;
  };
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1 && parts[0]) return parts[0];
  const out = new ByteWriter();
  for (const part of parts) out.bytes(part);
  return out.view();
}
