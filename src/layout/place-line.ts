import type { Line } from './break-lines.ts';
import type { Item, LinkItem, TextItem } from './items.ts';
import type { PlacedWord } from './page.ts';
import type { Run, Segment } from './segments.ts';

/**
 * Turns a line into placed texts, one for each run, and the rectangles of its links.
 * @param x pt, the line's left edge
 * @param y pt, its baseline
 */
export function placeLine(line: Line, x: number, y: number, onto: Item[]): void {
  const { segments, end } = line;
  const last = segments.length - 1;
  let at = x;
  let text: TextItem | undefined;
  let words: PlacedWord[] = [];
  let run: Run | undefined;
  for (let index = 0; index <= last; index++) {
    const segment = segments[index] as Segment;
    if (segment.run !== run || text === undefined) {
      if (text !== undefined && run?.link !== undefined) onto.push(linkArea(text, run, at));
      run = segment.run;
      words = [];
      text = textItem(run, at, y, words);
      onto.push(text);
    }
    words.push(index === last ? lastWord(segment, at - text.x, end) : placedWord(segment, at - text.x));
    at += index === last ? segment.width : segment.width + segment.space;
  }
  if (text !== undefined && run?.link !== undefined) onto.push(linkArea(text, run, at));
}

function textItem(run: Run, x: number, y: number, words: PlacedWord[]): TextItem {
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

function linkArea(text: TextItem, run: Run, end: number): LinkItem {
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
