import { mark } from './mark.ts';

const MOST_RINGS = 10;
/**
 * The innermost and the outermost ring: 11 cm across in all, so that a table of ten rows still fits below on a page of
 * A4.
 */
const unsharedRadii = { innermost: 36, outermost: 152 } as const;
/** Where items share rings, which takes room on the inner ones. */
const sharedRadii = { innermost: 46, outermost: 172 } as const;
/** Rings stand no further apart, so that a few of them stay close together. */
const WIDEST_STEP = 24;

/** With more parts, marks beside each other on the innermost ring would meet. */
export const MOST_PARTS = 18;

/** A circle that items have their marks on. */
export interface Ring {
  readonly radius: number;
  /** How many items share it: each has a place of its own in every part. */
  readonly places: number;
}

/**
 * The rings of a wheel, the innermost first: one for each item as long as there is room for that, and then several items
 * on a ring, most on those where there is most room.
 */
export function ringsFor(items: number): Ring[] {
  const radii = items > MOST_RINGS ? radiiOf(MOST_RINGS, sharedRadii) : radiiOf(items, unsharedRadii);
  const places = radii.map(() => 1);
  for (let placed = radii.length; placed < items; placed++) {
    const room = radii.map((radius, at) => radius / ((places[at] ?? 0) + 1));
    const at = room.lastIndexOf(Math.max(...room));
    places[at] = (places[at] ?? 0) + 1;
  }
  return radii.map((radius, at) => ({ radius, places: places[at] ?? 1 }));
}

function radiiOf(rings: number, { innermost, outermost }: typeof unsharedRadii | typeof sharedRadii): number[] {
  const step = rings < 2 ? 0 : Math.min(WIDEST_STEP, (outermost - innermost) / (rings - 1));
  return Array.from({ length: rings }, (_, at) => outermost - (rings - 1 - at) * step);
}

/** How many items a wheel with this many parts has room for. */
export function capacityOf(parts: number): number {
  const places = radiiOf(MOST_RINGS, sharedRadii).map((radius) =>
    Math.floor((2 * Math.PI * radius) / parts / mark.distance),
  );
  return places.reduce((sum, each) => sum + each, 0);
}
