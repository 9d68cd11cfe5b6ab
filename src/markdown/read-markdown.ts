import type { fromMarkdown } from 'mdast-util-from-markdown';
import { rememberByText } from '../values/remember.ts';
import type { Markdown, Paragraph } from './nodes.ts';
import { readTree } from './read-tree.ts';
import { markListener } from './text-pieces.ts';

/** Longer texts are shown as they were written: nobody reads them, and parsing them is slow. */
export const LONGEST = 10_000;

const marks = /[*_[<`\\&|]|~~|^\s*(?:[#>+~=-]|\d+[.)])| {2}$/m;

let parse: typeof fromMarkdown | undefined;

/** Whether a text has to be parsed as Markdown; then `loadMarkdown` must have been awaited before it is read. */
export function needsMarkdown(text: string): boolean {
  return text.length <= LONGEST && marks.test(text);
}

/** Loads the Markdown parser, whose loading takes longer than drawing a page. */
export async function loadMarkdown(): Promise<void> {
  parse ??= (await import('mdast-util-from-markdown')).fromMarkdown;
}

/** Up to this many texts are kept: a batch repeats the minimum level's, and what rules have read is drawn next. */
const MOST_TEXTS = 256;

const parsed = rememberByText(MOST_TEXTS, (source: string): Markdown => {
  if (parse === undefined) throw new Error('loadMarkdown was not awaited');
  const { extension, marks } = markListener();
  // Lines that are indented are no code here: whoever indents a paragraph means a paragraph.
  const options = { extensions: [{ disable: { null: ['codeIndented'] } }], mdastExtensions: [extension] };
  return readTree(source, parse(source, options).children, marks);
});

/**
 * Reads a text in the Markdown subset: paragraphs, emphasis, lists, and links to https and mailto. Everything else is
 * shown as it was written, HTML too. A text without any mark of Markdown needs no parser.
 */
export function readMarkdown(source: string): Markdown {
  return needsMarkdown(source) ? parsed(source) : { blocks: plainParagraphs(source) };
}

function plainParagraphs(source: string): readonly Paragraph[] {
  return [...source.matchAll(/(?:(?!\n[ \t]*\n)[\s\S])+/g)].flatMap(({ 0: paragraph, index }) => {
    const text = paragraph.trim();
    if (text === '') return [];
    const start = index + paragraph.indexOf(text);
    return { type: 'paragraph', children: [{ type: 'text', text, start, end: start + text.length, written: 'plain' }] };
  });
}
