import type { Drawing, DrawnLabel, DrawnShape } from './drawing.ts';

/** A drawing's box: its size, and where the point 0,0 of what it shows is to stand in it; pt. */
export interface Box {
  readonly width: number;
  readonly height: number;
  readonly x: number;
  readonly y: number;
}

/** Moves a drawing around 0,0 into its box, with its coordinates rounded. */
export function boxed(
  shapes: readonly DrawnShape[],
  labels: readonly DrawnLabel[],
  { width, height, x, y }: Box,
): Drawing {
  return {
    width,
    height,
    shapes: shapes.map((shape) => movedShape(shape, x, y)),
    labels: labels.map((label) => ({ ...label, x: rounded(label.x + x), y: rounded(label.y + y) })),
  };
}

function movedShape(shape: DrawnShape, x: number, y: number): DrawnShape {
  if (shape.type === 'line') {
    const { x1, y1, x2, y2 } = shape;
    return { ...shape, x1: rounded(x1 + x), y1: rounded(y1 + y), x2: rounded(x2 + x), y2: rounded(y2 + y) };
  }
  const at = { x: rounded(shape.x + x), y: rounded(shape.y + y) };
  if (shape.type === 'circle') return { ...shape, ...at, radius: rounded(shape.radius) };
  return { ...shape, ...at, width: rounded(shape.width), height: rounded(shape.height) };
}

/** A coordinate as drawings have it: engines differ in the last bits of a sine or a logarithm. */
export const rounded = (value: number): number => Math.round(value * 1000) / 1000;
