import type { PdfFile, Ref } from './pdfkit-internals.ts';
import { isElement, type Kid, prune, type StructElement } from './structure-element.ts';
import { textString } from './syntax.ts';
import type { Tagger } from './tagger.ts';

/** Writes the structure tree and its parent tree (ISO 32000-1, 14.7); to be called when all pages are drawn. */
export function writeStructure(file: PdfFile, root: StructElement, tagger: Tagger, pages: readonly Ref[]): void {
  if (!prune(root)) throw new Error('Nothing of the document was drawn');
  const refs = new Map<StructElement, Ref>();
  allocate(file, root, refs);
  const parentTree = file.allocate();
  const annotationKeys = tagger.pages.length;
  const treeRoot = file.setStructure({
    K: refOf(refs, root),
    ParentTree: parentTree,
    ParentTreeNextKey: annotationKeys + tagger.annotated.length,
  });
  writeElement(file, root, treeRoot, refs, pages);
  file.write(parentTree, parentTreeBody(tagger, refs));
}

function allocate(file: PdfFile, target: StructElement, refs: Map<StructElement, Ref>): void {
  refs.set(target, file.allocate());
  for (const kid of target.kids) if (isElement(kid)) allocate(file, kid, refs);
}

function refOf(refs: ReadonlyMap<StructElement, Ref>, target: StructElement): Ref {
  const ref = refs.get(target);
  if (!ref) throw new Error(`A ${target.tag} has content but no place in the structure tree`);
  return ref;
}

/** Writes an element and all below it. /Type is left out: it is optional, and this is the largest part of the file. */
function writeElement(
  file: PdfFile,
  target: StructElement,
  parent: Ref,
  refs: ReadonlyMap<StructElement, Ref>,
  pages: readonly Ref[],
): void {
  const ref = refOf(refs, target);
  const page = ownPage(target);
  let body = `<</S/${target.tag}/P ${parent}`;
  if (page !== undefined) body += `/Pg ${pages[page]}`;
  if (target.language !== undefined) body += `/Lang${textString(target.language)}`;
  if (target.attributes !== undefined) body += `/A<<${target.attributes}>>`;
  if (target.kids.length > 0) body += `/K${kidsText(target.kids, page, refs, pages)}`;
  file.write(ref, `${body}>>`);
  for (const kid of target.kids) if (isElement(kid)) writeElement(file, kid, ref, refs, pages);
}

/** The page of the element's first own content: content there is named by its number alone. */
function ownPage(target: StructElement): number | undefined {
  for (const kid of target.kids) if (!isElement(kid)) return kid.page;
  return undefined;
}

function kidsText(
  kids: readonly Kid[],
  page: number | undefined,
  refs: ReadonlyMap<StructElement, Ref>,
  pages: readonly Ref[],
): string {
  return `[${kids.map((kid) => kidText(kid, page, refs, pages)).join(' ')}]`;
}

function kidText(
  kid: Kid,
  page: number | undefined,
  refs: ReadonlyMap<StructElement, Ref>,
  pages: readonly Ref[],
): string {
  if (isElement(kid)) return String(refOf(refs, kid));
  if ('annotation' in kid) return `<</Type/OBJR/Obj ${kid.annotation}/Pg ${pages[kid.page]}>>`;
  return kid.page === page ? String(kid.mcid) : `<</Type/MCR/Pg ${pages[kid.page]}/MCID ${kid.mcid}>>`;
}

/** From a page's sequences, and from each annotation, back to the element (ISO 32000-1, 14.7.4.4). */
function parentTreeBody(tagger: Tagger, refs: ReadonlyMap<StructElement, Ref>): string {
  const numbers: string[] = tagger.pages.map(
    (marked, page) => `${page}[${marked.map((target) => refOf(refs, target)).join(' ')}]`,
  );
  tagger.annotated.forEach((target, i) => {
    numbers.push(`${tagger.pages.length + i} ${refOf(refs, target)}`);
  });
  return `<</Nums[${numbers.join('\n')}]>>`;
}
