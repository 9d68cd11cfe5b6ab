import { listNumbers } from '../document/list-numbers.ts';
import type {
  Block,
  DescriptionList,
  Group,
  Heading,
  List,
  LocalAddition,
  Paragraph,
  Section,
  WritingLines,
} from '../document/node.ts';
import { writeContents } from './contents.ts';
import { writeFigure } from './figure.ts';
import { writeFlow } from './flow.ts';
import { numbered, writeInlines } from './inline.ts';
import { type Attributes, block, inline, nodeAttributes } from './markup.ts';
import type { Page } from './page.ts';
import { writeTable } from './table.ts';

/** Writes blocks in their order; parties' signatures that follow each other stand beside each other. */
export function writeBlocks(blocks: readonly Block[], page: Page): string[] {
  const written: string[] = [];
  for (let at = 0; at < blocks.length; ) {
    const group = signaturesFrom(blocks, at);
    if (group.length > 0) {
      const parts = group.map((one) =>
        block('div', { class: 'signature', ...nodeAttributes(one) }, writeBlocks(one.children, page)),
      );
      written.push(block('div', { class: 'signatures' }, parts));
      at += group.length;
      continue;
    }
    written.push(writeBlock(blocks[at] as Block, page));
    at++;
  }
  return written;
}

function signaturesFrom(blocks: readonly Block[], from: number): Group[] {
  const group: Group[] = [];
  for (const one of blocks.slice(from)) {
    if (one.type !== 'group' || one.variant !== 'signature') break;
    group.push(one);
  }
  return group;
}

function writeBlock(node: Block, page: Page): string {
  switch (node.type) {
    case 'heading':
      return writeHeading(node, page);
    case 'paragraph':
      return writeParagraph(node, page);
    case 'list':
      return writeList(node, page);
    case 'description-list':
      return writeDescriptionList(node, page);
    case 'table':
      return writeTable(node, page);
    case 'contents':
      return writeContents(node, page);
    case 'section':
      return writeSection(node, page);
    case 'local-addition':
      return writeLocal(node, page);
    case 'frame':
      return block('div', { class: 'frame', ...nodeAttributes(node) }, writeBlocks(node.children, page));
    case 'group':
      return block('div', { class: node.variant, ...nodeAttributes(node) }, writeBlocks(node.children, page));
    case 'figure':
      return writeFigure(node, page);
    case 'writing-lines':
      return writeWritingLines(node, page);
  }
}

const usualPlacement = { 1: 'full', 2: 'full', 3: 'side', 4: 'main' } as const;

function writeHeading(node: Heading, page: Page): string {
  page.latestHeading = node.id;
  const words = writeInlines(node.children, page);
  // A chapter's title stands in a column of its own, with or without a number before it.
  const title = node.level === 2 ? inline('span', {}, words) : words;
  const markup = node.number === undefined ? title : `${numbered(node.number)} ${title}`;
  const placement = node.placement === usualPlacement[node.level] ? undefined : node.placement;
  return inline(`h${node.level}`, { id: node.id, class: placement, ...nodeAttributes(node) }, markup);
}

function writeParagraph(node: Paragraph, page: Page): string {
  const kind = node.variant === 'text' ? undefined : node.variant;
  return inline('p', { class: kind, ...nodeAttributes(node) }, writeInlines(node.children, page));
}

function writeList(node: List, page: Page): string {
  const items = node.items.map((item) =>
    writeFlow('li', { value: item.value?.toString(), ...nodeAttributes(item) }, item.children, page),
  );
  return block(node.ordered ? 'ol' : 'ul', { ...numbering(node), ...nodeAttributes(node) }, items);
}

/** Numbers up to this have room beside their items; longer ones stand in the items' first lines. */
const WIDEST_NUMBER = 99;

function numbering(list: List): Attributes {
  const { ordered, start = 1 } = list;
  if (!ordered) return {};
  const isLong = listNumbers(list).some((number) => number > WIDEST_NUMBER);
  return { class: isLong ? 'long' : undefined, start: start === 1 ? undefined : String(start) };
}

function writeDescriptionList(node: DescriptionList, page: Page): string {
  const entries = node.entries.map((entry) =>
    block('div', nodeAttributes(entry), [
      inline('dt', nodeAttributes(entry.term), writeInlines(entry.term.children, page)),
      writeFlow('dd', {}, entry.children, page),
    ]),
  );
  return block('dl', { class: node.variant, ...nodeAttributes(node) }, entries);
}

function writeSection(node: Section, page: Page): string {
  const kind = node.newPage ? `${node.role} new-page` : node.role;
  return block('section', { class: kind, ...nodeAttributes(node) }, writeBlocks(node.children, page));
}

/** No `aside`: what a district added is part of the agreement, not beside it. */
function writeLocal(node: LocalAddition, page: Page): string {
  const added = block('div', { class: 'added' }, writeBlocks(node.children, page));
  return block('div', { class: 'local', ...nodeAttributes(node) }, [writeParagraph(node.label, page), added]);
}

/** Rules to write on, drawn above their labels by the style sheet: they say nothing, and are not read aloud. */
function writeWritingLines(node: WritingLines, page: Page): string {
  const labels = node.labels.map((label) => writeParagraph(label, page));
  return block('div', { class: 'lines', ...nodeAttributes(node) }, labels);
}
