import type {
  Block,
  DocumentNode,
  DocumentRoot,
  Figure,
  Heading,
  Inline,
  Link,
  Text,
} from '../../../src/document/node.ts';
import type { Face } from '../../../src/layout/face/measure.ts';
import { wordMeasurer } from '../../../src/layout/face/word-measurer.ts';
import type {
  Destination,
  LaidOutDocument,
  LaidOutPage,
  Owner,
  PlacedItem,
  PlacedWord,
} from '../../../src/layout/placed/page.ts';
import { fontTables } from '../fonts.ts';

// The plainest layout that can be drawn: one column, ten points, whole lines. It places every text of a document with its
// owner, so that the drawing can be tested by itself.

const measurer = wordMeasurer(fontTables);
const [width, height, left, top, bottom, size, leading] = [595.28, 841.89, 68, 90, 770, 10, 13];
const right = width - left;

type Role = 'content' | 'label' | 'page-number';

interface Flow {
  readonly pages: PlacedItem[][];
  readonly destinations: Destination[];
  readonly headings: readonly Heading[];
  x: number;
  y: number;
}

/** Places a document. Tables repeat their head on each page, and a list's items are numbered by their place. */
export function place(document: DocumentRoot): LaidOutDocument {
  const flow: Flow = { pages: [], destinations: [], headings: headingsOf(document.children), x: left, y: bottom };
  for (const block of document.children) placeBlock(flow, block);
  const pages = flow.pages.map(
    (items, i): LaidOutPage => ({
      number: i + 1,
      width,
      height,
      items: [...running(document.running.head, 'header', 40), ...items, ...running(`Sid ${i + 1}`, 'footer', 800)],
    }),
  );
  return { pages, destinations: flow.destinations };
}

function running(words: string, artifact: 'header' | 'footer', y: number): PlacedItem[] {
  const rule = {
    type: 'rule',
    x1: left,
    y1: y + 4,
    x2: right,
    y2: y + 4,
    width: 0.5,
    colour: 'hairline',
    artifact,
  } as const;
  return [rule, run('regular', words, left, y, { artifact }, true)];
}

function headingsOf(blocks: readonly Block[]): Heading[] {
  return blocks.flatMap((block) => {
    if (block.type === 'heading') return [block];
    return block.type === 'section' ||
      block.type === 'group' ||
      block.type === 'frame' ||
      block.type === 'local-addition'
      ? headingsOf(block.children)
      : [];
  });
}

function placeBlocks(flow: Flow, blocks: readonly Block[]): void {
  for (const block of blocks) placeBlock(flow, block);
}

function placeBlock(flow: Flow, block: Block): void {
  switch (block.type) {
    case 'heading':
      newLine(flow);
      flow.destinations.push({ heading: block, page: flow.pages.length, y: flow.y - size });
      if (block.number !== undefined) word(flow, 'semibold', block.number, owner(block, 'label'), true);
      inlines(flow, block, block.children, 'semibold');
      break;
    case 'paragraph':
      newLine(flow);
      inlines(flow, block, block.children, 'regular');
      break;
    case 'list':
      placeList(flow, block);
      break;
    case 'description-list':
      for (const entry of block.entries) placeBlocks(flow, [entry.term, ...entry.children]);
      break;
    case 'table':
      placeTable(flow, block);
      break;
    case 'contents':
      for (const heading of flow.headings) if (heading.level === 2) placeEntry(flow, block, heading);
      break;
    case 'figure':
      placeFigure(flow, block);
      break;
    case 'writing-lines':
      placeBlocks(flow, block.labels);
      break;
    case 'local-addition':
      placeBlocks(flow, [block.label, ...block.children]);
      break;
    case 'frame':
      newLine(flow);
      items(flow).push({ ...box(flow), type: 'frame', lineWidth: 1, colour: 'local', artifact: 'layout' });
      placeBlocks(flow, block.children);
      break;
    case 'section':
    case 'group':
      placeBlocks(flow, block.children);
  }
}

/** Small, so that a figure needs no more room than a line. */
const FIGURE_SCALE = 0.04;

function placeFigure(flow: Flow, figure: Figure): void {
  newLine(flow);
  items(flow).push({
    type: 'drawing',
    x: left,
    y: flow.y,
    scale: FIGURE_SCALE,
    drawing: figure.drawing,
    owner: owner(figure),
  });
  for (const { text } of figure.drawing.labels) word(flow, 'semibold', text, owner(figure), true);
  flow.y += figure.drawing.height * FIGURE_SCALE;
  if (figure.caption) placeBlock(flow, figure.caption);
}

const box = (flow: Flow) => ({ x: left, y: flow.y - size, width: 300, height: 30 });

function placeList(flow: Flow, block: Extract<Block, { type: 'list' }>): void {
  block.items.forEach((item, i) => {
    newLine(flow);
    word(flow, 'regular', block.ordered ? `${i + 1}.` : '•', owner(item, 'label'), true);
    placeBlocks(flow, item.children);
  });
}

