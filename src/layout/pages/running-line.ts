import type { LayoutContext } from '../flow/context.ts';
import { breakLines, fillLine } from '../inline/break-lines.ts';
import type { Line } from '../inline/line.ts';
import { placeLine } from '../inline/place-line.ts';
import { plainSegments, type Segment, segment } from '../inline/segments.ts';
import type { TextStyle } from '../inline/text-style.ts';
import type { Item } from '../placed/items.ts';
import type { Artifact } from '../placed/page.ts';

/** What heads and feet are set with. */
export type RunningTextTools = Pick<LayoutContext, 'measurer' | 'hyphenate' | 'measures'>;

/** A place on the baseline `y`, from a left edge (the text's, where neither edge is given) or up to a right one; pt. */
export interface RunningLinePlace {
  readonly y: number;
  readonly left?: number;
  readonly right?: number;
  readonly width: number;
}

/**
 * Places one line and returns its width in pt. Of words that do not fit only the beginning is shown, since the same
 * facts stand in the text.
 */
export function placeRunningLine(
  words: string,
  style: TextStyle,
  artifact: Artifact,
  { y, left, right, width }: RunningLinePlace,
  items: Item[],
  tools: RunningTextTools,
): number {
  const fitted = fittedLine(plainSegments(words, style, { artifact }, tools.measurer), width, tools);
  if (fitted === undefined) return 0;
  const x = right === undefined ? (left ?? tools.measures.columns.left) : right - fitted.width;
  items.push(...placeLine(fitted, x, y));
  return fitted.width;
}

/** How wide words are on one line with nothing left out, pt. */
export function widthOnOneLine(words: string, style: TextStyle, tools: RunningTextTools): number {
  const segments = plainSegments(words, style, { artifact: 'header' }, tools.measurer);
  return breakLines(segments, Number.POSITIVE_INFINITY, tools)[0]?.width ?? 0;
}

/** One line of the words that fit, with an ellipsis where some do not; undefined where there are no words. */
function fittedLine(segments: readonly Segment[], width: number, tools: RunningTextTools): Line | undefined {
  const [first, second] = breakLines(segments, width, tools);
  if (first === undefined || second === undefined) return first;
  const { run } = first.segments[0] as Segment;
  const ellipsis = segment('…', run, tools.measurer);
  return withEllipsis(fillLine(segments, width - ellipsis.width - run.space, tools.measurer), ellipsis);
}

/** The ellipsis stands apart from whole words, and directly after a word that was cut. */
function withEllipsis({ segments, width, end }: Line, ellipsis: Segment): Line {
  const last = segments[segments.length - 1] as Segment;
  const space = end === 'space' ? ellipsis.run.space : 0;
  const shown = [...segments.slice(0, -1), { ...last, space }, ellipsis];
  return { segments: shown, width: width + space + ellipsis.width, end: 'space' };
}
