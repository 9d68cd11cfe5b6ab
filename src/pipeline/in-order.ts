/**
 * Works on many things at once, and hands on what becomes of them in their order.
 * @param width how many are under way at the same time
 * @param work what is done with each; must not reject
 * @param done called for each in order; the next result waits for it
 */
export async function inOrder<T, R>(
  items: readonly T[],
  width: number,
  work: (item: T, index: number) => Promise<R>,
  done: (result: R, index: number) => Promise<void> | void,
): Promise<void> {
  const running: Promise<R>[] = [];
  let next = 0;
  for (let index = 0; index < items.length; index += 1) {
    while (next < items.length && running.length < width) {
      running.push(work(items[next] as T, next));
      next += 1;
    }
    await done(await (running.shift() as Promise<R>), index);
  }
}
