/**
 * Finds the last of several places that is no later than an offset, by binary search.
 * @param count how many places there are
 * @param placeAt the place of an index; in rising order
 * @returns its index; 0 where none is so early
 */
export function lastAtOrBefore(count: number, placeAt: (index: number) => number, offset: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (placeAt(middle) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
