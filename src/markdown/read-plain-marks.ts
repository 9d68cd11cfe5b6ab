import { withNumbers } from './item-numbers.ts';
import { linkInlines, shownAddress } from './link.ts';
import { mayLookLikeList } from './list-marks.ts';
import type { Block, Inline, ListItem, Markdown, Paragraph, TextPiece } from './nodes.ts';

/**
 * Most descriptions with marks have only the plainest: words in `*` or `**`, with blanks or punctuation around, links, and
 * lists whose items are a line each. What these mean is certain without the rules of CommonMark for doubtful cases, and the
 * parser takes longer to load and to warm up than the rest of a check. A property test holds this reading to the parser's.
 */

/** Marks whose meaning is for the parser to find. */
const OTHER_MARKS = /[\0\r_<`\\&|]|~~| {2}$|^[ \t]|[ \t]$/m;
/** What a line may begin with that is no text. */
const FIRST_MARK = /^(?:[#>+~=*-]|\d+[.)])/;

/** Letters and digits of Latin script; classes of all of Unicode take longer to compile than most texts to be read. */
const LATIN = 'A-Za-z0-9\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f';
const BULLET = new RegExp(`^- (?=[${LATIN}*"”([])`);
const NUMBER = new RegExp(`^(\\d{1,9})([.)]) (?=[${LATIN}*"”([])`);

/** Words without marks, between a letter or a digit and another. */
const WORDS = `[${LATIN}](?:[^*[\\]\\n]*[${LATIN}])?`;
/**
 * Emphasis that can be nothing else: letters or digits inside, white space or punctuation outside (CommonMark 0.31.2, 6.2);
 * and links to addresses of the plainest characters.
 */
const EMPHASIS = `(?<![^\\s(])(?<mark>\\*{1,2})(?<stressed>${WORDS})\\k<mark>(?![^\\s.,;:!?)])`;
const LINK = `(?<!!)\\[(?<words>${WORDS})\\]\\((?<url>(?:https://|mailto:)[A-Za-z0-9][A-Za-z0-9./@-]*)\\)`;
const MARKED = new RegExp(`${EMPHASIS}|${LINK}`, 'g');

/** Lines that follow each other without an empty one between them. */
interface Lines {
  readonly lines: string[];
  /** Where the first begins. */
  readonly start: number;
}

/** Reads a text whose marks are all plain ones; undefined where the parser must decide. */
export function readPlainMarks(source: string): Markdown | undefined {
  if (OTHER_MARKS.test(source) || mayLookLikeList(source)) return undefined;
  const blocks: Block[] = [];
  for (const lines of groupsOf(source)) {
    const block = readBlock(lines, source);
    // Lists with an empty line between them are one, with more room.
    if (block === undefined || (block.type === 'list' && blocks.at(-1)?.type === 'list')) return undefined;
    blocks.push(block);
  }
  return { blocks, problems: [] };
}

function groupsOf(source: string): readonly Lines[] {
  const groups: Lines[] = [];
  let isOpen = false;
  let start = 0;
  for (const line of source.split('\n')) {
    if (line === '') isOpen = false;
    else if (isOpen) groups.at(-1)?.lines.push(line);
    else {
      groups.push({ lines: [line], start });
      isOpen = true;
    }
    start += line.length + 1;
  }
  return groups;
}

function readBlock({ lines, start }: Lines, source: string): Block | undefined {
  const [first = ''] = lines;
  const number = NUMBER.exec(first);
  if (number !== null) {
    const isItem = (line: string) => NUMBER.exec(line)?.[2] === number[2];
    const items = readItems(lines, start, isItem, NUMBER);
    const from = Number(number[1]);
    return items && { type: 'list', ordered: true, start: from, items: withNumbers(source, items, from) };
  }
  if (BULLET.test(first)) {
    const items = readItems(lines, start, (line) => BULLET.test(line), BULLET);
    return items && { type: 'list', ordered: false, start: 1, items };
  }
  if (lines.some((line) => FIRST_MARK.test(line) && !line.startsWith('*'))) return undefined;
  return readParagraph(lines, start);
}

/** The items of a list, each on a line of its own; undefined where a line is none. */
function readItems(
  lines: readonly string[],
  from: number,
  isItem: (line: string) => boolean,
  mark: RegExp,
): readonly ListItem[] | undefined {
  const items: ListItem[] = [];
  let start = from;
  for (const line of lines) {
    const [before = ''] = mark.exec(line) ?? [];
    const content = line.slice(before.length);
    if (!isItem(line) || (FIRST_MARK.test(content) && !content.startsWith('*'))) return undefined;
    const paragraph = readParagraph([content], start + before.length);
    if (paragraph === undefined) return undefined;
    items.push({ start, end: start + line.length, blocks: [paragraph] });
    start += line.length + 1;
  }
  return items;
}

function readParagraph(lines: readonly string[], from: number): Paragraph | undefined {
  const children: Inline[] = [];
  let start = from;
  for (const [index, line] of lines.entries()) {
    const inlines = readLine(line, start, index < lines.length - 1);
    if (inlines === undefined) return undefined;
    children.push(...inlines);
    start += line.length + 1;
  }
  return { type: 'paragraph', children };
}

/** A line's text, emphasis and links; undefined where a mark is left over, or one stands where it might begin a list. */
function readLine(line: string, start: number, goesOn: boolean): readonly Inline[] | undefined {
  const inlines: Inline[] = [];
  let done = 0;
  const text = (to: number, end = '') => {
    if (to > done || end !== '') inlines.push(piece(line.slice(done, to) + end, start + done, start + to));
  };
  for (const { 0: whole, groups = {}, index } of line.matchAll(MARKED)) {
    text(index);
    inlines.push(...readMarked(groups, start + index));
    done = index + whole.length;
  }
  text(line.length, goesOn ? '\n' : '');
  return inlines.some((one) => one.type === 'text' && /[*[\]]/.test(one.text)) ? undefined : inlines;
}

function readMarked(
  { mark = '', stressed = '', words = '', url = '' }: Readonly<Record<string, string | undefined>>,
  start: number,
): readonly Inline[] {
  if (mark !== '') return [{ type: mark === '*' ? 'em' : 'strong', children: [piece(stressed, start + mark.length)] }];
  const shown = shownAddress(url);
  const at = start + 1 + words.length + 2 + url.lastIndexOf(shown);
  return linkInlines(url, [piece(words, start + 1)], { ...piece(shown, at), written: 'address' }, true);
}

function piece(text: string, start: number, end = start + text.length): TextPiece {
  return { type: 'text', text, start, end, written: 'plain' };
}
