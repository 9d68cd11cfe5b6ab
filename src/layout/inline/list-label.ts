import type { List } from '../../document/node.ts';
import type { Measurer } from '../face/measure.ts';
import { bulletIndent } from '../placed/measures.ts';
import type { TextStyle } from './text-style.ts';

/** Between a number and its item, in pt. */
const NUMBER_GAP = 4;

/** What stands before an item: its number, or a bullet. */
export function listLabel({ ordered, start = 1 }: List, at: number): string {
  return ordered ? `${start + at}.` : '•';
}

/** How far a list's items are moved in, in pt: wide enough for the last number. */
export function listIndent(measurer: Measurer, list: List, style: TextStyle): number {
  if (!list.ordered) return bulletIndent;
  const { width } = measurer.word(style.face, listLabel(list, list.items.length - 1), true);
  return (width * style.size) / 1000 + NUMBER_GAP;
}
