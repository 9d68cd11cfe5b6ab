import { horizontalRule, type Item, type LinkItem, type TextItem } from '../placed/items.ts';
import { underline } from '../placed/measures.ts';
import type { PlacedWord } from '../placed/page.ts';
import type { Line } from './line.ts';
import type { Segment, TextRun } from './segments.ts';

/**
 * Turns a line into placed texts, one for each run, and the rectangles of its links.
 * @param x pt, the line's left edge
 * @param y pt, its baseline
 * @returns the items in reading order
 */
export function placeLine({ segments, end }: Line, x: number, y: number): Item[] {
  let items: Item[] | undefined;
  const last = segments.length - 1;
  let at = x;
  let from = 0;
  while (from <= last) {
    const { run } = segments[from] as Segment;
    const to = endOfRun(segments, from);
    // Made as long as it will be: every line has such a list, and one that grows takes room for 17 words.
    const words = new Array<PlacedWord>(to - from);
    const text = textItem(run, at, y, words);
    for (let index = from; index < to; index++) {
      const segment = segments[index] as Segment;
      words[index - from] = index === last ? lastWord(segment, at - text.x, end) : placedWord(segment, at - text.x);
      at += index === last ? segment.width : segment.width + segment.space;
    }
    // Nearly every line is one run, and a list that is made with its text has room for that alone.
    if (items === undefined) items = [text];
    else items.push(text);
    if (run.link !== undefined) {
      const end = at - (segments[to]?.run.link === run.link ? 0 : spaceAtEnd(segments, to));
      items.push(ruleBelow(text, end), linkArea(text, run, end));
    }
    from = to;
  }
  return items ?? [];
}

/** The end of the segments that share the run of the one at `from`. */
function endOfRun(segments: readonly Segment[], from: number): number {
  let to = from + 1;
  while (to < segments.length && segments[to]?.run === segments[from]?.run) to++;
  return to;
}

function textItem(run: TextRun, x: number, y: number, words: PlacedWord[]): TextItem {
  const { face, size, colour, owner } = run;
  return { type: 'text', x, y, face, size, colour, words, owner };
}

function placedWord(segment: Segment, dx: number): PlacedWord {
  return segment.space > 0 ? { word: segment.word, dx, spaceAfter: segment.space } : { word: segment.word, dx };
}

/** The end of a line keeps its space, so that extracted text does not run together with the next line's. */
function lastWord(segment: Segment, dx: number, end: Line['end']): PlacedWord {
  if (end === 'hyphen') return { word: segment.word, dx, hyphen: true };
  if (end === 'nothing') return { word: segment.word, dx };
  return { word: segment.word, dx, spaceAfter: segment.run.space };
}

/** Width of the space before the segment at `to`, pt; the end of a line has none. */
function spaceAtEnd(segments: readonly Segment[], to: number): number {
  return to < segments.length ? (segments[to - 1] as Segment).space : 0;
}

/**
 * Links differ by more than their colour (WCAG 2.2, 1.4.1). The rule is an artifact: it says no more than the tag does.
 */
function ruleBelow({ x, y, size, colour }: TextItem, end: number): Item {
  return horizontalRule(x, end, y + underline.below * size, underline.width, colour);
}

function linkArea(text: TextItem, run: TextRun, end: number): LinkItem {
  return {
    type: 'link',
    x: text.x,
    y: text.y - 0.8 * run.size,
    width: Math.max(end - text.x, 0),
    height: 1.1 * run.size,
    target: run.link?.target ?? '',
    description: run.linkText ?? '',
    owner: run.owner,
  };
}
