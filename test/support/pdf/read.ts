import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';

/** A PDF as the tests read it: by a library that knows nothing of the one that wrote it. */
export interface ReadPdf {
  readonly pdf: PDFDocument;
  readonly pages: readonly PDFPage[];
  /** For each page, the text of each marked-content sequence by MCID. */
  readonly marked: readonly ReadonlyMap<number, string>[];
  /** For each page, the text of its artifacts. */
  readonly artifacts: readonly string[];
  readonly tree: ReadElement;
}

export type ReadKid =
  | ReadElement
  | { readonly page: number; readonly mcid: number }
  | { readonly page: number; readonly annotation: string };

/** An element of the structure tree; `ref` is its object's name. */
export interface ReadElement {
  readonly tag: string;
  readonly ref: string;
  readonly details: string;
  readonly kids: readonly ReadKid[];
}

/** Reads a file with its structure tree and the text of its marked content. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const pages = pdf.getPages();
  const contents = pages.map((page) => readContent(pdf, page));
  const root = pdf.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  const kid = root.get(PDFName.of('K'));
  return {
    pdf,
    pages,
    marked: contents.map(({ marked }) => marked),
    artifacts: contents.map(({ artifacts }) => artifacts),
    tree: readElement(pdf, kid instanceof PDFArray ? kid.get(0) : (kid as PDFObject)),
  };
}

export function isElement(kid: ReadKid): kid is ReadElement {
  return 'tag' in kid;
}

/** The tree as text, one element a line: `H2 "5 Barn"`; text on a page other than the first names the page. */
export function tagTree({ tree, marked }: ReadPdf): string {
  const lines = (element: ReadElement, depth: number): string[] => {
    const own = element.kids.map((kid) => {
      if (isElement(kid)) return '…';
      if ('annotation' in kid) return '<link>';
      return `${kid.page > 0 ? `[p${kid.page + 1}]` : ''}${marked[kid.page]?.get(kid.mcid)}`;
    });
    const text = own.some((part) => part !== '…') ? ` "${own.join('').trim()}"` : '';
    const line = `${'  '.repeat(depth)}${element.tag}${element.details}${text}`;
    return [line, ...element.kids.filter(isElement).flatMap((kid) => lines(kid, depth + 1))];
  };
  return `${lines(tree, 0).join('\n')}\n`;
}

function readElement(pdf: PDFDocument, object: PDFObject): ReadElement {
  const dict = pdf.context.lookup(object, PDFDict);
  const own = dict.get(PDFName.of('Pg'));
  const kids = dict.lookup(PDFName.of('K'));
  const list = kids instanceof PDFArray ? kids.asArray() : kids ? [kids] : [];
  return {
    tag: nameOf(dict.get(PDFName.of('S'))),
    ref: String(object),
    details: details(dict),
    kids: list.map((kid) => readKid(pdf, kid, own)),
  };
}

function readKid(pdf: PDFDocument, kid: PDFObject, own: PDFObject | undefined): ReadKid {
  if (kid instanceof PDFNumber) return { page: pageIndex(pdf, own), mcid: kid.asNumber() };
  const dict = pdf.context.lookup(kid, PDFDict);
  const type = dict.get(PDFName.of('Type'));
  const page = dict.get(PDFName.of('Pg')) ?? own;
  if (nameOf(type) === 'MCR') {
    return { page: pageIndex(pdf, page), mcid: dict.lookup(PDFName.of('MCID'), PDFNumber).asNumber() };
  }
  if (nameOf(type) === 'OBJR') {
    return { page: pageIndex(pdf, page), annotation: String(dict.get(PDFName.of('Obj'))) };
  }
  return readElement(pdf, kid);
}

function pageIndex(pdf: PDFDocument, ref: PDFObject | undefined): number {
  return pdf.getPages().findIndex((page) => page.ref === ref);
}

function details(dict: PDFDict): string {
  const attributes = dict.lookupMaybe(PDFName.of('A'), PDFDict);
  const parts = (attributes?.entries() ?? [])
    .filter(([key]) => nameOf(key) !== 'O')
    .map(([key, value]) => `${nameOf(key)}=${String(value).replace(/^\//, '')}`);
  const language = dict.get(PDFName.of('Lang'));
  if (language) parts.push(`Lang=${textOf(language)}`);
  const alternative = dict.get(PDFName.of('Alt'));
  if (alternative) parts.push(`Alt=${textOf(alternative)}`);
  return parts.length > 0 ? ` (${parts.join(' ')})` : '';
}

export function textOf(object: PDFObject | undefined): string {
  if (object instanceof PDFString || object instanceof PDFHexString) return object.decodeText();
  throw new Error(`Not a text string: ${object}`);
}

