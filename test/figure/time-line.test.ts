import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Drawing, DrawnCircle, DrawnLabel, DrawnLine, DrawnRectangle } from '../../src/figure/drawing.ts';
import { labelWidth, mark } from '../../src/figure/mark.ts';
import { drawTimeLine, MOST_ON_LINE, type TimeLine, type TimeLineItem } from '../../src/figure/time-line.ts';
import { drawingText } from '../support/figure/lines.ts';

const item = (label: string, stop: number, more: Partial<TimeLineItem> = {}): TimeLineItem => ({
  label,
  parts: [stop],
  look: 'filled',
  local: false,
  ...more,
});

const example: TimeLine = {
  stops: [
    { label: 'genast', days: 0 },
    { label: 'en vardag', days: 3 },
    { label: 'en vecka', days: 7 },
    { label: 'fem vardagar', days: 7 },
    { label: '14 dagar', days: 14 },
    { label: 'fyra månader', days: 123 },
  ],
  items: [
    item('1', 0),
    item('a', 0, { look: 'square' }),
    item('2', 1, { local: true }),
    item('3', 1),
    item('4', 2),
    item('5', 3),
    item('b', 4, { look: 'square' }),
    item('c', 5, { look: 'square' }),
    item('6', 5, { look: 'dashed' }),
  ],
};

/** Any line that there is room for, at whatever times, also the same twice. */
const line: fc.Arbitrary<TimeLine> = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 11_000 })), {
    minLength: 2,
    maxLength: MOST_ON_LINE,
  })
  .chain((days) =>
    fc
      .array(
        fc.record({
          parts: fc.nat(days.length - 1).map((at) => [at]),
          look: fc.constantFrom('filled' as const, 'dashed' as const, 'square' as const),
          local: fc.boolean(),
        }),
        { minLength: 1, maxLength: MOST_ON_LINE },
      )
      .map((items) => ({
        stops: days.map((each) => ({ label: `${each} dagar`, days: each })),
        items: items.map((one, at) => ({ ...one, label: String(at + 1) })),
      })),
  );

type Mark = DrawnCircle | DrawnRectangle;

const linesOf = ({ shapes }: Drawing) => shapes.filter((shape): shape is DrawnLine => shape.type === 'line');
const marksOf = ({ shapes }: Drawing): readonly Mark[] =>
  shapes.filter((shape): shape is Mark => shape.type === 'rectangle' || (shape.type === 'circle' && shape.radius > 3));
