/**
 * For each item under way, up to this many results wait for their turn, so that a large item does not stop the others.
 */
const AHEAD = 8;

/**
 * Works on many items at once, and hands on the results in the items' order.
 * @param width how many are under way at the same time
 * @param work does one item; must not reject
 * @param done takes each result in order; the next result waits for it
 */
export async function inOrder<T, R>(
  items: readonly T[],
  width: number,
  work: (item: T, index: number) => Promise<R>,
  done: (result: R, index: number) => Promise<void> | void,
): Promise<void> {
  const begun: Promise<R>[] = [];
  let next = 0;
  let finished = 0;
  let turn = 0;
  const begin = (): void => {
    while (next < items.length && next - finished < width && next - turn < AHEAD * width) {
      const index = next;
      next += 1;
      begun.push(work(items[index] as T, index).then(goOn));
    }
  };
  const goOn = (result: R): R => {
    finished += 1;
    begin();
    return result;
  };
  for (; turn < items.length; turn += 1) {
    begin();
    await done(await (begun.shift() as Promise<R>), turn);
  }
}
