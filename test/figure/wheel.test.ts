import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Drawing, DrawnCircle, DrawnLabel } from '../../src/figure/drawing.ts';
import { mark } from '../../src/figure/mark.ts';
import { capacityOf, MOST_PARTS, ringsFor } from '../../src/figure/rings.ts';
import { drawWheel, type Wheel, type WheelItem } from '../../src/figure/wheel.ts';
import { drawingText } from '../support/figure/lines.ts';

const months = ['aug', 'sep', 'okt', 'nov', 'dec', 'jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul'];

const item = (label: string, parts: readonly number[], more: Partial<WheelItem> = {}): WheelItem => ({
  label,
  parts,
  look: 'filled',
  local: false,
  ...more,
});

/** Any wheel that there is room for. */
const wheel: fc.Arbitrary<Wheel> = fc.integer({ min: 2, max: MOST_PARTS }).chain((parts) =>
  fc
    .array(
      fc.record({
        parts: fc.uniqueArray(fc.nat(parts - 1), { minLength: 1, maxLength: parts }),
        look: fc.constantFrom('filled' as const, 'dashed' as const),
        local: fc.boolean(),
      }),
      { minLength: 1, maxLength: Math.min(capacityOf(parts), 60) },
    )
    .map((items) => ({
      middle: ['Läsåret'],
      parts: Array.from({ length: parts }, (_, at) => `del ${at + 1}`),
      items: items.map((one, at) => ({ ...one, label: String(at + 1) })),
    })),
);

const marksOf = ({ shapes }: Drawing): DrawnCircle[] =>
  shapes.filter((shape): shape is DrawnCircle => shape.type === 'circle' && shape.fill !== undefined);
/** The labels that stand on marks: the last ones. */
const numbersOf = (drawing: Drawing): DrawnLabel[] => drawing.labels.slice(-marksOf(drawing).length);

describe('a wheel', () => {
  it('is drawn from its rings, parts, names and marks', async () => {
    const drawing = drawWheel({
      middle: ['Läsåret', '2010/11'],
      parts: months,
      items: [item('1', [1, 3, 6, 8]), item('2', [2, 7], { look: 'dashed' }), item('3', [9], { local: true })],
    });
    await expect(drawingText(drawing)).toMatchFileSnapshot('golden/wheel.txt');
  });

  it('goes clockwise from the top, each mark in the middle of its part', () => {
    const drawing = drawWheel({ middle: [], parts: ['a', 'b', 'c', 'd'], items: [item('1', [0, 1, 2, 3])] });
    const middle = drawing.width / 2;
    const sides = marksOf(drawing).map(
      ({ x, y }) => `${x > middle ? 'right' : 'left'} ${y > middle ? 'below' : 'above'}`,
    );
    expect(sides).toEqual(['right above', 'right below', 'left below', 'left above']);
  });

  it('gives every item its number on each of its marks, in the item’s look', () => {
    fc.assert(
      fc.property(wheel, (any) => {
        const drawing = drawWheel(any);
        const marks = marksOf(drawing);
        const expected = any.items.flatMap(({ label, parts, look, local }) => {
          const colour = local ? 'local' : 'blue';
          return parts.map(() => (look === 'filled' ? [label, 'paper', colour] : [label, colour, 'paper']));
        });
        expect(numbersOf(drawing).map(({ text, colour }, at) => [text, colour, marks[at]?.fill])).toEqual(expected);
        numbersOf(drawing).forEach(({ x, y, anchor, size }, at) => {
          expect([anchor, x]).toEqual(['middle', marks[at]?.x]);
          expect(y - (marks[at]?.y ?? 0)).toBeCloseTo(0.33 * size, 2);
        });
      }),
    );
  });

  it('sets no mark upon another, nor outside its box', () => {
    fc.assert(
      fc.property(wheel, (any) => {
        const drawing = drawWheel(any);
        const marks = marksOf(drawing);
        for (const [at, { x, y }] of marks.entries()) {
          expect(Math.min(x, y)).toBeGreaterThanOrEqual(mark.radius);
          expect(x).toBeLessThanOrEqual(drawing.width - mark.radius);
          expect(y).toBeLessThanOrEqual(drawing.height - mark.radius);
          for (const other of marks.slice(at + 1)) {
            const apart = Math.hypot(x - other.x, y - other.y);
            expect(apart).toBeGreaterThan(2 * mark.radius);
          }
        }
      }),
    );
  });

  it('keeps an item’s marks on one ring, which is its own as long as there is room for that', () => {
    const drawing = drawWheel({
      middle: [],
      parts: months,
      items: Array.from({ length: 10 }, (_, at) => item(String(at), [at, 11])),
    });
    const middle = drawing.width / 2;
    const radii = marksOf(drawing).map(({ x, y }) => Math.round(Math.hypot(x - middle, y - drawing.height / 2)));
    const pairs = radii.filter((_, at) => at % 2 === 0);
    expect(radii.filter((_, at) => at % 2 === 1)).toEqual(pairs);
    expect([...new Set(pairs)].sort((a, b) => a - b)).toEqual(pairs);
  });

  it('has no number with more than three decimals', () => {
    fc.assert(
      fc.property(wheel, (any) => {
        expect(JSON.stringify(drawWheel(any))).not.toMatch(/\.\d{4}|e-/);
      }),
    );
  });
});

describe('the rings', () => {
  it('have room for forty things in a year of twelve months', () => {
    expect(capacityOf(12)).toBe(40);
    const places = ringsFor(40).map((ring) => ring.places);
    expect(places.reduce((sum, each) => sum + each)).toBe(40);
  });

  it('are one for each of up to ten items', () => {
    for (let items = 1; items <= 10; items++)
      expect(ringsFor(items).map(({ places }) => places)).toEqual(Array(items).fill(1));
    expect(ringsFor(11)).toHaveLength(10);
  });
});
