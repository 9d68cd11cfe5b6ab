import { PDFName } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import type { Drawing } from '../../src/figure/drawing.ts';
import type { PlacedDrawing } from '../../src/layout/placed/page.ts';
import { ByteWriter } from '../../src/pdf/byte-writer.ts';
import { boxAttributes, boxOf, tracePath } from '../../src/pdf/figure.ts';
import { inconsistencies } from '../support/pdf/inconsistencies.ts';
import { figure, heading, paragraph, root } from '../support/pdf/nodes.ts';
import { readPdf, streamBytes, tagTree } from '../support/pdf/read.ts';
import { write } from '../support/pdf/write.ts';

const drawing: Drawing = { width: 40, height: 20, shapes: [], labels: [] };
const node = figure('Hjulet');
const at = (more: Partial<PlacedDrawing> = {}): PlacedDrawing => ({
  type: 'drawing',
  x: 100,
  y: 50,
  scale: 1,
  drawing,
  owner: { node, role: 'content' },
  ...more,
});

function traced(shape: Drawing['shapes'][number], more: Partial<PlacedDrawing> = {}): string {
  const out = new ByteWriter();
  tracePath(out, shape, at(more), 800);
  return new TextDecoder().decode(out.view());
}

const stroke = { colour: 'blue', width: 1 } as const;

it('traces a line from the page’s lower left, at the drawing’s size', () => {
  const line = { type: 'line', x1: 0, y1: 0, x2: 40, y2: 10, stroke } as const;
  expect(traced(line)).toBe('100 750 m 140 740 l ');
  expect(traced(line, { scale: 0.5 })).toBe('100 750 m 120 745 l ');
});

it('traces a circle as four curves, clockwise from the right', () => {
  const path = traced({ type: 'circle', x: 10, y: 10, radius: 10, stroke });
  expect(path).toBe(
    '120 740 m 120 734.477 115.523 730 110 730 c 104.477 730 100 734.477 100 740 c ' +
      '100 745.523 104.477 750 110 750 c 115.523 750 120 745.523 120 740 c h ',
  );
});

it('traces a rectangle from its lower left corner', () => {
  const rectangle = { type: 'rectangle', x: 10, y: 5, width: 20, height: 4, fill: 'blue' } as const;
  expect(traced(rectangle)).toBe('110 741 20 4 re ');
  expect(traced(rectangle, { scale: 0.5 })).toBe('105 745.5 10 2 re ');
});

it('says where the figure stands', () => {
  expect(boxAttributes(boxOf(at()), 800)).toBe('/O/Layout/Placement/Block/BBox[100 730 140 750]');
  expect(boxAttributes(boxOf(at({ scale: 0.5 })), 800)).toBe('/O/Layout/Placement/Block/BBox[100 740 120 750]');
});

it('is one element with its alternative text, its labels and its box, and its caption follows', async () => {
  const read = await readPdf(
    await write(root([heading(1, 'a', 'A'), figure('Ett hjul', 'Fylld prick'), paragraph('Slut')])),
  );
  expect(inconsistencies(read)).toEqual([]);
  expect(tagTree(read)).toMatch(
    /Figure \(Placement=Block BBox=\[[ \d.]+\] Alt=Ett hjul\) "höst vår Läsåret 1 2 ?"\n *P "Fylld prick ?"\n *P "Slut ?"/,
  );
});

it('paints shapes in one sequence with the labels, and leaves no dashes to what follows', async () => {
  const { pages } = await readPdf(await write(root([heading(1, 'a', 'A'), figure('Ett hjul')])));
  const bytes = streamBytes(pages[0]?.node.lookup(PDFName.of('Contents')));
  const content = Buffer.from(bytes).toString('latin1');
  const [, inside = ''] = /\/Figure<<\/MCID \d+>>BDC\n([\s\S]*?)EMC/.exec(content) ?? [];
  expect(content.match(/\/Figure/g)).toHaveLength(1);
  expect(inside.match(/ (S|f|B)$/gm)?.map((operator) => operator.trim())).toEqual(['S', 'S', 'S', 'S', 'f', 'B']);
  expect(inside.search(/\n\[[\d.]+ [\d.]+\]0 d\n/)).toBeGreaterThan(inside.search(/ f\n/));
  expect(inside.match(/BT\n/g)).toHaveLength(1);
  const after = content.slice(content.indexOf(inside) + inside.length);
  expect(after.indexOf('[]0 d')).toBeLessThan(after.indexOf(' S\n'));
  expect(after).toContain('[]0 d');
});
