import { unique } from '../values/unique.ts';
import { boxed, rounded } from './boxed.ts';
import type { Drawing, DrawnLabel, DrawnShape } from './drawing.ts';
import { HALF_CAPITAL, labelWidth, type Marked, mark, markAt, markLabel } from './mark.ts';

/** A time after the line's beginning. */
export interface TimeLineStop {
  /** How it is said: "två veckor". */
  readonly label: string;
  /** How far it is from the beginning, in days; 0 is at once. */
  readonly days: number;
}

/** Something that is done by one of the stops, or by several. A `square` stands below the line, all else above it. */
export interface TimeLineItem extends Marked {
  /** The stops it stands at, from 0. */
  readonly parts: readonly number[];
}

export interface TimeLine {
  readonly stops: readonly TimeLineStop[];
  readonly items: readonly TimeLineItem[];
}

/** With more of them, a reader finds nothing, and all of one stop would be wider than the line. */
export const MOST_ON_LINE = 12;

/** As wide as the text column of the standard page, and so no smaller than its text on a narrow screen. */
const WIDTH = 334;
const sizes = { time: 9.5, poleWidth: 0.75, axisWidth: 1.25, foot: 2 } as const;
/** From the line to the middle of the lowest flag, and between flags above each other. */
const up = { first: 15, next: 16 } as const;
/** Before a flag's time, and between a flag and the next pole. */
const gap = { time: 4, pole: 7 } as const;
/** How far the beginning's bar reaches to both sides of the line. */
const BEGINNING = 6;

/** What stands at one stop on one side of the line: marks beside each other, then the time, as a flag on its pole. */
interface Flag {
  readonly stop: TimeLineStop;
  readonly items: readonly TimeLineItem[];
  /** How far it reaches to the right of its pole. */
  readonly width: number;
}

interface PlacedFlag extends Flag {
  /** Where its pole stands. */
  readonly x: number;
  /** 0 is the flag next to the line. */
  readonly level: number;
}

/**
 * Draws a line of time from the left to the right. Each time is a flag on a pole that stands at its place. Where the next
 * pole stands below a flag, the earlier one hangs higher: so no two flags meet, and no pole crosses a flag.
 * @param line with two or more stops, and no more items than `MOST_ON_LINE`
 */
export function drawTimeLine({ stops, items }: TimeLine): Drawing {
  const above = flagsOf(
    stops,
    items.filter(({ look }) => look !== 'square'),
  );
  const below = flagsOf(
    stops,
    items.filter(({ look }) => look === 'square'),
  );
  const unit = unitFor([...above, ...below]);
  const [over, under] = [placed(above, unit), placed(below, unit)];
  const width = Math.ceil(Math.max(WIDTH, ...[...over, ...under].map(({ x, width: reach }) => rounded(x + reach))));
  const sides = [over.map((flag) => drawFlag(flag, -1)), under.map((flag) => drawFlag(flag, 1))].flat();
  const [top, bottom] = [heightOf(over), heightOf(under)];
  return boxed(
    [
      ...sides.map(({ pole }) => pole),
      ...axis(width),
      ...unique([...over, ...under].map(({ x }) => x)).map(foot),
      ...sides.flatMap(({ marks }) => marks),
    ],
    sides.flatMap(({ labels }) => labels),
    { width, height: top + bottom, x: 0, y: top },
  );
}

/** The flags of one side, in the order of time. */
function flagsOf(stops: readonly TimeLineStop[], items: readonly TimeLineItem[]): Flag[] {
  const flags = stops.flatMap((stop, at) => {
    const here = items.filter(({ parts }) => parts.includes(at));
    const width = here.length * mark.distance + gap.time + labelWidth(stop.label, sizes.time);
    return here.length === 0 ? [] : [{ stop, items: here, width }];
  });
  return flags.sort((a, b) => a.stop.days - b.stop.days);
}

/**
 * How far from the beginning a time stands, in units: its logarithm, so that there is room for the first days, and the
 * fourth month is still to be seen beside them.
 */
const distance = ({ days }: TimeLineStop): number => Math.log(1 + days);

/** Leaves room for twelve marks and their time after 366 months, the longest time that may be said. */
const SHORTEST_UNIT = 6;

/** The longest unit with which every flag ends within the width. */
function unitFor(flags: readonly Flag[]): number {
  const most = flags.flatMap(({ stop, width }) => (stop.days === 0 ? [] : [(WIDTH - width) / distance(stop)]));
  // A label that is wider than the line makes the drawing wider; as many marks as there may be at the latest time do not.
  return Math.max(SHORTEST_UNIT, Math.min(WIDTH, ...most));
}

/** Finds the level of each flag: above all flags whose poles stand below it. */
function placed(flags: readonly Flag[], unit: number): PlacedFlag[] {
  const found: PlacedFlag[] = [];
  for (const flag of [...flags].reverse()) {
    const x = rounded(unit * distance(flag.stop));
    const below = found.filter((later) => later.x < x + flag.width + gap.pole).map(({ level }) => level);
    found.unshift({ ...flag, x, level: Math.max(-1, ...below) + 1 });
  }
  return found;
}

/** How far a flag's middle is from the line. */
const distanceOf = (level: number): number => up.first + level * up.next;

/** How far the flags of a side reach, or the beginning's bar where there are none. */
function heightOf(flags: readonly PlacedFlag[]): number {
  if (flags.length === 0) return BEGINNING + 1;
  return distanceOf(Math.max(...flags.map(({ level }) => level))) + mark.radius + 1;
}

/** The line, and a bar where it begins. */
function axis(width: number): readonly DrawnShape[] {
  const stroke = { colour: 'blue', width: sizes.axisWidth } as const;
  const x = sizes.axisWidth / 2;
  return [
    { type: 'line', x1: 0, y1: 0, x2: width, y2: 0, stroke },
    { type: 'line', x1: x, y1: -BEGINNING, x2: x, y2: BEGINNING, stroke },
  ];
}

/** The point of the line that a pole stands on. */
function foot(x: number): DrawnShape {
  return { type: 'circle', x: Math.max(x, sizes.foot), y: 0, radius: sizes.foot, fill: 'blue' };
}

/** @param side -1 above the line, 1 below it */
function drawFlag({ x, level, stop, items }: PlacedFlag, side: -1 | 1) {
  const y = side * distanceOf(level);
  const at = Math.max(x, sizes.poleWidth / 2);
  const pole: DrawnShape = {
    type: 'line',
    x1: at,
    y1: 0,
    x2: at,
    y2: y,
    stroke: { colour: 'quiet', width: sizes.poleWidth },
  };
  const points = items.map((_, place) => [x + mark.distance * place + mark.radius, y] as const);
  const time: DrawnLabel = {
    x: x + items.length * mark.distance + gap.time,
    y: y + HALF_CAPITAL * sizes.time,
    anchor: 'start',
    size: sizes.time,
    colour: 'ink',
    text: stop.label,
  };
  return {
    pole,
    marks: items.map((item, place) => markAt(points[place] ?? [x, y], item)),
    labels: [...items.map((item, place) => markLabel(points[place] ?? [x, y], item)), time],
  };
}
