import { chaptersOf } from '../../../src/document/chapters.ts';
import { childrenOf } from '../../../src/document/children.ts';
import type { DocumentNode, DocumentRoot } from '../../../src/document/node.ts';
import { plainText } from '../../../src/document/plain-text.ts';
import { isElement, type ReadElement, type ReadKid, readPdf } from './read.ts';
import { textsIn } from './viewer.ts';

/**
 * The words of a document in reading order, with what a page adds to them: bullets, numbers of lists, the contents.
 * Invisible hyphens say nothing, and a hyphen that must not end a line looks like any other.
 */
export function textOfDocument(document: DocumentRoot): string {
  return words(spoken(document, document).join(' '));
}

function spoken(node: DocumentNode, document: DocumentRoot): readonly string[] {
  const below = () => childrenOf(node).flatMap((child) => spoken(child, document));
  switch (node.type) {
    case 'paragraph':
      return [plainText(node.children)];
    case 'heading':
      return [`${node.number ?? ''} ${plainText(node.children)}`];
    case 'contents':
      return chaptersOf(document.children).flatMap((one) => spoken(one, document));
    case 'list':
      return node.items.flatMap((item, at) => [
        node.ordered ? `${(node.start ?? 1) + at}.` : '•',
        ...spoken(item, document),
      ]);
    case 'logo':
      return [node.alternative];
    case 'figure':
      return [node.alternative, ...below()];
    default:
      return below();
  }
}

function words(text: string): string {
  return text.replaceAll('\u00ad', '').replaceAll('\u2011', '-').replace(/\s+/g, ' ').trim();
}

/** By page and MCID, the text of a marked-content sequence. */
type Marked = readonly ReadonlyMap<number, string>[];

/** Reads marked-content sequences with pdfjs, as a viewer does; artifacts have no MCID. */
async function markedInViewer(bytes: Uint8Array): Promise<Marked> {
  // Normalised text would be other text: pdfjs writes ½ as 1⁄2.
  const pages = await textsIn(bytes, { includeMarkedContent: true, disableNormalization: true });
  return pages.map((items) => {
    const found = new Map<number, string>();
    let open = Number.NaN;
    for (const item of items) {
      if ('str' in item) found.set(open, (found.get(open) ?? '') + item.str);
      else open = Number(/_mc(\d+)$/.exec(item.id ?? '')?.[1]);
    }
    return found;
  });
}

/** The text of a PDF in the order of its structure tree; the contents without page numbers. */
export interface SpokenPdf {
  /** Word for word, from the bytes of its pages. */
  readonly words: string;
  /** As pdfjs reads it, without white space, as it guesses where words part. */
  readonly letters: string;
}

export async function textOfPdf(bytes: Uint8Array): Promise<SpokenPdf> {
  const { tree, marked } = await readPdf(bytes);
  return { words: words(textOf(tree, marked)), letters: lettersOf(words(textOf(tree, await markedInViewer(bytes)))) };
}

/** A text without its white space. */
export function lettersOf(text: string): string {
  return text.replaceAll(' ', '');
}

/** Elements inside a line; between all others there is a pause. */
const INLINE: ReadonlySet<string> = new Set(['Link', 'Span']);

function textOf(element: ReadElement, marked: Marked): string {
  // The labels of a drawing are not read: its alternative text stands for them.
  if (element.tag === 'Figure') return ` ${/Alt=(.*)\)$/.exec(element.details)?.[1] ?? ''} `;
  const kids = element.tag === 'TOCI' ? withoutPageNumber(element).kids : element.kids;
  const text = kids.map((kid) => textOfKid(kid, marked)).join('');
  return INLINE.has(element.tag) ? text : ` ${text} `;
}

function textOfKid(kid: ReadKid, marked: Marked): string {
  if (isElement(kid)) return textOf(kid, marked);
  return 'mcid' in kid ? (marked[kid.page]?.get(kid.mcid) ?? '') : '';
}

/** An entry of the contents ends with its page number, a sequence of its own. */
function withoutPageNumber(element: ReadElement): ReadElement {
  const last = element.kids.findLastIndex((kid) => isElement(kid) || 'mcid' in kid);
  const kids = element.kids.flatMap((kid, at) => {
    if (at !== last) return [kid];
    return isElement(kid) ? [withoutPageNumber(kid)] : [];
  });
  return { ...element, kids };
}

/** The point where two texts differ, with the text around it; nothing when they are the same. */
export function firstDifference(one: string, other: string): object | undefined {
  if (one === other) return undefined;
  let at = 0;
  while (one[at] === other[at]) at++;
  const around = (text: string) => text.slice(Math.max(0, at - 40), at + 40);
  return { one: around(one), other: around(other) };
}
