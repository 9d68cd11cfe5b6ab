import type { Figure } from '../document/node.ts';
import type { DrawnLabel, DrawnShape, Stroke } from '../figure/drawing.ts';
import { writeInlines } from './inline.ts';
import { block, escaped, inline, nodeAttributes } from './markup.ts';
import type { Page } from './page.ts';

/**
 * Writes a figure as a picture in the page itself, in the page's colours. To a screen reader it is one picture with one
 * text: what is inside a `role="img"` is not read (WAI-ARIA 1.2, 5.2.9).
 */
export function writeFigure(node: Figure, page: Page): string {
  const { width, height, shapes, labels } = node.drawing;
  const picture = { viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': node.alternative };
  const caption = node.caption;
  const look = node.placement === 'main' ? { class: 'column' } : {};
  return block('figure', { ...look, ...nodeAttributes(node) }, [
    block('svg', picture, [...shapes.map(writeShape), ...labels.map(writeLabel)]),
    caption === undefined ? '' : inline('figcaption', nodeAttributes(caption), writeInlines(caption.children, page)),
  ]);
}

/** Colours are classes, so that the style sheet says what they are on a dark screen; the policy lets in no style attributes. */
function writeShape(shape: DrawnShape): string {
  const { stroke } = shape;
  const fill = shape.type === 'line' ? undefined : shape.fill;
  const classes = [fill && `fill-${fill}`, stroke && `stroke-${stroke.colour}`].filter((one) => one !== undefined);
  const look = { class: classes.join(' '), ...strokeAttributes(stroke) };
  if (shape.type === 'line') {
    const { x1, y1, x2, y2 } = shape;
    return inline('line', { ...numericAttributes({ x1, y1, x2, y2 }), ...look }, '');
  }
  if (shape.type === 'rectangle') {
    const { x, y, width, height } = shape;
    return inline('rect', { ...numericAttributes({ x, y, width, height }), ...look }, '');
  }
  return inline('circle', { ...numericAttributes({ cx: shape.x, cy: shape.y, r: shape.radius }), ...look }, '');
}

function strokeAttributes(stroke: Stroke | undefined): Readonly<Record<string, string | undefined>> {
  return stroke === undefined
    ? {}
    : { 'stroke-width': String(stroke.width), 'stroke-dasharray': stroke.dash?.join(' ') };
}

function writeLabel({ x, y, anchor, size, colour, text }: DrawnLabel): string {
  const attributes = {
    ...numericAttributes({ x, y, 'font-size': size }),
    'text-anchor': anchor,
    class: `fill-${colour}`,
  };
  return inline('text', attributes, escaped(text));
}

function numericAttributes(values: Readonly<Record<string, number>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
}
