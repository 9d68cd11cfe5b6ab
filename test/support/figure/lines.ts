import type { Drawing, DrawnShape } from '../../../src/figure/drawing.ts';

function shapeLine(shape: DrawnShape): string {
  const stroke = shape.stroke && `${shape.stroke.colour} ${shape.stroke.width} ${shape.stroke.dash?.join(' ') ?? ''}`;
  if (shape.type === 'line') return `line ${shape.x1} ${shape.y1} – ${shape.x2} ${shape.y2} ${stroke}`.trimEnd();
  const size = shape.type === 'circle' ? `r ${shape.radius}` : `${shape.width} × ${shape.height}`;
  return `${shape.type} ${shape.x} ${shape.y} ${size} ${shape.fill ?? 'empty'} ${stroke ?? ''}`.trimEnd();
}

/** A drawing in text: its size, then a line for each shape and each label. */
export function drawingText({ width, height, shapes, labels }: Drawing): string {
  const words = labels.map(({ x, y, anchor, size, colour, text }) => [text, x, y, anchor, size, colour].join(' '));
  return `${[`${width} × ${height}`, ...shapes.map(shapeLine), ...words].join('\n')}\n`;
}
