import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject } from '@cantoo/pdf-lib';
import { annotationsOf, isElement, type ReadElement, type ReadPdf, textOf } from './read.ts';

/**
 * The places where the structure tree, the pages and the parent tree contradict each other; none in a sound file. veraPDF is silent
 * about some of these, such as an annotation reference that names the wrong page.
 */
export function inconsistencies(read: ReadPdf): string[] {
  const problems: string[] = [];
  const parents = parentTree(read);
  const seen = new Set<string>();
  const annotated = new Map<string, { readonly element: ReadElement; readonly page: number }>();
  visit(read.tree, (element) => {
    for (const kid of element.kids) {
      if (isElement(kid)) continue;
      if ('annotation' in kid) {
        annotated.set(kid.annotation, { element, page: kid.page });
        continue;
      }
      const key = `page ${kid.page} MCID ${kid.mcid}`;
      if (seen.has(key)) problems.push(`${key} stands in the tree twice`);
      seen.add(key);
      if (!read.marked[kid.page]?.has(kid.mcid)) problems.push(`${key} of ${element.tag} is not on the page`);
      const row = parents.get(structParents(read, kid.page));
      const parent = row instanceof PDFArray ? row.get(kid.mcid) : undefined;
      if (String(parent) !== element.ref) problems.push(`${key}: the parent tree names ${parent}, not ${element.ref}`);
    }
  });
  read.marked.forEach((marked, page) => {
    for (const mcid of marked.keys()) {
      if (!seen.has(`page ${page} MCID ${mcid}`)) problems.push(`page ${page} MCID ${mcid} is not in the tree`);
    }
  });
  read.pages.forEach((page, index) => {
    for (const { ref, dict } of annotationsOf(page)) {
      const owner = annotated.get(ref);
      if (owner?.element.tag !== 'Link') problems.push(`annotation ${ref} is in no Link`);
      if (owner?.page !== index)
        problems.push(`annotation ${ref} is on page ${index}, its reference names ${owner?.page}`);
      const parent = parents.get(dict.lookup(PDFName.of('StructParent'), PDFNumber).asNumber());
      if (String(parent) !== owner?.element.ref) problems.push(`annotation ${ref}: the parent tree names ${parent}`);
      const contents = dict.get(PDFName.of('Contents'));
      if (!contents || textOf(contents) === '') problems.push(`annotation ${ref} has no Contents`);
      annotated.delete(ref);
    }
  });
  for (const ref of annotated.keys()) problems.push(`annotation ${ref} is on no page`);
  return problems;
}

function visit(element: ReadElement, each: (element: ReadElement) => void): void {
  each(element);
  for (const kid of element.kids) if (isElement(kid)) visit(kid, each);
}

function structParents(read: ReadPdf, page: number): number {
  return read.pages[page]?.node.lookup(PDFName.of('StructParents'), PDFNumber).asNumber() ?? -1;
}

function parentTree(read: ReadPdf): Map<number, PDFObject> {
  const root = read.pdf.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  const numbers = root.lookup(PDFName.of('ParentTree'), PDFDict).lookup(PDFName.of('Nums'), PDFArray).asArray();
  const map = new Map<number, PDFObject>();
  for (let i = 0; i + 1 < numbers.length; i += 2) {
    map.set((numbers[i] as PDFNumber).asNumber(), numbers[i + 1] as PDFObject);
  }
  return map;
}
