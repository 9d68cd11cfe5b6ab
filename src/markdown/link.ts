import type { Inline, TextPiece } from './nodes.ts';
import { textOf } from './shown-text.ts';

/** What a reader is shown of a link's target. */
export function shownAddress(url: string): string {
  return url.replace(/^https:\/\/|^tel:|\/$|^mailto:|(?<=^mailto:[^?]*)\?.*$/g, '');
}

/**
 * A link, and after its words the address: on paper there is nothing to press.
 * @param address the shown address, where it is written
 * @param isTaken whether there is anything to press on a screen
 */
export function linkInlines(
  url: string,
  words: readonly Inline[],
  address: TextPiece,
  isTaken: boolean,
): readonly Inline[] {
  const isEmpty = textOf(words) === '';
  const content = isEmpty ? [address] : words;
  const link: readonly Inline[] = isTaken ? [{ type: 'link', url, children: content }] : content;
  if (isEmpty || textOf(words).includes(address.text)) return link;
  return [...link, added(' (', address.start), address, added(')', address.end)];
}

function added(text: string, at: number): TextPiece {
  return { type: 'text', text, start: at, end: at, written: 'address' };
}
