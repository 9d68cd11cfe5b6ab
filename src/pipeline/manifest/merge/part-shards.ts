import { diagnostic, startOf } from '../../../diagnostics/create.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import type { Shard } from '../manifest.ts';
import type { Part } from './part.ts';

/** A part that says which one of how many it is. */
interface Numbered {
  readonly part: Part;
  readonly shard: Shard;
}

/** Of a run whose parts are in a folder that was forgotten, thousands may be missing: so many are named. */
const NAMED = 8;

const nameOf = ({ index, of }: Shard): string => `${index}/${of}`;

function numbered(parts: readonly Part[]): Numbered[] {
  return parts.flatMap((part) => {
    const { shard } = part.manifest;
    return shard === undefined ? [] : { part, shard };
  });
}

function otherCounts(all: readonly Numbered[]): Diagnostic[] {
  const [first] = all;
  return all.flatMap(({ part, shard }) => {
    if (first === undefined || shard.of === first.shard.of) return [];
    const other = { other: first.part.folder, otherShard: nameOf(first.shard) };
    const place = { span: startOf(part.path), pointer: '/shard/of' };
    return diagnostic('parts-not-whole', { problem: 'other-count', shard: nameOf(shard), ...other }, place);
  });
}

function twice(all: readonly Numbered[]): Diagnostic[] {
  const firsts = new Map<number, Part>();
  return all.flatMap(({ part, shard }) => {
    const first = firsts.get(shard.index);
    if (first === undefined) firsts.set(shard.index, part);
    if (first === undefined) return [];
    const place = { span: startOf(part.path), pointer: '/shard/index' };
    return diagnostic('parts-not-whole', { problem: 'twice', shard: nameOf(shard), other: first.folder }, place);
  });
}

/** Told once, in the first part that tells how many there are. */
function missing(all: readonly Numbered[]): Diagnostic[] {
  const [first] = all;
  if (first === undefined) return [];
  const { of } = first.shard;
  const there = new Set(all.map(({ shard }) => shard.index));
  const lacking = Array.from({ length: of }, (_, at) => at + 1).filter((index) => !there.has(index));
  if (lacking.length === 0) return [];
  const shards = lacking.slice(0, NAMED).map((index) => nameOf({ index, of }));
  const place = { span: startOf(first.part.path), pointer: '/shard' };
  return [diagnostic('parts-not-whole', { problem: 'missing', shards, more: lacking.length - shards.length }, place)];
}

/**
 * Whether the parts that say which one of how many they are (`--shard`) are together the whole run: none missing, none
 * twice, all of one number. Parts that say nothing of it are runs of their own, and may stand beside.
 * @param parts in order
 */
export function shardProblems(parts: readonly Part[]): {
  /** Nothing is missing, as far as the parts tell. */
  readonly isWhole: boolean;
  readonly diagnostics: readonly Diagnostic[];
} {
  const all = numbered(parts);
  const disagreeing = otherCounts(all);
  // Of how many, nobody knows: then what is missing cannot be told.
  if (disagreeing.length > 0) return { isWhole: false, diagnostics: disagreeing };
  const lacking = missing(all);
  return { isWhole: lacking.length === 0, diagnostics: [...lacking, ...twice(all)] };
}
