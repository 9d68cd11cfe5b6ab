import type { RunningText } from '../document/node.ts';
import { breakLines, fillLine, type Line } from './break-lines.ts';
import type { Context } from './context.ts';
import { horizontalRule, type Item } from './items.ts';
import { headGap } from './look.ts';
import type { Artifact } from './page.ts';
import { placeLine } from './place-line.ts';
import { plainSegments, type Segment, segment } from './segments.ts';
import { styles, type TextStyle } from './text-style.ts';

type Tools = Pick<Context, 'measurer' | 'hyphenate' | 'measures'>;

/** What stands at the head and foot of the pages of one document. */
export interface Running {
  readonly text: RunningText;
  readonly date: string;
  readonly pages: number;
}

const small: TextStyle = { ...styles.running, hyphenate: false };
const line: TextStyle = { ...small, size: 9.5 };
const sender: TextStyle = { ...line, face: 'semibold', size: 10.5, colour: 'ink' };
const documentType: TextStyle = { ...line, face: 'semibold', colour: 'ink' };
const fact: TextStyle = { ...line, colour: 'ink' };
const status: TextStyle = { ...small, face: 'semibold', colour: 'local' };

/** The head of a page as artifacts; the first page's says who sends the document. */
export function headOf(page: number, running: Running, tools: Tools): Item[] {
  const sheet = `Sid ${page} (${running.pages})`;
  return page === 1 ? firstHead(sheet, running, tools) : laterHead(sheet, running.text, tools);
}

function firstHead(sheet: string, { text, date }: Running, tools: Tools): Item[] {
  const items: Item[] = [];
  const { columns, running: places } = tools.measures;
  const top = places.firstTop + (tools.measurer.metrics('semibold').capHeight * sender.size) / 1000;
  const rights = [text.documentType, text.reference, date, sheet].map((words, at) => {
    const place = { y: top + at * 11, right: columns.right, width: columns.width / 2 };
    return placeArtifact(words, at === 0 ? documentType : fact, 'header', place, items, tools);
  });
  const width = columns.width - Math.max(...rights) - headGap;
  placeArtifact(text.sender, sender, 'header', { y: top, width }, items, tools);
  placeArtifact(text.city, line, 'header', { y: top + 12, width }, items, tools);
  return items;
}

function laterHead(sheet: string, text: RunningText, tools: Tools): Item[] {
  const items: Item[] = [];
  const { columns, running: places } = tools.measures;
  const y = places.headBaseline;
  const place = { y, right: columns.right, width: columns.width / 3 };
  const number = placeArtifact(sheet, small, 'header', place, items, tools) + headGap;
  const before = { ...place, right: columns.right - number };
  const reference = placeArtifact(text.reference, small, 'header', before, items, tools) + headGap;
  const width = columns.width - number - reference;
  placeArtifact(text.head, small, 'header', { y, width }, items, tools);
  items.push({ ...horizontalRule(columns.left, columns.right, places.headRule, 0.5, 'hairline'), artifact: 'header' });
  return items;
}

/** The foot of a page: the status of a document that is not in force. */
export function footOf({ text }: Running, tools: Tools): Item[] {
  const items: Item[] = [];
  const { columns, running: places } = tools.measures;
  placeArtifact(text.status, status, 'footer', { y: places.footBaseline, width: columns.width }, items, tools);
  return items;
}

/** On a baseline, from the left edge or up to a right one. */
interface Place {
  readonly y: number;
  readonly right?: number;
  readonly width: number;
}

/** Places one line and returns its width; of what does not fit only the beginning, since the same facts stand in the text. */
function placeArtifact(
  words: string,
  style: TextStyle,
  artifact: Artifact,
  { y, right, width }: Place,
  items: Item[],
  tools: Tools,
): number {
  const fitted = fittedLine(plainSegments(words, style, { artifact }, tools.measurer), width, tools);
  if (fitted === undefined) return 0;
  items.push(...placeLine(fitted, right === undefined ? tools.measures.columns.left : right - fitted.width, y));
  return fitted.width;
}

/** One line of the words that fit, with an ellipsis where some do not; undefined where there are none at all. */
function fittedLine(segments: readonly Segment[], width: number, tools: Tools): Line | undefined {
  const [first, second] = breakLines(segments, width, tools);
  if (first === undefined || second === undefined) return first;
  const { run } = first.segments[0] as Segment;
  const ellipsis = segment('…', run, tools.measurer);
  return withEllipsis(fillLine(segments, width - ellipsis.width - run.space, tools.measurer), ellipsis);
}

/** After whole words the ellipsis stands apart; a word that was cut it ends at once. */
function withEllipsis({ segments, width, end }: Line, ellipsis: Segment): Line {
  const last = segments[segments.length - 1] as Segment;
  const space = end === 'space' ? ellipsis.run.space : 0;
  const shown = [...segments.slice(0, -1), { ...last, space }, ellipsis];
  return { segments: shown, width: width + space + ellipsis.width, end: 'space' };
}
