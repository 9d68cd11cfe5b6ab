import { Session } from 'node:inspector/promises';
import { expect } from 'vitest';

/**
 * How many calls of functions each piece of work takes, in order, as V8 counts them (precise coverage). Unlike time, the
 * number is the same on every machine, but for a few hundred calls of what runs beside the tests.
 */
export async function countCalls(...works: readonly (() => unknown)[]): Promise<readonly number[]> {
  const session = new Session();
  session.connect();
  const sinceLast = async (): Promise<number> => {
    const { result } = await session.post('Profiler.takePreciseCoverage');
    const counts = result.flatMap(({ functions }) => functions.map(({ ranges }) => ranges[0]?.count ?? 0));
    return counts.reduce((sum, count) => sum + count, 0);
  };
  try {
    await session.post('Profiler.enable');
    await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
    await sinceLast();
    const calls: number[] = [];
    for (const work of works) {
      work();
      calls.push(await sinceLast());
    }
    return calls;
  } finally {
    await session.post('Profiler.stopPreciseCoverage');
    session.disconnect();
  }
}

/** Texts of one kind, of any length. */
export type TextOf = (length: number) => string;

/**
 * Fails where some kind of text takes clearly more than twice the calls when it is twice as long, as happens where the work
 * is not linear in its input.
 */
export async function expectLinear(
  kinds: readonly (readonly [name: string, text: TextOf])[],
  length: number,
  work: (text: string) => unknown,
): Promise<void> {
  const texts = kinds.flatMap(([, text]) => [text(Math.floor(length / 2)), text(length)]);
  const calls = await countCalls(...texts.map((text) => () => work(text)));
  const costs = kinds.map(([name], at) => ({ name, half: calls[2 * at] ?? 0, whole: calls[2 * at + 1] ?? 0 }));
  expect(costs.filter(({ half, whole }) => whole > 2.2 * half + 1000)).toEqual([]);
}
