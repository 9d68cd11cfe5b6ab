import type { Heading } from '../../document/node.ts';
import { present } from '../../values/present.ts';
import type { Item } from '../placed/items.ts';
import type { Flow } from './flow.ts';
import { type Keep, placeStack, type RepeatedHead, type Strip, stackHeight, strip } from './strip.ts';

/** One of several columns that stand beside each other: a cell's content, a party's signature. */
export interface ParallelColumn {
  readonly strips: readonly Strip[];
}

export interface ParallelOptions {
  /** White space above and below the columns. */
  readonly top: number;
  readonly bottom: number;
  readonly clearsSide: boolean;
  readonly keep?: Keep;
  readonly repeatedHead?: RepeatedHead | undefined;
  /** Columns that are taller are cut, pt. It is a whole page where nothing need stand above them on theirs. */
  readonly tallest?: number;
  /** Draws what belongs to all columns once their height is known, such as the rule below a row. */
  readonly finish?: (height: number, items: Item[]) => void;
}

/** About four lines, pt: what is too tall for a page is cut into pieces of this height. */
const pieceHeight = 52;

/** Sets columns beside each other as one strip, or in pieces where they are taller than a page. */
export function addParallel(flow: Flow, columns: readonly ParallelColumn[], options: ParallelOptions): void {
  const height = options.top + options.bottom + Math.max(0, ...columns.map(({ strips }) => stackHeight(strips)));
  const most = (options.tallest ?? flow.measures.tallest) - (options.repeatedHead?.height ?? 0);
  if (height <= most) {
    flow.add(composed(columns, height, options, options.top));
    return;
  }
  const pieces = cutInPieces(columns, flow.measures.tallest / 2);
  pieces.forEach((piece, at) => {
    const first = at === 0;
    const last = at === pieces.length - 1;
    const top = first ? options.top : 0;
    const inner = Math.max(0, ...piece.map(({ strips }) => stackHeight(strips)));
    const { finish, ...rest } = options;
    const keep = last ? (options.keep ?? 0) : 0;
    const pieceOptions = { ...rest, keep, ...present({ finish: last ? finish : undefined }) };
    flow.add(composed(piece, top + inner + (last ? options.bottom : 0), pieceOptions, top));
  });
}

function composed(columns: readonly ParallelColumn[], height: number, options: ParallelOptions, top: number): Strip {
  const items: Item[] = [];
  const headings: Heading[] = [];
  for (const { strips } of columns) {
    placeStack(strips, top, items, items);
    for (const each of strips) if (each.headings.length > 0) headings.push(...each.headings);
  }
  options.finish?.(height, items);
  const baseline = top + (columns.find(({ strips }) => strips.length > 0)?.strips[0]?.baseline ?? 0);
  const row = strip(height, baseline, items, options.keep ?? 0, options.clearsSide);
  row.headings = headings;
  if (options.repeatedHead !== undefined) row.repeatedHead = options.repeatedHead;
  return row;
}

/**
 * Cuts columns at about the same heights, between strips that need not stand together; a piece takes at least one
 * strip.
 * @param most pt, the height of a piece whose lines stay together
 */
function cutInPieces(columns: readonly ParallelColumn[], most: number): ParallelColumn[][] {
  const next = columns.map(() => 0);
  const pieces: ParallelColumn[][] = [];
  while (columns.some(({ strips }, column) => (next[column] as number) < strips.length)) {
    pieces.push(
      columns.map(({ strips }, column) => {
        const from = next[column] as number;
        const to = endOfPiece(strips, from, most);
        next[column] = to;
        return { strips: strips.slice(from, to) };
      }),
    );
  }
  return pieces;
}

/** The strip before which a piece ends. A piece may be taller where it would end between lines that stay together. */
function endOfPiece(strips: readonly Strip[], from: number, most: number): number {
  let height = 0;
  let at = from;
  while (at < strips.length) {
    const each = strips[at] as Strip;
    height += (at > from ? each.before : 0) + each.height;
    const mayEnd = (strips[at - 1]?.keep ?? 0) < 2 ? pieceHeight : most;
    if (at > from && height > mayEnd) break;
    at++;
  }
  return at;
}
