import { MOST_SHARDS, type Shard } from '../pipeline/manifest/manifest.ts';
import { byCodeUnits } from '../values/by-code-units.ts';

const SHARD = /^([1-9]\d*)\/([1-9]\d*)$/;

/** Reads a part such as `2/3`; undefined where the text is none. */
export function parseShard(text: string): Shard | undefined {
  const [, index, of] = SHARD.exec(text) ?? [];
  const shard = { index: Number(index), of: Number(of) };
  return shard.index <= shard.of && shard.of <= MOST_SHARDS ? shard : undefined;
}

/**
 * One part of the paths: every n-th of the sorted list, so that all machines agree whatever order the paths came in.
 */
export function shardOf(paths: readonly string[], { index, of }: Shard): readonly string[] {
  return [...paths].sort(byCodeUnits).filter((_, at) => at % of === index - 1);
}
