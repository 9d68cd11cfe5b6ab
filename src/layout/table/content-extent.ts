import type { Block, LocalAddition, Paragraph } from '../../document/node.ts';
import { present } from '../../values/present.ts';
import { rememberByObject } from '../../values/remember.ts';
import type { ShapedWord } from '../face/measure.ts';
import type { LayoutContext } from '../flow/context.ts';
import { paragraphSegments } from '../flow/paragraph.ts';
import { type Division, divisionsOf } from '../inline/divisions.ts';
import type { LineTools } from '../inline/line.ts';
import { listIndent } from '../inline/list-label.ts';
import { type Segment, segment } from '../inline/segments.ts';
import { compactText, paragraphStyle, styles, type TextStyle } from '../inline/text-style.ts';
import { labelWidth, localRule } from '../placed/measures.ts';

/**
 * The narrowest width in which nothing is divided that should stay whole, and the width in which no line is broken; pt.
 */
export interface Extent {
  min: number;
  max: number;
}

/**
 * Finds how narrow and how wide a text wants to be, and decides which words may be divided.
 * @param known pt; a narrowest width below it need not be found out exactly
 */
export type ExtentOf = (segments: readonly Segment[], known: number) => Extent;

/** Finds how narrow and how wide blocks want to be set, one below the other. */
export function blocksExtent(
  context: LayoutContext,
  blocks: readonly Block[],
  style: TextStyle,
  extentOf: ExtentOf,
  known = 0,
): Extent {
  const extent = { min: 0, max: 0 };
  for (const block of blocks) grow(extent, blockExtent(context, block, style, extentOf, Math.max(known, extent.min)));
  return extent;
}

function grow(extent: Extent, by: Extent, indent = 0): void {
  extent.min = Math.max(extent.min, by.min + indent);
  extent.max = Math.max(extent.max, by.max + indent);
}

function blockExtent(
  context: LayoutContext,
  block: Block,
  style: TextStyle,
  extentOf: ExtentOf,
  known: number,
): Extent {
  const extent = { min: 0, max: 0 };
  const add = (children: readonly Block[], indent: number) =>
    grow(extent, blocksExtent(context, children, compactText(style), extentOf, known - indent), indent);
  switch (block.type) {
    case 'paragraph':
      return paragraphExtent(context, block, paragraphStyle(block, style), extentOf, known);
    case 'list': {
      const indent = listIndent(context.measurer, block, compactText(style));
      for (const item of block.items) add(item.children, indent);
      return extent;
    }
    case 'description-list':
      for (const entry of block.entries) add(entry.children, labelWidth);
      return extent;
    case 'local-addition':
      return localExtent(context, block, style, extentOf, known - localRule.indent);
    default:
      return extent;
  }
}

function localExtent(
  context: LayoutContext,
  { label, children }: LocalAddition,
  style: TextStyle,
  extentOf: ExtentOf,
  known: number,
): Extent {
  const extent = { min: 0, max: 0 };
  grow(extent, paragraphExtent(context, label, styles.sideLabel, extentOf, known), localRule.indent);
  grow(extent, blocksExtent(context, children, style, extentOf, known), localRule.indent);
  return extent;
}

function paragraphExtent(
  context: LayoutContext,
  paragraph: Paragraph,
  style: TextStyle,
  extentOf: ExtentOf,
  known: number,
): Extent {
  const segments = paragraphSegments(context, paragraph, style);
  context.shaped.set(paragraph, segments);
  return extentOf(segments, known);
}

/** The narrowest width in which no word is divided. */
export function wordsExtent(segments: readonly Segment[]): Extent {
  const extent = { min: 0, max: 0 };
  let group = 0;
  let line = 0;
  for (let at = 0; at < segments.length; at++) {
    const { width, space, after } = segments[at] as Segment;
    group += width;
    line += width;
    extent.min = Math.max(extent.min, group);
    extent.max = Math.max(extent.max, line);
    group = after === 'join' ? group + space : 0;
    line = after === 'must-break' ? 0 : line + space;
  }
  return extent;
}

/**
 * The narrowest width in which no part of a word is divided: a name is one part, the words of a text and addresses
 * have several.
 * @param most pt; a name that is wider is divided all the same
 * @param kinds where a part may end
 */
export function partsExtent(tools: LineTools, most: number, kinds: readonly Division['kind'][]): ExtentOf {
  const partsOf = rememberedParts(tools, most, kinds);
  return (segments, known) => {
    const { min: widestGroup, max } = wordsExtent(segments);
    // No part is wider than its word, and dividing a word costs a hundred times as much as comparing its width.
    if (widestGroup <= known) return { min: 0, max };
    let min = 0;
    let unbroken = 0;
    for (let at = 0; at < segments.length; at++) {
      const each = segments[at] as Segment;
      const { first, widest, last } = partsOf(each);
      min = Math.max(min, unbroken + first, widest);
      unbroken = last ?? unbroken + first;
      unbroken = each.after === 'join' ? unbroken + each.space : 0;
    }
    return { min, max };
  };
}

/** How wide a word's first part is, the widest of the others and the last, if there are others; pt. */
interface PartWidths {
  readonly first: number;
  readonly widest: number;
  readonly last?: number;
}

/**
 * The parts found with each hyphenator, by word and by the way in which it was divided, kept as long as both the
 * hyphenator and the word live: agreements share most of their words. Each word has an entry for every size that it is
 * set in, twice at most for each set of kinds. The inner maps are filled by hand, since measuring the parts needs more
 * than their keys.
 */
const knownParts = rememberByObject((_: LineTools['hyphenate']) => new WeakMap<ShapedWord, Map<string, PartWidths>>());

function rememberedParts(
  tools: LineTools,
  most: number,
  kinds: readonly Division['kind'][],
): (whole: Segment) => PartWidths {
  const words = knownParts(tools.hyphenate);
  const way = kinds.join();
  return (whole) => {
    const { word, run, width } = whole;
    const key = `${way} ${run.size} ${run.hyphenate || width > most}`;
    const known = words.get(word) ?? new Map<string, PartWidths>();
    words.set(word, known);
    const parts = known.get(key) ?? summed(widthsOfParts(whole, most, kinds, tools));
    known.set(key, parts);
    return parts;
  };
}

function summed([first = 0, ...others]: readonly number[]): PartWidths {
  return { first, widest: Math.max(0, ...others), ...present({ last: others.at(-1) }) };
}

/** Widths of a word's parts, each with its hyphen. */
function widthsOfParts(whole: Segment, most: number, kinds: readonly Division['kind'][], tools: LineTools): number[] {
  const { text } = whole.word;
  const isMail = text.includes('@');
  const divisions = divisionsOf(whole, isMail ? 0 : most, tools).filter(({ kind }) => kinds.includes(kind));
  let from = 0;
  const widths = divisions.map(({ at, kind }) => {
    const part = text.slice(from, at) + (kind === 'hyphen' ? '-' : '');
    from = at;
    return segment(part, whole.run, tools.measurer).width;
  });
  widths.push(from === 0 ? whole.width : segment(text.slice(from), whole.run, tools.measurer).width);
  return widths;
}
