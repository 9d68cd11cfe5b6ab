import type { DrawnShape } from '../figure/drawing.ts';
import type { PlacedDrawing } from '../layout/placed/page.ts';
import type { ByteWriter } from './byte-writer.ts';
import { num, thousandths } from './syntax.ts';

/** How far a Bézier curve's control points are from the ends of a quarter of a circle of radius 1. */
const QUARTER = (4 / 3) * (Math.SQRT2 - 1);

/** A box by its upper left corner, measured from the page's, and its size; pt. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The box of a figure on its page, without which a reader cannot move the figure as one (ISO 14289-1, 7.3; ISO 32000-1,
 * table 344).
 */
export function boxAttributes({ x, y, width, height }: Box, pageHeight: number): string {
  const bottom = pageHeight - y - height;
  const box = [x, bottom, x + width, bottom + height].map(num).join(' ');
  return `/O/Layout/Placement/Block/BBox[${box}]`;
}

/** The box of a drawing at the size at which it is placed. */
export function boxOf({ x, y, scale, drawing }: PlacedDrawing): Box {
  return { x, y, width: drawing.width * scale, height: drawing.height * scale };
}

/** Writes a shape's path, each operator with a space after it; the path is still to be painted. */
export function tracePath(
  out: ByteWriter,
  shape: DrawnShape,
  { x, y, scale }: PlacedDrawing,
  pageHeight: number,
): void {
  const point = (dx: number, dy: number): void => {
    out.thousandths(thousandths(x + dx * scale));
    out.text(' ');
    out.thousandths(thousandths(pageHeight - y - dy * scale));
    out.text(' ');
  };
  if (shape.type === 'circle') {
    traceCircle(out, point, shape);
    return;
  }
  if (shape.type === 'rectangle') {
    // From its lower left corner (ISO 32000-1, table 59).
    point(shape.x, shape.y + shape.height);
    out.thousandths(thousandths(shape.width * scale));
    out.text(' ');
    out.thousandths(thousandths(shape.height * scale));
    out.text(' re ');
    return;
  }
  point(shape.x1, shape.y1);
  out.text('m ');
  point(shape.x2, shape.y2);
  out.text('l ');
}

/** Draws four curves clockwise from the right, as SVG draws a circle, so that dashes begin at the same point. */
function traceCircle(
  out: ByteWriter,
  point: (dx: number, dy: number) => void,
  { x, y, radius }: { readonly x: number; readonly y: number; readonly radius: number },
): void {
  point(x + radius, y);
  out.text('m ');
  for (const [cos, sin] of [
    [1, 0],
    [0, 1],
    [-1, 0],
    [0, -1],
  ] as const) {
    // From the direction (cos, sin) to the one a quarter further, (-sin, cos).
    point(x + radius * (cos - QUARTER * sin), y + radius * (sin + QUARTER * cos));
    point(x + radius * (QUARTER * cos - sin), y + radius * (QUARTER * sin + cos));
    point(x - radius * sin, y + radius * cos);
    out.text('c ');
  }
  out.text('h ');
}
