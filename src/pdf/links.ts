import type { Destination, LaidOutPage, PlacedLink } from '../layout/placed/page.ts';
import type { PdfFile } from './pdfkit-internals.ts';
import type { Ref } from './ref.ts';
import { literalString, num, textString } from './syntax.ts';
import type { Tagger } from './tagger.ts';

/** The places that links and bookmarks lead to, as PDF destinations, by the heading's id. */
export type Destinations = ReadonlyMap<string, string>;

/** Destinations are explicit: named ones would need a name tree, and gain nothing inside one file. */
export function destinationsOf(
  placed: readonly Destination[],
  pages: readonly LaidOutPage[],
  refs: readonly Ref[],
): Destinations {
  return new Map(placed.map((destination) => [destination.heading.id, destinationText(destination, pages, refs)]));
}

function destinationText(destination: Destination, pages: readonly LaidOutPage[], refs: readonly Ref[]): string {
  const page = pages[destination.page - 1];
  const ref = refs[destination.page - 1];
  if (!page || !ref) throw new RangeError(`The heading ${destination.heading.id} is on a page that does not exist`);
  return `[${ref}/XYZ 0 ${num(page.height - destination.y)} null]`;
}

/** Writes the link annotations of a page (index from 0) and ties each to its Link element; returns their references. */
export function writeLinks(
  file: PdfFile,
  page: LaidOutPage,
  index: number,
  tagger: Tagger,
  destinations: Destinations,
): readonly Ref[] {
  const refs: Ref[] = [];
  for (const item of page.items) {
    if (item.type !== 'link') continue;
    const ref = file.allocate();
    file.write(ref, annotation(item, page.height, tagLink(item, index, ref, tagger), destinations));
    refs.push(ref);
  }
  return refs;
}

function tagLink(link: PlacedLink, page: number, ref: Ref, tagger: Tagger): number {
  if (link.owner.artifact !== undefined) throw new Error(`The link to ${link.target} belongs to no text`);
  const element = tagger.elementOf(link.owner);
  // ISO 14289-1, 7.18.5: a link that stands outside a Link element cannot be reached by a screen reader.
  if (element.tag !== 'Link') throw new Error(`The link to ${link.target} stands in a ${element.tag}, not in a Link`);
  return tagger.annotate(element, page, ref);
}

function annotation(link: PlacedLink, pageHeight: number, structParent: number, destinations: Destinations): string {
  const bottom = pageHeight - link.y - link.height;
  const rectangle = [link.x, bottom, link.x + link.width, bottom + link.height].map(num).join(' ');
  return (
    `<</Type/Annot/Subtype/Link/Rect[${rectangle}]/Border[0 0 0]/F 4` +
    `/Contents${textString(link.description)}/StructParent ${structParent}${actionOrDestination(link.target, destinations)}>>`
  );
}

function actionOrDestination(target: string, destinations: Destinations): string {
  if (!target.startsWith('#')) return `/A<</S/URI/URI${literalString(asciiUri(target))}>>`;
  const destination = destinations.get(target.slice(1));
  if (!destination) throw new Error(`No heading has the id that ${target} leads to`);
  return `/Dest${destination}`;
}

/** A URI holds ASCII only (ISO 32000-1, 12.6.4.7): everything else is written as percent-encoded UTF-8 (RFC 3986). */
function asciiUri(target: string): string {
  if (/^[!-~]*$/.test(target)) return target;
  let out = '';
  for (const byte of new TextEncoder().encode(target)) {
    out +=
      byte > 0x20 && byte < 0x7f ? String.fromCharCode(byte) : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return out;
}
