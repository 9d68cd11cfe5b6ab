import type { ByteWriter } from './byte-writer.ts';
import type { PdfFile } from './pdfkit-internals.ts';
import { type Ref, writeRef } from './ref.ts';
import { isElement, type Kid, prune, type StructElement } from './structure-element.ts';
import { textString } from './syntax.ts';
import type { Tagger } from './tagger.ts';

/** Writes the structure tree and its parent tree (ISO 32000-1, 14.7); to be called when all pages are drawn. */
export function writeStructure(file: PdfFile, root: StructElement, tagger: Tagger, pages: readonly Ref[]): void {
  if (!prune(root)) throw new Error('Nothing of the document was drawn');
  allocate(file, root);
  const parentTree = file.allocate();
  const annotationKeys = tagger.pages.length;
  const treeRoot = file.setStructure({
    K: refOf(root),
    ParentTree: parentTree,
    ParentTreeNextKey: annotationKeys + tagger.annotated.length,
  });
  writeElement(file, root, treeRoot, pages);
  writeParentTree(file, parentTree, tagger);
}

function allocate(file: PdfFile, target: StructElement): void {
  target.ref = file.allocate();
  for (const kid of target.kids) if (isElement(kid)) allocate(file, kid);
}

function refOf(target: StructElement): Ref {
  if (!target.ref) throw new Error(`A ${target.tag} has content but no place in the structure tree`);
  return target.ref;
}

/** Writes an element and all below it. /Type is left out: it is optional, and there are thousands of elements. */
function writeElement(file: PdfFile, target: StructElement, parent: Ref, pages: readonly Ref[]): void {
  const ref = refOf(target);
  const page = ownPage(target);
  const out = file.begin(ref);
  out.text('<</S/');
  out.text(target.tag);
  out.text('/P ');
  writeRef(out, parent);
  if (page !== undefined) writePage(out, page, pages);
  if (target.language !== undefined) out.text(`/Lang${textString(target.language)}`);
  if (target.attributes !== undefined) out.text(`/A<<${target.attributes}>>`);
  if (target.alternative !== undefined) out.text(`/Alt${textString(target.alternative)}`);
  if (target.kids.length > 0) writeKids(out, target.kids, page, pages);
  out.text('>>');
  file.end();
  for (const kid of target.kids) if (isElement(kid)) writeElement(file, kid, ref, pages);
}

/** The page of the element's first own content: what else is on it need not name it. */
function ownPage(target: StructElement): number | undefined {
  for (const kid of target.kids) if (!isElement(kid)) return kid.page;
  return undefined;
}

function writePage(out: ByteWriter, page: number, pages: readonly Ref[]): void {
  const ref = pages[page];
  if (!ref) throw new RangeError(`There is no page ${page}`);
  out.text('/Pg ');
  writeRef(out, ref);
}

function writeKids(out: ByteWriter, kids: readonly Kid[], page: number | undefined, pages: readonly Ref[]): void {
  let before = '/K[';
  for (const kid of kids) {
    out.text(before);
    before = ' ';
    writeKid(out, kid, page, pages);
  }
  out.text(']');
}

function writeKid(out: ByteWriter, kid: Kid, page: number | undefined, pages: readonly Ref[]): void {
  if (isElement(kid)) {
    writeRef(out, refOf(kid));
  } else if ('annotation' in kid) {
    out.text('<</Type/OBJR/Obj ');
    writeRef(out, kid.annotation);
    if (kid.page !== page) writePage(out, kid.page, pages);
    out.text('>>');
  } else if (kid.page === page) {
    out.integer(kid.mcid);
  } else {
    out.text('<</Type/MCR');
    writePage(out, kid.page, pages);
    out.text('/MCID ');
    out.integer(kid.mcid);
    out.text('>>');
  }
}

/** From a page's sequences, and from each annotation, back to the element (ISO 32000-1, 14.7.4.4). */
function writeParentTree(file: PdfFile, ref: Ref, { pages, annotated }: Tagger): void {
  const out = file.begin(ref);
  out.text('<</Nums');
  let before = '[';
  for (const [page, marked] of pages.entries()) {
    out.text(`${before}${page}[`);
    before = '';
    for (const target of marked) {
      out.text(before);
      before = ' ';
      writeRef(out, refOf(target));
    }
    out.text(']');
    before = '\n';
  }
  for (const [i, target] of annotated.entries()) {
    out.text(`\n${pages.length + i} `);
    writeRef(out, refOf(target));
  }
  out.text(']>>');
  file.end();
}
