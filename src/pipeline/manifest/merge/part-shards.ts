import { diagnostic, startOf } from '../../../diagnostics/create.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import type { Shard } from '../manifest.ts';
import type { Part } from './part.ts';

/** A part of a run that `--shard` divided. */
interface NumberedPart {
  readonly part: Part;
  readonly shard: Shard;
}

/** At most this many missing parts are named: thousands may be missing where a folder was forgotten. */
const NAMED = 8;

const shardName = ({ index, of }: Shard): string => `${index}/${of}`;

function numbered(parts: readonly Part[]): NumberedPart[] {
  return parts.flatMap((part) => {
    const { shard } = part.manifest;
    return shard === undefined ? [] : { part, shard };
  });
}

function otherCounts(all: readonly NumberedPart[]): Diagnostic[] {
  const [first] = all;
  return all.flatMap(({ part, shard }) => {
    if (first === undefined || shard.of === first.shard.of) return [];
    const other = { other: first.part.folder, otherShard: shardName(first.shard) };
    const place = { span: startOf(part.path), pointer: '/shard/of' };
    return diagnostic('parts-not-whole', { problem: 'other-count', shard: shardName(shard), ...other }, place);
  });
}

function partsTwice(all: readonly NumberedPart[]): Diagnostic[] {
  const firsts = new Map<number, Part>();
  return all.flatMap(({ part, shard }) => {
    const first = firsts.get(shard.index);
    if (first === undefined) firsts.set(shard.index, part);
    if (first === undefined) return [];
    const place = { span: startOf(part.path), pointer: '/shard/index' };
    return diagnostic('parts-not-whole', { problem: 'twice', shard: shardName(shard), other: first.folder }, place);
  });
}

/** Reports all missing parts once, at the first part that states their number. */
function partsMissing(all: readonly NumberedPart[]): Diagnostic[] {
  const [first] = all;
  if (first === undefined) return [];
  const { of } = first.shard;
  const there = new Set(all.map(({ shard }) => shard.index));
  const lacking = Array.from({ length: of }, (_, at) => at + 1).filter((index) => !there.has(index));
  if (lacking.length === 0) return [];
  const shards = lacking.slice(0, NAMED).map((index) => shardName({ index, of }));
  const place = { span: startOf(first.part.path), pointer: '/shard' };
  return [diagnostic('parts-not-whole', { problem: 'missing', shards, more: lacking.length - shards.length }, place)];
}

/**
 * Checks whether the parts that state their number (`--shard`) are together the whole run: none is missing, none is
 * there twice, and all state the same count. Parts without a number are runs of their own, and may be merged too.
 * @param parts in order
 */
export function shardProblems(parts: readonly Part[]): {
  /** As far as the parts state it, nothing is missing. */
  readonly isWhole: boolean;
  readonly diagnostics: readonly Diagnostic[];
} {
  const all = numbered(parts);
  const disagreeing = otherCounts(all);
  // Where the counts differ, nobody knows which parts are missing.
  if (disagreeing.length > 0) return { isWhole: false, diagnostics: disagreeing };
  const lacking = partsMissing(all);
  return { isWhole: lacking.length === 0, diagnostics: [...lacking, ...partsTwice(all)] };
}
