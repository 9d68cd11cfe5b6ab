import type { DrawingColour, DrawnLabel, DrawnShape } from './drawing.ts';

/** A mark's radius, and the least distance between the centres of two marks; pt. */
export const mark = { radius: 6, distance: 12.8 } as const;

/** The size of what a mark says, pt. */
const markText = 8.5;

/** Half of a capital's height, as a share of the text's size: labels stand around a point, not upon it. */
export const HALF_CAPITAL = 0.33;
/** A letter's average width over a name, as a share of the text's size, in the widest font that a browser may have. */
const LETTER = 0.75;

/** How wide a label may become. It is measured by its letters, since no font is known here. */
export function labelWidth(text: string, size: number): number {
  return LETTER * size * [...text].length;
}

/** How a mark looks: kinds of things are told apart by its shape and its edge, and not by colour alone. */
export type MarkLook = 'filled' | 'dashed' | 'square';

/** What a mark shows. */
export interface Marked {
  /** A number, or a letter. */
  readonly label: string;
  readonly look: MarkLook;
  /** Whether it is the area's own. */
  readonly local: boolean;
}

type Point = readonly [x: number, y: number];

const colourOf = ({ local }: Marked): DrawingColour => (local ? 'local' : 'blue');

/** A mark around a point. */
export function markAt([x, y]: Point, marked: Marked): DrawnShape {
  const fill = colourOf(marked);
  if (marked.look === 'filled') return { type: 'circle', x, y, radius: mark.radius, fill };
  if (marked.look === 'square') {
    // Of a circle's size to the eye, which takes a square of the same width for larger.
    const half = mark.radius - 0.4;
    return { type: 'rectangle', x: x - half, y: y - half, width: 2 * half, height: 2 * half, fill };
  }
  const width = 0.9;
  const stroke = { colour: fill, width, dash: [2.2, 1.5] } as const;
  return { type: 'circle', x, y, radius: mark.radius - width / 2, fill: 'paper', stroke };
}

/** What a mark around a point says, in its middle. */
export function markLabel([x, y]: Point, marked: Marked): DrawnLabel {
  const colour = marked.look === 'dashed' ? colourOf(marked) : 'paper';
  return { x, y: y + HALF_CAPITAL * markText, anchor: 'middle', size: markText, colour, text: marked.label };
}