export function nameOf(object: PDFObject | undefined): string {
  return object instanceof PDFName ? object.decodeText() : '';
}

/** The bytes of a stream, decompressed. */
export function streamBytes(object: PDFObject | undefined): Uint8Array {
  if (!(object instanceof PDFRawStream)) throw new Error('Not a stream');
  return decodePDFRawStream(object).decode();
}

interface Content {
  readonly marked: Map<number, string>;
  artifacts: string;
}

/** Walks a content stream: what is shown goes to the sequence that is open, and nothing may stand outside of one. */
function readContent(pdf: PDFDocument, page: PDFPage): Content {
  // One character a byte; what TextDecoder calls latin1 is Windows-1252.
  const stream = Buffer.from(streamBytes(page.node.lookup(PDFName.of('Contents')))).toString('latin1');
  const content: Content = { marked: new Map(), artifacts: '' };
  const fonts = fontMaps(pdf, page);
  let open: number | 'artifact' | undefined;
  let figure = false;
  let font: ReadonlyMap<string, string> = new Map();
  for (const line of stream.split('\n')) {
    const begin = /^\/(\w+)<<(.*)>>BDC$/.exec(line);
    if (begin) {
      if (open !== undefined) throw new Error(`A sequence begins inside another: ${line}`);
      figure = begin[1] === 'Figure';
      open = begin[1] === 'Artifact' ? 'artifact' : Number(/MCID (\d+)/.exec(begin[2] ?? '')?.[1]);
    } else if (line === 'EMC') open = undefined;
    else if (/ Do$/.test(line)) show(content, open, '<picture>');
    else if (/ Tf$/.test(line)) font = fonts.get(line.slice(1, line.indexOf(' '))) ?? new Map();
    else if (/(TJ|Tj)$/.test(line)) show(content, open, decodeShown(line, font));
    else if (/ [SfB]$/.test(line) && open !== 'artifact' && !(figure && open !== undefined))
      throw new Error('A line is drawn outside of an artifact or figure');
  }
  if (open !== undefined) throw new Error('A sequence is not closed');
  return content;
}

function show(content: Content, open: number | 'artifact' | undefined, text: string): void {
  if (open === undefined) throw new Error(`Text is shown outside of any sequence: ${text}`);
  if (open === 'artifact') content.artifacts += text;
  else content.marked.set(open, (content.marked.get(open) ?? '') + text);
}

function decodeShown(line: string, font: ReadonlyMap<string, string>): string {
  let text = '';
  for (const [, literal = ''] of line.matchAll(/\(((?:[^\\()]|\\.)*)\)/g)) {
    const bytes = literal.replace(/\\(.)/g, (_, escaped) => ({ n: '\n', r: '\r' })[escaped as string] ?? escaped);
    for (let i = 0; i < bytes.length; i += 2) {
      const id = (bytes.charCodeAt(i) << 8) | bytes.charCodeAt(i + 1);
      text += font.get(id.toString(16).padStart(4, '0')) ?? '\uFFFD';
    }
  }
  return text;
}

/** Each font's map from character id to text, from its ToUnicode stream. */
function fontMaps(pdf: PDFDocument, page: PDFPage): Map<string, Map<string, string>> {
  const fonts = page.node.Resources()?.lookup(PDFName.of('Font'), PDFDict);
  return new Map(
    (fonts?.entries() ?? []).map(([key, value]) => {
      const cmap = streamBytes(pdf.context.lookup(value, PDFDict).lookup(PDFName.of('ToUnicode')));
      return [nameOf(key), cmapOf(new TextDecoder('latin1').decode(cmap))];
    }),
  );
}

function cmapOf(cmap: string): Map<string, string> {
  const map = new Map<string, string>();
  for (const [, first, , list] of cmap.matchAll(/<(\w{4})> <(\w{4})> \[(.*)\]/g)) {
    let id = Number.parseInt(first ?? '', 16);
    for (const [, units] of (list ?? '').matchAll(/<([^>]*)>/g)) {
      const text = (units ?? '').split(' ').map((unit) => String.fromCharCode(Number.parseInt(unit, 16)));
      map.set((id++).toString(16).padStart(4, '0'), text.join(''));
    }
  }
  return map;
}

/** A page's annotations, as references and dictionaries. */
export function annotationsOf(page: PDFPage): { readonly ref: string; readonly dict: PDFDict }[] {
  const list = page.node.lookupMaybe(PDFName.of('Annots'), PDFArray)?.asArray() ?? [];
  return list.map((ref) => {
    if (!(ref instanceof PDFRef)) throw new Error('An annotation is not an indirect object');
    return { ref: String(ref), dict: page.doc.context.lookup(ref, PDFDict) };
  });
}
