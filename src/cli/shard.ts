import { byCodeUnits } from '../io/file-system.ts';

/** The i-th of n parts, i from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** More parts than anyone has machines; a longer number is a slip. */
const SHARD = /^([1-9]\d{0,4})\/([1-9]\d{0,4})$/;

/** Reads `2/3`; undefined where that is no part of anything. */
export function parseShard(text: string): Shard | undefined {
  const [, index, count] = SHARD.exec(text) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  return shard.index <= shard.count ? shard : undefined;
}

/** One part of the paths: of the sorted list every n-th, so that all machines agree, in whatever order they were given. */
export function shardOf(paths: readonly string[], { index, count }: Shard): readonly string[] {
  return [...paths].sort(byCodeUnits).filter((_, at) => at % count === index - 1);
}
