import type { Block, Paragraph } from '../../document/node.ts';
import { type Strip, stackHeight } from './strip.ts';

/** Lower than any two lines, pt. */
const oneLine = 22;

/** Holds the strips from `first` on together, where they are no taller than `most` pt. */
export function holdTogether(strips: readonly Strip[], first: number, most: number): void {
  const last = strips.length - 1;
  if (last <= first || stackHeight(strips.slice(first)) > most) return;
  for (let at = first; at < last; at++) {
    const each = strips[at] as Strip;
    if (each.keep === 0) each.keep = 1;
  }
}

/** Holds the last strip to the next one, as firmly as the lines of a paragraph. */
export function holdToNext(strips: readonly Strip[]): void {
  const last = strips.at(-1);
  if (last !== undefined && last.keep < 2) last.keep = 2;
}

/** A note says what the text above it rests on, or how the table is read, so it does not begin a page. */
export function isNotedBy(block: Block, next: Block | undefined): boolean {
  if (next?.type !== 'paragraph' || next.variant !== 'note') return false;
  return block.type === 'list' || block.type === 'table' || (block.type === 'paragraph' && block.variant !== 'note');
}

/** True for a paragraph that says what follows: it stands before a list, table or figure, or ends with a colon. */
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

/** At least two lines stand below every heading: a first line that would stand there alone is held to the next. */
export function giveHeadingsTwoLines(strips: readonly Strip[]): void {
  for (let at = 0; at + 2 < strips.length; at++) {
    if (strips[at]?.keep !== 3) continue;
    const line = strips[at + 1] as Strip;
    const next = strips[at + 2] as Strip;
    // One line may be all that the heading is for.
    if (line.keep === 0 && line.height < oneLine && next.keep !== 3 && !next.newPage) line.keep = 2;
  }
}

/** Holds up to `least` pt of a document's end together, so that no last page has only a few lines. */
export function fillLastPage(strips: readonly Strip[], least: number): void {
  let first = strips.length;
  let height = 0;
  while (first > 0) {
    const each = strips[first - 1] as Strip;
    height += each.before + each.height;
    if (height > least || each.toBottom) break;
    first--;
  }
  // It begins with a whole paragraph rather than with a paragraph's last lines. Rows of a table have no space between
  // them.
  const start = strips.findIndex((each, at) => at >= first && each.before > 0);
  holdTogether(strips, start < 0 ? first : start, least);
}
