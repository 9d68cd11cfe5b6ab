import type { Block, Heading, Paragraph } from '../../document/node.ts';
import type { LineTools } from '../inline/line.ts';
import type { Segment } from '../inline/segments.ts';
import type { TextStyle } from '../inline/text-style.ts';
import type { TextItem } from '../placed/items.ts';
import type { Column, Measures } from '../placed/measures.ts';
import type { Flow } from './flow.ts';

/** A column in which blocks are set. */
export interface LayoutArea {
  readonly x: number;
  readonly width: number;
  /** The side column beside it is free. */
  readonly side: boolean;
  /** It is the main column itself: what is wide may stand across both columns. */
  readonly widens: boolean;
  /** How plain text is set in it. */
  readonly text: TextStyle;
  /** Space between its paragraphs, pt. */
  readonly gap: number;
  /** The first page, where headings are smaller and stand in the full width. */
  readonly firstPage?: boolean;
}

/** A line of the contents that waits for its page number. */
export interface ContentsLine {
  readonly heading: Heading;
  /** Its right edge is `right`; words and x are filled in when the pages are known. */
  readonly number: TextItem;
  readonly right: number;
}

/** What everything that lays out one document shares. */
export interface LayoutContext extends LineTools {
  readonly measures: Measures;
  /** Paragraphs that were shaped ahead, to find the widths of columns. */
  readonly shaped: Map<Paragraph, readonly Segment[]>;
  /** Headings that the contents list. */
  readonly chapters: readonly Heading[];
  readonly contentsLines: ContentsLine[];
  /** Sets blocks below each other; a list's items and a table's cells hold blocks again. */
  readonly blocks: (flow: Flow, blocks: readonly Block[], area: LayoutArea) => void;
}

/** The column in which wide blocks stand: both columns where the area is the main one, else the area itself. */
export function wideColumn({ measures: { columns } }: Pick<LayoutContext, 'measures'>, area: LayoutArea): Column {
  return area.widens ? { x: columns.left, width: columns.width } : { x: area.x, width: area.width };
}
