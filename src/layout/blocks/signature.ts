import type { Group } from '../../document/node.ts';
import { type LayoutArea, type LayoutContext, wideColumn } from '../flow/context.ts';
import { Flow } from '../flow/flow.ts';
import { addParallel, type ParallelColumn } from '../flow/parallel.ts';
import { padTop, type Strip, stackHeight } from '../flow/strip.ts';
import { styles } from '../inline/text-style.ts';
import { signature, space } from '../placed/measures.ts';

/** Sets signature blocks two beside each other, in reading order by row; a party is never split over pages. */
export function laySignatures(context: LayoutContext, flow: Flow, groups: readonly Group[], area: LayoutArea): void {
  const { body, tallest } = context.measures;
  const wide = wideColumn(context, area);
  const width = Math.min(signature.width, (wide.width - signature.lineGap) / 2);
  const ends: number[] = [];
  for (let at = 0; at < groups.length; at += 2) {
    flow.space(at === 0 ? space.paragraph : context.measures.writing.before);
    const pair = groups.slice(at, at + 2).map((group, column): ParallelColumn => {
      const x = column === 0 ? wide.x : wide.x + wide.width - width;
      return { strips: partyStrips(context, group, { ...area, x, width }) };
    });
    // The first row stands below its heading.
    const most = at === 0 ? tallest : body.bottom - body.top;
    // Beside a party that goes on over pages, lines moved down as far would stand below the page.
    if (pair.every(({ strips }) => stackHeight(strips) <= most)) levelWritingLines(pair);
    addParallel(flow, pair, { top: 0, bottom: 0, clearsSide: area.widens, tallest: most });
    ends.push(flow.strips.length - 1);
  }
  leaveNoneAlone(flow.strips, ends);
  flow.space(context.measures.writing.before);
}

/** Nobody signs on a page that says nothing else: the last row stands with the one before it. */
function leaveNoneAlone(strips: readonly Strip[], ends: readonly number[]): void {
  const before = strips[ends.at(-2) ?? -1];
  if (before?.keep === 0) before.keep = 1;
}

function partyStrips(context: LayoutContext, group: Group, area: LayoutArea): Flow['strips'] {
  const inner = new Flow(context.measures);
  context.blocks(inner, group.children, { ...area, side: false, widens: false, text: styles.text, gap: 0 });
  inner.flush();
  holdToWriting(inner.strips);
  return inner.strips;
}

/** A party that is taller than a page still signs below the last of its text. */
function holdToWriting(strips: readonly Strip[]): void {
  const first = strips.findIndex((each) => each.toWriteOn);
  for (const each of first < 0 ? [] : strips.slice(Math.max(0, first - 1))) if (each.keep < 2) each.keep = 2;
}

/** Two parties write at the same height, however many lines their names take. */
function levelWritingLines(columns: readonly ParallelColumn[]): void {
  const written = columns.map(({ strips }) => strips.filter((each) => each.toWriteOn));
  const count = Math.min(...written.map(({ length }) => length));
  for (let row = 0; row < count; row++) {
    const tops = columns.map(({ strips }, column) => topIn(strips, written[column]?.[row]));
    const lowest = Math.max(...tops);
    written.forEach((lines, column) => {
      padTop(lines[row] as Strip, lowest - (tops[column] as number));
    });
  }
}

/** How far down in its column a strip begins, pt. */
function topIn(strips: readonly Strip[], wanted: Strip | undefined): number {
  let y = 0;
  for (const [at, each] of strips.entries()) {
    if (at > 0) y += each.before;
    if (each === wanted) break;
    y += each.height;
  }
  return y;
}
