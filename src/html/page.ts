import { chaptersOf } from '../document/chapters.ts';
import { childrenOf } from '../document/children.ts';
import type { Block, DocumentNode, DocumentRoot, Heading } from '../document/node.ts';
import { widthsOf } from './column-widths.ts';
import { type PageWords, pageWords } from './words.ts';

/** What the writers of the single nodes know of the whole page. */
export interface Page {
  readonly words: PageWords;
  /** What the contents list. */
  readonly chapters: readonly Heading[];
  /** Ids that links may lead to. */
  readonly ids: ReadonlySet<string>;
  /** The widths of tables' columns in hundredths of their table, each once. */
  readonly widths: readonly number[];
  /** The heading written last: it names the contents and the tables below it. */
  latestHeading: string | undefined;
  /** Writes blocks: cells and items hold them, and blocks hold tables and lists. */
  readonly blocks: (blocks: readonly Block[]) => string[];
}

/** Looks through the document before any of it is written. */
export function pageOf(document: DocumentRoot, writeBlocks: (blocks: readonly Block[], page: Page) => string[]): Page {
  const ids = new Set<string>();
  const widths = new Set<number>();
  collectIdsAndWidths(document, ids, widths);
  const page: Page = {
    blocks: (blocks) => writeBlocks(blocks, page),
    words: pageWords(document.language),
    chapters: chaptersOf(document.children),
    ids,
    widths: [...widths].sort((one, other) => one - other),
    latestHeading: undefined,
  };
  return page;
}

function collectIdsAndWidths(node: DocumentNode, ids: Set<string>, widths: Set<number>): void {
  if (node.type === 'heading') ids.add(node.id);
  if (node.type === 'table') for (const width of widthsOf(node) ?? []) widths.add(width);
  for (const child of childrenOf(node)) collectIdsAndWidths(child, ids, widths);
}
