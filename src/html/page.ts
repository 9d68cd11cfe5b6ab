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
  /** Whether some rows have their labels in the side column. */
  readonly hasRowsBeside: boolean;
  /** The heading written last: it names the contents and the tables below it. */
  latestHeading: string | undefined;
  /** Writes blocks: cells and items hold them, and blocks hold tables and lists. */
  readonly blocks: (blocks: readonly Block[]) => string[];
}

/** Looks through the document before any of it is written. */
export function pageOf(document: DocumentRoot, writeBlocks: (blocks: readonly Block[], page: Page) => string[]): Page {
  const found: Found = { ids: new Set(), widths: new Set(), hasRowsBeside: false };
  lookThrough(document, found);
  const page: Page = {
    blocks: (blocks) => writeBlocks(blocks, page),
    words: pageWords(document.language),
    chapters: chaptersOf(document.children),
    ids: found.ids,
    widths: [...found.widths].sort((one, other) => one - other),
    hasRowsBeside: found.hasRowsBeside,
    latestHeading: undefined,
  };
  return page;
}

/** What is gathered on the way through a document. */
interface Found {
  readonly ids: Set<string>;
  readonly widths: Set<number>;
  hasRowsBeside: boolean;
}

function lookThrough(node: DocumentNode, found: Found): void {
  if (node.type === 'heading') found.ids.add(node.id);
  if (node.type === 'table') for (const width of widthsOf(node) ?? []) found.widths.add(width);
  if (node.type === 'description-list' && node.variant === 'beside') found.hasRowsBeside = true;
  for (const child of childrenOf(node)) lookThrough(child, found);
}
