import { boxed } from './boxed.ts';
import type { Drawing, DrawnLabel, DrawnShape } from './drawing.ts';
import { HALF_CAPITAL, labelWidth, type Marked, markAt, markLabel } from './mark.ts';
import { type Ring, ringsFor } from './rings.ts';

/** Something that happens in some parts of a whole that recurs: a meeting in some months of a year. */
export interface WheelItem extends Marked {
  /** The parts it stands in, from 0. */
  readonly parts: readonly number[];
}

export interface Wheel {
  /** Words in the middle, a line each. */
  readonly middle: readonly string[];
  /** The names of its parts, clockwise from the top. */
  readonly parts: readonly string[];
  readonly items: readonly WheelItem[];
}

type Point = readonly [x: number, y: number];

const sizes = { part: 9.5, middleLeading: 13 } as const;
/** How far the spokes reach past the rings, and from the outermost ring to the names of the parts. */
const beyond = { spoke: 8, name: 15 } as const;

/**
 * Draws a wheel around the point 0,0 and moves it into its box.
 * @param wheel with at least one item, and no more than it has room for
 */
export function drawWheel(wheel: Wheel): Drawing {
  const rings = ringsFor(wheel.items.length);
  const sectors = equalSectors(wheel.parts.length, 0, 2 * Math.PI);
  const names = wheel.parts.map((name, at) => partName(name, sectors[at] as Sector, rings));
  const shapes: DrawnShape[] = [...rings.map(ringLine), ...sectors.map(({ from }) => spoke(from, rings))];
  const labels: DrawnLabel[] = [...names, ...middleLabels(wheel.middle)];
  for (const { item, points } of markPoints(wheel.items, rings, sectors))
    for (const point of points) {
      shapes.push(markAt(point, item));
      labels.push(markLabel(point, item));
    }
  const edge = outer(rings) + beyond.spoke;
  const right = Math.max(edge, ...names.map(reachSideways));
  const below = Math.max(edge, ...names.map(reachUpOrDown));
  return around(shapes, labels, Math.ceil(right), Math.ceil(below));
}

/** A part of a circle, radians clockwise from the top. */
interface Sector {
  readonly from: number;
  readonly to: number;
  readonly middle: number;
}

/** Divides a part of a circle into equal parts. */
function equalSectors(count: number, from: number, to: number): Sector[] {
  const step = (to - from) / count;
  const angle = (steps: number) => from + steps * step;
  return Array.from({ length: count }, (_, at) => ({ from: angle(at), to: angle(at + 1), middle: angle(at + 0.5) }));
}

/** The point at an angle, radians clockwise from the top, and a distance from the point 0,0. */
function pointAt(angle: number, distance: number): Point {
  return [distance * Math.sin(angle), -distance * Math.cos(angle)];
}

const outer = (rings: readonly Ring[]): number => rings.at(-1)?.radius ?? 0;

function ringLine({ radius }: Ring): DrawnShape {
  return { type: 'circle', x: 0, y: 0, radius, stroke: { colour: 'hairline', width: 0.5 } };
}

/** The line between two parts, open towards the middle. */
function spoke(angle: number, rings: readonly Ring[]): DrawnShape {
  const [x1, y1] = pointAt(angle, (rings[0]?.radius ?? 0) - beyond.spoke);
  const [x2, y2] = pointAt(angle, outer(rings) + beyond.spoke);
  return { type: 'line', x1, y1, x2, y2, stroke: { colour: 'hairline', width: 0.5 } };
}

/** A part's name outside the rings: beside them to the left and right, centred above and below them. */
function partName(text: string, { middle }: Sector, rings: readonly Ring[]): DrawnLabel {
  const [x, y] = pointAt(middle, outer(rings) + beyond.name);
  const right = Math.sin(middle);
  const anchor = Math.abs(right) < 0.4 ? 'middle' : right > 0 ? 'start' : 'end';
  return { x, y: y + HALF_CAPITAL * sizes.part, anchor, size: sizes.part, colour: 'blue', text };
}

/** How far a name reaches from the middle at most. */
function reachSideways({ x, anchor, size, text }: DrawnLabel): number {
  const width = labelWidth(text, size);
  return Math.abs(x) + (anchor === 'middle' ? width / 2 : width);
}

/** How far a name reaches up or down from the middle: a capital's height above its baseline, a descender below. */
function reachUpOrDown({ y, size }: DrawnLabel): number {
  return y < 0 ? 2 * HALF_CAPITAL * size - y : y + size / 4;
}

function middleLabels(lines: readonly string[]): DrawnLabel[] {
  const first = -((lines.length - 1) / 2) * sizes.middleLeading + HALF_CAPITAL * sizes.part;
  return lines.map((text, at) => ({
    x: 0,
    y: first + at * sizes.middleLeading,
    anchor: 'middle',
    size: sizes.part,
    colour: 'blue',
    text,
  }));
}

/** Where each item's marks stand. Items fill the rings from the innermost on, in their order. */
function markPoints(
  items: readonly WheelItem[],
  rings: readonly Ring[],
  sectors: readonly Sector[],
): { readonly item: WheelItem; readonly points: readonly Point[] }[] {
  const places = rings.flatMap((ring) => Array.from({ length: ring.places }, (_, place) => ({ ring, place })));
  return items.map((item, at) => {
    const { ring, place } = places[at] as (typeof places)[number];
    const points = item.parts.map((part) => {
      const { from, to } = sectors[part] as Sector;
      return pointAt((equalSectors(ring.places, from, to)[place] as Sector).middle, ring.radius);
    });
    return { item, points };
  });
}

/** A drawing around 0,0 in a box that reaches as far to all sides. */
function around(shapes: readonly DrawnShape[], labels: readonly DrawnLabel[], x: number, y: number): Drawing {
  return boxed(shapes, labels, { width: 2 * x, height: 2 * y, x, y });
}
