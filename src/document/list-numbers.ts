import type { List } from './node.ts';

/** The numbers of an ordered list's items: each follows the one before, unless the item has one of its own. */
export function listNumbers({ start = 1, items }: Pick<List, 'start' | 'items'>): readonly number[] {
  let next = start;
  return items.map(({ value = next }) => {
    next = value + 1;
    return value;
  });
}
