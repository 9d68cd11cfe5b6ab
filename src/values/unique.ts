/** Each value once, in the order in which they first stand. */
export function unique<T>(values: Iterable<T>): readonly T[] {
  return [...new Set(values)];
}
