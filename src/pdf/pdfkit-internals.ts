// All that the project knows of pdfkit's inside. It has no public way to write an object of one's own or to fill a font's
// subset with glyphs shaped elsewhere, so the underscore members below are used; the version is pinned, and
// test/pdf/pdfkit-internals.test.ts fails when one of them changes its meaning.
import PDFDocument from 'pdfkit';
import { ByteWriter } from './byte-writer.ts';
import type { Deflate } from './deflate.ts';
import { inThousandths } from './face/units.ts';
import { ObjectWriter } from './object-writer.ts';
import { OwnRef, type Ref } from './ref.ts';

/** A font as fontkit holds it: shared between documents, never changed. */
interface ParsedFont {
  readonly unitsPerEm: number;
  readonly postscriptName: string | null;
  getGlyph(glyph: number): { readonly advanceWidth: number; _decodeSimple: (glyf: object) => void };
  glyphForCodePoint(codePoint: number): { readonly id: number };
}

/** pdfkit's EmbeddedFont: the subset that a document makes of one font. */
export interface FontSubset {
  /** The resource's name: `F1`. */
  readonly id: string;
  readonly font: ParsedFont;
  /** Glyph ids in the order of their character ids. */
  readonly subset: { readonly glyphs: number[]; encode: () => Uint8Array; _addGlyph: (glyph: number) => number };
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
  /** One for each object, as numbers are given out by its length. */
  readonly _offsets: (number | null)[];
  readonly _root: Ref & { readonly data: Record<string, unknown> & { Pages: RawRef; Names: RawRef } };
  /** There when the document has ended. */
  readonly _info: Ref;
  _font: FontSubset;
  _fontFamilies: Readonly<Record<string, FontSubset>>;
  info: Record<string, unknown>;
  readonly outline: { readonly dictionary: RawRef };
  ref(data?: Record<string, unknown>): RawRef;
  font(source: Uint8Array | ParsedFont): unknown;
  push(chunk: unknown): boolean;
  end(): void;
  endMetadata(): void;
  _write(data: string | Uint8Array): void;
  _refEnd(ref: Ref): void;
}

/** What every file says of itself. */
export interface Head {
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
  /** Begins an object; returns what its dictionary or array is written to, up to `end`. Nothing else can be written meanwhile. */
  begin(ref: Ref): ByteWriter;
  end(): void;
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
  /** Writes fonts, catalog and cross-references; nothing can be written afterwards. */
  finish(): Uint8Array;
}

/** Opening a font costs 25 to 45 ms, so each is opened once per process; a parsed font is only read from. */
const parsedFonts = new WeakMap<Uint8Array, ParsedFont>();

/**
 * Opens a PDF 1.7 file with pdfkit's PDF/A-3a output intent. Everything is collected in memory.
 * `deflate` compresses whatever comes uncompressed: objects that are no streams, font files, the colour profile.
 */
export function openPdf(head: Head, deflate: Deflate): PdfFile {
  const document = openDocument(head);
  const allocate = (): number => document._offsets.push(null);
  const objects = new ObjectWriter(allocate, deflate);
  writeThrough(document, objects);
  compressWith(document, deflate);
  const markInfo = document.ref({ Marked: true });
  document._root.data.MarkInfo = markInfo;
  return {
    allocate: () => new OwnRef(allocate()),
    write: (ref, body, stream) => objects.write(ref.id, body, stream),
    begin: (ref) => objects.begin(ref.id),
    end: () => objects.end(),
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
      const id = `<${head.identifier}>`;
      return objects.finish(`/Root ${document._root}/Info ${document._info}/ID[${id}${id}]`);
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
  // pdfkit's own XMP is not escaped and lacks what PDF/UA asks for; ours is an object like others.
  document.endMetadata = () => {};
  document.push = () => true;
  document._root.data.Names.data = {};
  return document;
}

/**
 * What pdfkit writes of an object goes where ours do: `7 0 obj`, its body, for a stream `stream`, the bytes and
 * `endstream`, then `endobj`. Its own cross-reference table is written when all objects have told it of their end: never.
 */
function writeThrough(document: RawDocument, objects: ObjectWriter): void {
  const parts: (string | Uint8Array)[] = [];
  document._write = (part) => {
    parts.push(part);
  };
  document._refEnd = ({ id }) => {
    const [, body, , stream] = parts.splice(0);
    if (typeof body !== 'string' || typeof stream === 'string')
      throw new Error(`pdfkit wrote object ${id} in a new way`);
    objects.write(id, body, stream);
  };
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

/** Compressed font files, by the bytes that `encodeOnce` keeps: whatever else is compressed is forgotten with its document. */
const compressed = new WeakMap<Deflate, WeakMap<Uint8Array, Uint8Array>>();

function deflateOnce(bytes: Uint8Array, deflate: Deflate): Uint8Array {
  const files = compressed.get(deflate) ?? new WeakMap<Uint8Array, Uint8Array>();
  compressed.set(deflate, files);
  const made = files.get(bytes) ?? deflate(bytes);
  files.set(bytes, made);
  return made;
}

function addPage(document: RawDocument, page: Ref): void {
  const pages = document._root.data.Pages.data as { Kids: Ref[]; Count: number };
  pages.Kids.push(page);
  pages.Count++;
}

function openFont(document: RawDocument, bytes: Uint8Array): FontSubset {
  const known = parsedFonts.get(bytes);
  // pdfkit takes fonts of one name and checksum for the same one. It writes all that it finds here at the end.
  const opened = document._fontFamilies;
  document._fontFamilies = {};
  document.font(known ?? bytes);
  const subset = document._font;
  document._fontFamilies = { ...opened, [subset.id]: subset };
  if (!known) {
    parsedFonts.set(bytes, subset.font);
    Object.defineProperty(subset.font, 'postscriptName', { value: nameInPdf(subset.font.postscriptName) });
  }
  // pdfkit leaves .notdef's width in font units and maps it to U+0000, which no text may hold.
  subset.widths[0] = inThousandths(subset.font.getGlyph(0).advanceWidth, subset.font.unitsPerEm);
  subset.unicode[0] = [0xfffd];
  encodeOnce(subset);
  return subset;
}

/**
 * A font's name as pdfkit can write it: it puts names into the file as they are. OpenType allows no more than this either
 * ("name", ID 6: 63 printable ASCII characters without delimiters), but a font may hold anything.
 */
function nameInPdf(name: string | null): string {
  return (name ?? '').replace(/[^A-Za-z0-9._+-]/g, '').slice(0, 63) || 'Unnamed';
}

/** Font files by their glyphs: agreements share nearly all of theirs, and making a file takes a tenth of a document's time. */
const fontFiles = new WeakMap<object, Map<string, Uint8Array>>();
const MOST_FILES = 20;

/** The file depends on the glyphs and their order alone, so that what is remembered never changes a document. */
function encodeOnce({ font, subset }: FontSubset): void {
  const [encode, addGlyph] = [subset.encode.bind(subset), subset._addGlyph.bind(subset)];
  // fontkit reads the outline of every glyph, but copies its bytes: only a glyph made of others must be understood.
  subset._addGlyph = (glyph) => {
    font.getGlyph(glyph)._decodeSimple = () => {};
    return addGlyph(glyph);
  };
  const files = fontFiles.get(font) ?? new Map<string, Uint8Array>();
  fontFiles.set(font, files);
  subset.encode = () => {
    const glyphs = subset.glyphs.join();
    const known = files.get(glyphs);
    if (known) return known;
    if (files.size >= MOST_FILES) files.clear();
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
