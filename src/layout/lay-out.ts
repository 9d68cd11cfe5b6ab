import { chaptersOf } from '../document/chapters.ts';
import type { Block, DocumentRoot } from '../document/node.ts';
import { layBlocks } from './blocks.ts';
import type { Area, Context } from './context.ts';
import { fillContents, finalize } from './finalize.ts';
import { fitFirstPage } from './first-page.ts';
import { Flow } from './flow.ts';
import { fillLastPage, giveHeadingsTwoLines } from './keep-together.ts';
import { body, columns, space, whole } from './look.ts';
import type { Measurer } from './measure.ts';
import type { LaidOutDocument } from './page.ts';
import { paginate } from './paginate.ts';
import { styles } from './text-style.ts';

const mainColumn: Area = {
  x: columns.main.x,
  width: columns.main.width,
  side: true,
  widens: true,
  text: styles.text,
  gap: space.paragraph,
};

/**
 * Lays a document out on pages: every item has its place in pt, and its owner in the document.
 * @param measurer shapes and measures words
 * @param hyphenate gives the syllables of a word of the document's language
 */
export function layOut(
  document: DocumentRoot,
  measurer: Measurer,
  hyphenate: (word: string) => readonly string[],
): LaidOutDocument {
  const context: Context = {
    measurer,
    hyphenate,
    shaped: new Map(),
    chapters: chaptersOf(document.children),
    contentsLines: [],
    blocks: (flow, blocks, area) => layBlocks(context, flow, blocks, area),
  };
  const flow = new Flow();
  context.blocks(flow, document.children, mainColumn);
  flow.flush();
  giveHeadingsTwoLines(flow.strips);
  fillLastPage(flow.strips, whole.end);
  const top = beginsWithTitle(document.children) ? fitFirstPage(flow.strips, body.titleTop) : body.belowFirstHead;
  const { sheets, destinations } = paginate(flow.strips, top);
  fillContents(context, destinations);
  return { pages: finalize(document, sheets, context), destinations };
}

/** A first page's title stands further down, below the sender's head. */
function beginsWithTitle([first]: readonly Block[]): boolean {
  return first?.type === 'section' && first.role === 'first-page';
}
