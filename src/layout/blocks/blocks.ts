import type { Block, Group, Heading } from '../../document/node.ts';
import type { LayoutArea, LayoutContext } from '../flow/context.ts';
import type { Flow } from '../flow/flow.ts';
import { holdTogether, holdToNext, introduces, isNotedBy } from '../flow/keep-together.ts';
import { layParagraph } from '../flow/paragraph.ts';
import { space } from '../placed/measures.ts';
import { layTable } from '../table/table.ts';
import { layContents } from './contents.ts';
import { layDescriptionList } from './description-list.ts';
import { layFigure } from './figure.ts';
import { layFrame } from './frame.ts';
import { layHeading } from './heading.ts';
import { layList } from './list.ts';
import { layLocalAddition } from './local-addition.ts';
import { laySection } from './section.ts';
import { laySignatures } from './signature.ts';
import { layWritingLines } from './writing-lines.ts';

/** Sets blocks below each other in an area. */
export function layBlocks(context: LayoutContext, flow: Flow, blocks: readonly Block[], area: LayoutArea): void {
  let heading: LatestHeading | undefined;
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as Block;
    const first = flow.strips.length;
    if (isSignature(block)) {
      const groups = signaturesFrom(blocks, at);
      if (heading !== undefined) holdToSignatures(flow, heading.first);
      if (blocks[at - 1]?.type === 'paragraph') flow.space(space.table);
      laySignatures(context, flow, groups, area);
      at += groups.length - 1;
    } else if (block.type === 'heading') {
      layHeading(context, flow, block, area, isWide(blocks[at + 1]));
      heading = { level: block.level, first };
    } else layBlock(context, flow, block, area);
    if (flow.strips.length === first) continue;
    if (introduces(block, blocks[at + 1]) || isNotedBy(block, blocks[at + 1])) holdToNext(flow.strips);
    // A meeting is its title and its rows, and what stands between them.
    if (block.type === 'description-list' && heading?.level === 4)
      holdTogether(flow.strips, heading.first, context.measures.whole.meeting);
  }
}

/** The last heading, and the strip it begins with. */
interface LatestHeading {
  readonly level: Heading['level'];
  readonly first: number;
}

function layBlock(
  context: LayoutContext,
  flow: Flow,
  block: Exclude<Block, { type: 'heading' }>,
  area: LayoutArea,
): void {
  switch (block.type) {
    case 'paragraph':
      layParagraph(context, flow, block, area);
      break;
    case 'list':
      layList(context, flow, block, area);
      break;
    case 'description-list':
      layDescriptionList(context, flow, block, area);
      break;
    case 'table':
      layTable(context, flow, block, area);
      break;
    case 'frame':
      layFrame(context, flow, block, area);
      break;
    case 'local-addition':
      layLocalAddition(context, flow, block, area);
      break;
    case 'group':
      layGroup(context, flow, block, area);
      break;
    case 'writing-lines':
      layWritingLines(context, flow, block, area);
      break;
    case 'figure':
      layFigure(context, flow, block, area);
      break;
    case 'contents':
      layContents(context, flow, block, area);
      break;
    case 'section':
      laySection(context, flow, block, area);
      break;
  }
}

/** No page ends with the heading of the signatures and the text that introduces them. */
function holdToSignatures(flow: Flow, heading: number): void {
  if (flow.strips.length === heading) return;
  holdTogether(flow.strips, heading, flow.measures.tallestIntroduction);
  holdToNext(flow.strips);
}

/** Sets a group. Its strips are held together as long as one page has room for them all. */
function layGroup(context: LayoutContext, flow: Flow, group: Group, area: LayoutArea): void {
  const first = flow.strips.length;
  context.blocks(flow, group.children, area);
  flow.flush();
  for (let at = first; at < flow.strips.length - 1; at++) {
    const strip = flow.strips[at];
    if (strip !== undefined && strip.keep === 0) strip.keep = 1;
  }
}

function isSignature(block: Block): block is Group {
  return block.type === 'group' && block.variant === 'signature';
}

function signaturesFrom(blocks: readonly Block[], from: number): Group[] {
  const groups: Group[] = [];
  for (let at = from; at < blocks.length; at++) {
    const block = blocks[at] as Block;
    if (!isSignature(block)) break;
    groups.push(block);
  }
  return groups;
}

/** True for what stands across both columns, and so cannot have its heading in one of them. */
function isWide(block: Block | undefined): boolean {
  if (block === undefined) return false;
  if (block.type === 'group') return block.variant === 'signature' || isWide(block.children[0]);
  if (block.type === 'figure') return block.placement === 'wide';
  return block.type === 'table' || block.type === 'contents';
}
