import type { Block, Paragraph } from '../../document/node.ts';
import { type Strip, stackHeight } from './strip.ts';

/** Lower than any two lines. */
const oneLine = 22;

/** Holds the strips from `first` on to each other, where together they are no taller than `most` pt. */
export function holdTogether(strips: readonly Strip[], first: number, most: number): void {
  const last = strips.length - 1;
  if (last <= first || stackHeight(strips.slice(first)) > most) return;
  for (let at = first; at < last; at++) {
    const each = strips[at] as Strip;
    if (each.keep === 0) each.keep = 1;
  }
}

/** Holds the last of the strips to what comes next, as firmly as the lines of a paragraph. */
export function holdToNext(strips: readonly Strip[]): void {
  const last = strips.at(-1);
  if (last !== undefined && last.keep < 2) last.keep = 2;
}

/** A note says on what rests what stands above it: it does not begin a page. */
export function isNotedBy(block: Block, next: Block | undefined): boolean {
  if (next?.type !== 'paragraph' || next.variant !== 'note') return false;
  return block.type === 'list' || (block.type === 'paragraph' && block.variant !== 'note');
}

/** A paragraph that says what follows: it stands before a list, table or figure, or ends with a colon. */
export function introduces(block: Block, next: Block | undefined): boolean {
  if (block.type !== 'paragraph') return false;
  switch (next?.type) {
    case undefined:
    case 'heading':
    case 'section':
      return false;
    case 'list':
    case 'description-list':
    case 'table':
    case 'figure':
      return true;
    default:
      return endsWithColon(block);
  }
}

function endsWithColon({ children }: Paragraph): boolean {
  const last = children.at(-1);
  return last?.type === 'text' && last.text.trimEnd().endsWith(':');
}

/** A heading stands over two lines at least of what it heads: where the first is alone, it is held to the next. */
export function giveHeadingsTwoLines(strips: readonly Strip[]): void {
  for (let at = 0; at + 2 < strips.length; at++) {
    if (strips[at]?.keep !== 3) continue;
    const line = strips[at + 1] as Strip;
    const next = strips[at + 2] as Strip;
    // One line may be all that is headed.
    if (line.keep === 0 && line.height < oneLine && next.keep !== 3 && !next.newPage) line.keep = 2;
  }
}

/** Holds the end of a document together, up to `least` pt of it: no last page has but a few lines. */
export function fillLastPage(strips: readonly Strip[], least: number): void {
  let first = strips.length;
  let height = 0;
  while (first > 0) {
    const each = strips[first - 1] as Strip;
    height += each.before + each.height;
    if (height > least || each.toBottom) break;
    first--;
  }
  // Rather from where a paragraph begins than from its last lines; the rows of a table have no space between them.
  const start = strips.findIndex((each, at) => at >= first && each.before > 0);
  holdTogether(strips, start < 0 ? first : start, least);
}