function placeTable(flow: Flow, table: Extract<Block, { type: 'table' }>): void {
  if (table.caption) placeBlock(flow, table.caption);
  const row = (cells: (typeof table.body)[number]['cells']): void => {
    for (const { children } of cells) for (const child of children) placeBlock(flow, child);
  };
  for (const { cells } of table.head) row(cells);
  for (const { cells } of table.body) {
    const page = flow.pages.length;
    newLine(flow);
    if (flow.pages.length > page)
      items(flow).push(run('semibold', 'Rubrik', left, flow.y, { artifact: 'repeated-header' }, true));
    row(cells);
  }
}

function placeEntry(flow: Flow, contents: Block, heading: Heading): void {
  newLine(flow);
  const start = flow.x;
  const own = (role: Role): Owner => ({ node: contents, role, entry: heading });
  if (heading.number !== undefined) word(flow, 'regular', heading.number, own('label'), true);
  for (const { text } of texts(heading.children))
    for (const part of split(text)) word(flow, 'regular', part, own('content'), true);
  word(flow, 'regular', '....', { artifact: 'dot-leader' }, true);
  word(flow, 'regular', '1', own('page-number'), true);
  linkBox(flow, start, `#${heading.id}`, own('content'));
}

function inlines(flow: Flow, node: DocumentNode, children: readonly Inline[], face: Face): void {
  for (const child of children) {
    if (child.type === 'line-break') newLine(flow);
    else if (child.type === 'text')
      setText(
        flow,
        child,
        child.style === 'emphasis' ? 'italic' : face,
        child.language === undefined ? owner(node) : owner(node, 'content', child),
      );
    else setLink(flow, node, child, face);
  }
}

function setLink(flow: Flow, node: DocumentNode, link: Link, face: Face): void {
  const own = owner(node, 'content', link);
  for (const child of texts(link.children)) {
    let start = flow.x;
    for (const part of split(child.text)) {
      const line = flow.y;
      const end = flow.x;
      word(flow, face, part, own, true);
      if (flow.y !== line) {
        if (end > start) linkBox({ ...flow, x: end, y: line }, start, link.target, own);
        start = left;
      }
    }
    linkBox(flow, start, link.target, own);
  }
}

function linkBox(flow: Flow, start: number, target: string, own: Owner): void {
  items(flow).push({
    type: 'link',
    x: start,
    y: flow.y - size,
    width: flow.x - start,
    height: leading,
    target,
    description: `Till ${target}`,
    owner: own,
  });
}

function setText(flow: Flow, node: Text, face: Face, own: Owner): void {
  for (const part of split(node.text)) word(flow, face, part, own, true);
}

/** Places a word, on a new line where it does not fit; a word that holds `|` is divided there. */
function word(flow: Flow, face: Face, part: string, own: Owner, space: boolean): void {
  const [head, tail] = part.split('|');
  if (flow.x + advance(face, head ?? '') > right) newLine(flow);
  if (tail !== undefined) {
    items(flow).push({
      ...run(face, head ?? '', flow.x, flow.y, own, false),
      words: [{ word: measurer.word(face, head ?? ''), dx: 0, hyphen: true }],
    });
    newLine(flow);
    word(flow, face, tail, own, space);
    return;
  }
  items(flow).push(run(face, part, flow.x, flow.y, own, space));
  flow.x += advance(face, part) + (space ? (measurer.space(face) * size) / 1000 : 0);
}

function run(
  face: Face,
  words: string,
  x: number,
  y: number,
  own: Owner,
  space: boolean,
): Extract<PlacedItem, { type: 'text' }> {
  let dx = 0;
  const gap = (measurer.space(face) * size) / 1000;
  const placed = split(words).map((part): PlacedWord => {
    const shaped = measurer.word(face, part);
    const at = dx;
    dx += (shaped.width * size) / 1000 + gap;
    return { word: shaped, dx: at, ...(space ? { spaceAfter: gap } : {}) };
  });
  return { type: 'text', x, y, face, size, colour: 'ink', words: placed, owner: own };
}

const owner = (node: DocumentNode, role: Role = 'content', inline?: Inline): Owner => ({
  node,
  role,
  ...(inline ? { inline } : {}),
});

const split = (words: string): string[] => words.split(' ').filter((part) => part !== '');

const texts = (children: readonly Inline[]): Text[] => children.filter((child): child is Text => child.type === 'text');

const advance = (face: Face, part: string): number => (measurer.word(face, part).width * size) / 1000;

function items(flow: Flow): PlacedItem[] {
  const last = flow.pages.at(-1);
  if (!last) throw new Error('No page yet');
  return last;
}

function newLine(flow: Flow): void {
  flow.x = left;
  flow.y += leading;
  if (flow.y < bottom) return;
  flow.pages.push([]);
  flow.y = top;
}
