import { listNumbers } from '../../document/list-numbers.ts';
import type { List } from '../../document/node.ts';
import type { Measurer } from '../face/measure.ts';
import { bulletIndent } from '../placed/measures.ts';
import type { TextStyle } from './text-style.ts';

/** Between a number and its item, in pt. */
const NUMBER_GAP = 4;

/** What stands before each item: its number, or a bullet. */
export function listLabels(list: List): readonly string[] {
  return list.ordered ? listNumbers(list).map((number) => `${number}.`) : list.items.map(() => '•');
}

/** How far a list's items are moved in, in pt: wide enough for the greatest number. */
export function listIndent(measurer: Measurer, list: List, style: TextStyle): number {
  if (!list.ordered) return bulletIndent;
  const { width } = measurer.word(
    style.face,
    `${listNumbers(list).reduce((most, number) => Math.max(most, number), 0)}.`,
    true,
  );
  return (width * style.size) / 1000 + NUMBER_GAP;
}
