import type { ListItem } from './nodes.ts';

/**
 * Gives the items of an ordered list the numbers that are written. Markdown counts them from the first on (CommonMark 0.31,
 * 5.3), but who writes 3, 5 and 7 means those: they may be the points of another document. Only where all items have one
 * number are they counted.
 * @param source the text in which each item begins with its number
 * @param first the number of the first item
 */
export function withNumbers(source: string, items: readonly ListItem[], first: number): readonly ListItem[] {
  const written = items.map(({ start }) => Number(/^\d{1,9}/.exec(source.slice(start, start + 9))?.[0] ?? first));
  if (written.every((number) => number === first)) return items;
  return items.map((item, at) => {
    const number = written[at] ?? first;
    return at === 0 || number === (written[at - 1] ?? first) + 1 ? item : { ...item, number };
  });
}
