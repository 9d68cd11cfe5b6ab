import { chaptersOf } from '../document/chapters.ts';
import type { Block, DocumentRoot } from '../document/node.ts';
import { layBlocks } from './blocks/blocks.ts';
import type { Measurer } from './face/measure.ts';
import type { LayoutArea, LayoutContext } from './flow/context.ts';
import { Flow } from './flow/flow.ts';
import { fillLastPage, giveHeadingsTwoLines } from './flow/keep-together.ts';
import { styles } from './inline/text-style.ts';
import { fillContents, finalize } from './pages/finalize.ts';
import { belowHead, planFirstHead } from './pages/first-head.ts';
import { fitFirstPage } from './pages/first-page.ts';
import { fitPages } from './pages/fitted-pages.ts';
import { paginate } from './pages/paginate.ts';
import { closer, type Measures, measuresFor, type Size, space, standardMargins } from './placed/measures.ts';
import type { LaidOutDocument } from './placed/page.ts';

const standard = measuresFor(standardMargins);

function mainColumn({ columns }: Measures): LayoutArea {
  return { ...columns.main, side: true, widens: true, text: styles.text, gap: space.paragraph };
}

/** What a theme decides of the layout. */
export interface LayOutOptions {
  /** Where text stands; without them, by the standard margins. */
  readonly measures?: Measures;
  /** Size in pt of the document's logo; without one, none is placed. */
  readonly logo?: Size;
}

/**
 * Lays a document out on pages: every item has its place in pt, and its owner in the document.
 * @param measurer shapes and measures words
 * @param hyphenate gives the syllables of a word of the document's language
 */
export function layOut(
  document: DocumentRoot,
  measurer: Measurer,
  hyphenate: (word: string) => readonly string[],
  { measures: usual = standard, logo }: LayOutOptions = {},
): LaidOutDocument {
  const measures = document.spacing === 'close' ? closer(usual) : usual;
  const context: LayoutContext = {
    measures,
    measurer,
    hyphenate,
    shaped: new Map(),
    chapters: chaptersOf(document.children),
    contentsLines: [],
    blocks: (flow, blocks, area) => layBlocks(context, flow, blocks, area),
  };
  const flow = new Flow(measures);
  context.blocks(flow, document.children, mainColumn(measures));
  flow.flush();
  giveHeadingsTwoLines(flow.strips);
  fillLastPage(flow.strips, measures.whole.end);
  fitPages(flow.strips, measures);
  const head = planFirstHead(document, logo, context);
  const first = belowHead(measures, head);
  const top = beginsWithTitle(document.children) ? fitFirstPage(flow.strips, first) : first.body.belowFirstHead;
  const { sheets, destinations } = paginate(flow.strips, top, measures);
  fillContents(context, destinations);
  return { pages: finalize(document, sheets, head, context), destinations };
}

/** A first page's title stands further down, below the sender's head. */
function beginsWithTitle([first]: readonly Block[]): boolean {
  return first?.type === 'section' && first.role === 'first-page';
}