const polesOf = (drawing: Drawing) => linesOf(drawing).filter(({ stroke }) => stroke.colour === 'quiet');
const timesOf = ({ labels }: Drawing): readonly DrawnLabel[] => labels.filter(({ anchor }) => anchor === 'start');
const numbersOf = ({ labels }: Drawing): readonly DrawnLabel[] => labels.filter(({ anchor }) => anchor === 'middle');
/** The height of the line itself. */
const lineOf = (drawing: Drawing): number => linesOf(drawing).find(({ x2 }) => x2 === drawing.width)?.y1 ?? -1;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function boxOf(shape: Mark): Box {
  if (shape.type === 'rectangle')
    return { left: shape.x, right: shape.x + shape.width, top: shape.y, bottom: shape.y + shape.height };
  const { x, y, radius } = shape;
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

/** Where words may stand, in the widest font. */
const wordsBox = ({ x, y, size, text }: DrawnLabel): Box => ({
  left: x,
  right: x + labelWidth(text, size),
  top: y - 0.75 * size,
  bottom: y + 0.25 * size,
});

const meet = (a: Box, b: Box): boolean =>
  a.left < b.right - 0.01 && b.left < a.right - 0.01 && a.top < b.bottom - 0.01 && b.top < a.bottom - 0.01;

describe('a line of time', () => {
  it('is drawn from its poles, the line, and flags with marks and times', async () => {
    await expect(drawingText(drawTimeLine(example))).toMatchFileSnapshot('golden/time-line.txt');
  });

  it('goes to the right with time, and shows the same time at the same place on both sides', () => {
    const drawing = drawTimeLine(example);
    const places = new Map(timesOf(drawing).map(({ text, x }) => [text, x]));
    const inOrder = ['genast', 'en vardag', 'fem vardagar', '14 dagar', 'fyra månader'];
    const xs = inOrder.map((text) => places.get(text) ?? -1);
    expect(xs).toEqual([...xs].sort((a, b) => a - b));
    const poles = polesOf(drawing).map(({ x1 }) => x1);
    expect(new Set(poles).size).toBe(5);
  });

  it('has room for the first days beside the fourth month, and shows the longer time as longer', () => {
    const stops = [1, 7, 14, 123].map((days) => ({ label: `${days} dagar`, days }));
    const drawing = drawTimeLine({ stops, items: stops.map((_, at) => item(String(at), at)) });
    const xs = polesOf(drawing).map(({ x1 }) => x1);
    const parts = xs.map((x) => x / Math.max(...xs));
    expect(parts[0]).toBeGreaterThan(0.1);
    expect(parts[2]).toBeLessThan(0.6);
    expect([...xs].sort((a, b) => a - b)).toEqual(xs);
  });

  it('sets what is square below the line, all else above it', () => {
    fc.assert(
      fc.property(line, (any) => {
        const drawing = drawTimeLine(any);
        for (const shape of marksOf(drawing)) {
          const { top, bottom } = boxOf(shape);
          if (shape.type === 'rectangle') expect(top).toBeGreaterThan(lineOf(drawing));
          else expect(bottom).toBeLessThan(lineOf(drawing));
        }
      }),
    );
  });

  it('gives every item its mark in its look, with its label in the middle, and each of its stops its time', () => {
    fc.assert(
      fc.property(line, (any) => {
        const drawing = drawTimeLine(any);
        const shown = numbersOf(drawing).map(({ text, x, y, size, colour }, at) => {
          const shape = marksOf(drawing)[at] as Mark;
          const { left, right, top, bottom } = boxOf(shape);
          expect(x).toBeCloseTo((left + right) / 2, 2);
          expect(y - 0.33 * size).toBeCloseTo((top + bottom) / 2, 2);
          return `${text} ${shape.type} ${shape.fill} ${colour}`;
        });
        const looks = any.items.map(({ label, look, local }) => {
          const own = local ? 'local' : 'blue';
          if (look === 'dashed') return `${label} circle paper ${own}`;
          return `${label} ${look === 'square' ? 'rectangle' : 'circle'} ${own} paper`;
        });
        expect([...shown].sort()).toEqual([...looks].sort());
        const side = (square: boolean) =>
          any.stops.filter((_, at) =>
            any.items.some(({ parts, look }) => parts.includes(at) && (look === 'square') === square),
          );
        const times = [...side(false), ...side(true)].map(({ label }) => label);
        expect(
          timesOf(drawing)
            .map(({ text }) => text)
            .sort(),
        ).toEqual(times.sort());
      }),
    );
  });

  it('sets no mark or time upon another, on a pole, or outside its box', () => {
    fc.assert(
      fc.property(line, (any) => {
        const drawing = drawTimeLine(any);
        const boxes = [...marksOf(drawing).map(boxOf), ...timesOf(drawing).map(wordsBox)];
        const poles = polesOf(drawing).map(
          ({ x1, y1, y2 }): Box => ({ left: x1, right: x1, top: Math.min(y1, y2), bottom: Math.max(y1, y2) }),
        );
        for (const [at, box] of boxes.entries()) {
          expect(Math.min(box.left, box.top)).toBeGreaterThanOrEqual(0);
          expect(box.right).toBeLessThanOrEqual(drawing.width);
          expect(box.bottom).toBeLessThanOrEqual(drawing.height);
          expect(boxes.slice(at + 1).filter((other) => meet(box, other))).toEqual([]);
          // A mark touches its own pole, from the right.
          expect(
            poles.filter((pole) => meet({ ...box, left: box.left + 1 }, { ...pole, right: pole.left + 0.02 })),
          ).toEqual([]);
        }
      }),
    );
  });

  it('is as wide as the text column, whatever it shows', () => {
    fc.assert(
      fc.property(line, (any) => {
        expect(drawTimeLine(any).width).toBe(334);
      }),
    );
    const longest = [{ label: '366 månader', days: 11_170 }];
    const all = Array.from({ length: MOST_ON_LINE }, (_, at) => item(String(at + 1), 0));
    expect(drawTimeLine({ stops: longest, items: all }).width).toBe(334);
    const stops = [
      { label: 'genast', days: 0 },
      { label: 'ord '.repeat(30), days: 5 },
    ];
    expect(drawTimeLine({ stops, items: [item('1', 1)] }).width).toBeGreaterThan(334);
  });

  it('has room for all that is done at once', () => {
    const stops = [0, 0].map((days) => ({ label: 'genast', days }));
    const items = Array.from({ length: MOST_ON_LINE }, (_, at) => item(String(at + 1), 0));
    const drawing = drawTimeLine({ stops, items });
    expect(drawing.width).toBe(334);
    const xs = marksOf(drawing).map((shape) => boxOf(shape).left);
    for (const [at, x] of xs.slice(1).entries()) expect(x - (xs[at] ?? 0)).toBeGreaterThan(2 * mark.radius);
  });

  it('has no number with more than three decimals', () => {
    fc.assert(
      fc.property(line, (any) => {
        expect(JSON.stringify(drawTimeLine(any))).not.toMatch(/\.\d{4}|e-/);
      }),
    );
  });
});
