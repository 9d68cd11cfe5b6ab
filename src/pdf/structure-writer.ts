import type { ByteWriter } from './byte-writer.ts';
import type { PdfFile } from './pdfkit-internals.ts';
import { type Ref, refAt, writeRef } from './ref.ts';
import { isElement, type Kid, prune, type StructElement } from './structure-element.ts';
import { textString } from './syntax.ts';
import type { Tagger } from './tagger.ts';

/** Writes the structure tree and its parent tree (ISO 32000-1, 14.7). To be called when all pages are drawn. */
export function writeStructure(file: PdfFile, root: StructElement, tagger: Tagger, pages: readonly Ref[]): void {
  if (!prune(root)) throw new Error('Nothing of the document was drawn');
  allocate(file, root);
  const parentTree = file.allocate();
  const annotationKeys = tagger.marked.length;
  const treeRoot = file.setStructure({
    K: refOf(root),
    ParentTree: parentTree,
    ParentTreeNextKey: annotationKeys + tagger.annotated.length,
  });
  writeElement(file, root, treeRoot, pages);
  writeParentTree(file, parentTree, tagger);
}

function allocate(file: PdfFile, element: StructElement): void {
  element.ref = file.allocate();
  const { kids } = element;
  for (let at = 0; at < kids.length; at++) {
    const kid = kids[at] as Kid;
    if (isElement(kid)) allocate(file, kid);
  }
}

function refOf(element: StructElement): Ref {
  if (!element.ref) throw new Error(`A ${element.tag} has content but no place in the structure tree`);
  return element.ref;
}

/**
 * Writes an element and all below it. /Type is left out: it is optional, and there are thousands of elements. Here as in
 * what else goes through them all, kids are counted: an iterator would leave more garbage than the elements are.
 */
function writeElement(file: PdfFile, element: StructElement, parent: Ref, pages: readonly Ref[]): void {
  const ref = refOf(element);
  const page = ownPage(element);
  const out = file.begin(ref);
  out.text('<</S/');
  out.text(element.tag);
  out.text('/P ');
  writeRef(out, parent);
  if (page !== undefined) writePageEntry(out, page, pages);
  if (element.language !== undefined) out.text(`/Lang${textString(element.language)}`);
  if (element.attributes !== undefined) out.text(`/A<<${element.attributes}>>`);
  if (element.alternative !== undefined) out.text(`/Alt${textString(element.alternative)}`);
  const { kids } = element;
  if (kids.length > 0) writeKids(out, kids, page, pages);
  out.text('>>');
  file.end();
  for (let at = 0; at < kids.length; at++) {
    const kid = kids[at] as Kid;
    if (isElement(kid)) writeElement(file, kid, ref, pages);
  }
}

/** The page of the element's first own content; other content on that page need not name it. */
function ownPage({ kids }: StructElement): number | undefined {
  for (let at = 0; at < kids.length; at++) {
    const kid = kids[at] as Kid;
    if (!isElement(kid)) return kid.page;
  }
  return undefined;
}

function writePageEntry(out: ByteWriter, page: number, pages: readonly Ref[]): void {
  out.text('/Pg ');
  writeRef(out, refAt(pages, page));
}

function writeKids(out: ByteWriter, kids: readonly Kid[], page: number | undefined, pages: readonly Ref[]): void {
  for (let at = 0; at < kids.length; at++) {
    out.text(at === 0 ? '/K[' : ' ');
    writeKid(out, kids[at] as Kid, page, pages);
  }
  out.text(']');
}

function writeKid(out: ByteWriter, kid: Kid, page: number | undefined, pages: readonly Ref[]): void {
  if (isElement(kid)) {
    writeRef(out, refOf(kid));
  } else if ('annotation' in kid) {
    out.text('<</Type/OBJR/Obj ');
    writeRef(out, kid.annotation);
    if (kid.page !== page) writePageEntry(out, kid.page, pages);
    out.text('>>');
  } else if (kid.page === page) {
    out.integer(kid.mcid);
  } else {
    out.text('<</Type/MCR');
    writePageEntry(out, kid.page, pages);
    out.text('/MCID ');
    out.integer(kid.mcid);
    out.text('>>');
  }
}

/** Leads from each page's sequences, and from each annotation, back to their elements (ISO 32000-1, 14.7.4.4). */
function writeParentTree(file: PdfFile, ref: Ref, { marked, annotated }: Tagger): void {
  const out = file.begin(ref);
  out.text('<</Nums');
  let before = '[';
  for (const [page, elements] of marked.entries()) {
    out.text(`${before}${page}[`);
    for (let at = 0; at < elements.length; at++) {
      if (at > 0) out.text(' ');
      writeRef(out, refOf(elements[at] as StructElement));
    }
    out.text(']');
    before = '\n';
  }
  for (const [i, element] of annotated.entries()) {
    out.text(`\n${marked.length + i} `);
    writeRef(out, refOf(element));
  }
  out.text(']>>');
  file.end();
}
