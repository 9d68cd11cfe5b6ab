import type { GrowingNumbers } from './growing-numbers.ts';

/** Numbers that belong to files, which belong to districts. */
export interface DistrictNumbers {
  readonly numbers: GrowingNumbers;
  /** Calls `see` with every number, the index of its file, and the file's district. */
  each(see: (number: number, place: number, district: number) => void): void;
}

/** How numbers are compared. */
interface NumberComparison {
  readonly keyOf: (number: number) => number;
  /** A key that districts share counts if this holds for at least one of its numbers. */
  readonly counts: (number: number) => boolean;
}

/** The number of passes over the keys. Each pass sorts its part, so that only that part is in memory twice. */
const PASSES = 16;

/** The keys that occur more than once, in rising order. */
function repeatedKeys({ numbers }: DistrictNumbers, keyOf: NumberComparison['keyOf']): Float64Array {
  const repeated: number[] = [];
  for (let pass = 0; pass < PASSES; pass += 1) {
    const part: number[] = [];
    for (let at = 0; at < numbers.length; at += 1) {
      const key = keyOf(numbers.at(at));
      if (key % PASSES === pass) part.push(key);
    }
    const sorted = Float64Array.from(part).sort();
    for (let at = 1; at < sorted.length; at += 1) {
      const key = sorted[at] as number;
      if (key === sorted[at - 1] && key !== repeated.at(-1)) repeated.push(key);
    }
  }
  return Float64Array.from(repeated).sort();
}

/** The index of a key in a sorted list; -1 where it is not there. */
function placeIn(sorted: Float64Array, key: number): number {
  let [low, high] = [0, sorted.length - 1];
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const there = sorted[middle] as number;
    if (there === key) return middle;
    if (there < key) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

const NONE = -1;
const SEVERAL = -2;

/**
 * Adds to `found` the indices of all files with a number whose key counts and occurs in two districts. Takes n log n
 * time and, beside the numbers, memory for the repeated keys.
 */
export function sharedAcross(numbers: DistrictNumbers, { keyOf, counts }: NumberComparison, found: Set<number>): void {
  const repeated = repeatedKeys(numbers, keyOf);
  const districts = new Int32Array(repeated.length).fill(NONE);
  const counting = new Uint8Array(repeated.length);
  numbers.each((number, _, district) => {
    const at = placeIn(repeated, keyOf(number));
    if (at < 0) return;
    const before = districts[at];
    districts[at] = before === NONE || before === district ? district : SEVERAL;
    if (counts(number)) counting[at] = 1;
  });
  numbers.each((number, place) => {
    const at = placeIn(repeated, keyOf(number));
    if (at >= 0 && districts[at] === SEVERAL && counting[at] === 1) found.add(place);
  });
}
