import type { fromMarkdown } from 'mdast-util-from-markdown';
import type { MarkdownProblem } from '../diagnostics/code-arguments.ts';
import { rememberByText } from '../values/remember.ts';
import { mayLookLikeList } from './list-marks.ts';
import type { Markdown, Paragraph } from './nodes.ts';
import { readPlainMarks } from './read-plain-marks.ts';
import { readTree } from './read-tree.ts';
import { markListener } from './text-pieces.ts';

/**
 * Longer texts, and lines with more marks of lists and quotations, are shown as they were written: nobody reads them, and
 * parsing them is slow. No text of a district's file may be longer.
 */
export const LONGEST = 4000;
const TOO_DEEP = /^[ \t]*(?:(?:>|[+*-][ \t]|\d{1,9}[.)][ \t])[ \t]*){12}/m;

const marks = /[*_[<`\\&|]|~~|^\s*(?:[#>+~=-]|\d+[.)])| {2}$/m;

let parse: typeof fromMarkdown | undefined;

/** Whether a text needs the parser; then `loadMarkdown` must have been awaited before it is read. */
export function needsMarkdown(text: string): boolean {
  return isReadable(text) && plainly(text) === undefined;
}

/** Whether a text with marks is short enough to be read. */
function isReadable(text: string): boolean {
  return text.length <= LONGEST && mayHoldMarks(text);
}

/** Whether a text holds marks of Markdown, or what looks like a list; without them it is shown as it is. */
export function mayHoldMarks(text: string): boolean {
  return marks.test(text) || mayLookLikeList(text);
}

/** Loads the Markdown parser, whose loading takes longer than drawing a page. */
export async function loadMarkdown(): Promise<void> {
  parse ??= (await import('mdast-util-from-markdown')).fromMarkdown;
}

/** Up to this many texts are kept: a batch repeats the minimum level's, and what rules have read is drawn next. */
const MOST_TEXTS = 256;

const plainly = rememberByText(MOST_TEXTS, readPlainMarks);

/** Reads a text with the parser, whatever marks it has; exported so that other readings are held to this one. */
export const readByParser = rememberByText(MOST_TEXTS, (source: string): Markdown => {
  const tooDeep = TOO_DEEP.exec(source);
  if (tooDeep !== null) return asWritten(source, 'depth', tooDeep.index, tooDeep.index + tooDeep[0].length);
  if (parse === undefined) throw new Error('loadMarkdown was not awaited');
  const { extension, marks } = markListener();
  // Lines that are indented are no code here: whoever indents a paragraph means a paragraph.
  const options = { extensions: [{ disable: { null: ['codeIndented'] } }], mdastExtensions: [extension] };
  return readTree(source, parse(source, options).children, marks);
});

/**
 * Reads a text in the Markdown subset: paragraphs, emphasis, lists, and links to https and mailto. Whatever else it holds
 * is a problem at its place. A text without any mark of Markdown needs no parser.
 */
export function readMarkdown(source: string): Markdown {
  if (isReadable(source)) return plainly(source) ?? readByParser(source);
  return mayHoldMarks(source) ? unreadMarkdown(source) : { blocks: plainParagraphs(source), problems: [] };
}

/** A text that is too long to be read, as it was written. */
export function unreadMarkdown(source: string): Markdown {
  return asWritten(source, 'length', 0, source.length);
}

function asWritten(source: string, problem: MarkdownProblem, start: number, end: number): Markdown {
  return { blocks: plainParagraphs(source), problems: [{ problem, start, end }] };
}

function plainParagraphs(source: string): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let at = 0;
  for (const part of source.split(/(\n[ \t]*\n)/)) {
    const text = part.trim();
    const start = at + part.indexOf(text);
    at += part.length;
    if (text === '') continue;
    const piece = { type: 'text', text, start, end: start + text.length, written: 'plain' } as const;
    paragraphs.push({ type: 'paragraph', children: [piece] });
  }
  return paragraphs;
}
