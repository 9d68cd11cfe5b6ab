import type { Heading } from '../../document/node.ts';
import { breakLines } from '../inline/break-lines.ts';
import type { Line } from '../inline/line.ts';
import { placeLine } from '../inline/place-line.ts';
import type { Segment } from '../inline/segments.ts';
import type { TextStyle } from '../inline/text-style.ts';
import type { Item } from '../placed/items.ts';
import type { Column } from '../placed/measures.ts';
import type { LayoutContext } from './context.ts';
import type { AttachedText } from './flow.ts';
import { baselineOf, lineStart } from './paragraph.ts';

/** Sets text that will stand on the first baseline of the next strip, in a column of its own. */
export function attachedText(
  context: LayoutContext,
  segments: readonly Segment[],
  column: Column,
  style: TextStyle,
  side: boolean,
  heading?: Heading,
): AttachedText {
  const lines = breakLines(segments, column.width, context);
  const ascent = baselineOf(style, context.measurer);
  return {
    items: attachedItems(lines, column, style),
    ascent,
    descent: Math.max(lines.length, 1) * style.leading - ascent,
    side,
    heading,
  };
}

function attachedItems(lines: readonly Line[], column: Column, style: TextStyle): Item[] {
  const items: Item[] = [];
  lines.forEach((line, at) => {
    items.push(...placeLine(line, lineStart(line, column, style), at * style.leading));
  });
  return items;
}
