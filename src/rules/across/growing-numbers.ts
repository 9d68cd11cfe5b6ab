/** The arrays that hold the numbers. */
type NumberArray = Float64Array | Uint32Array;

const CHUNK = 65_536;

/**
 * A list of numbers that only grows, by whole chunks: a list that doubles would, for a moment, take three times the
 * memory that it needs.
 */
export class GrowingNumbers {
  readonly #chunks: NumberArray[] = [];
  readonly #make: new (
    length: number,
  ) => NumberArray;
  #length = 0;

  constructor(make: new (length: number) => NumberArray) {
    this.#make = make;
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    const place = this.#length % CHUNK;
    if (place === 0) this.#chunks.push(new this.#make(CHUNK));
    (this.#chunks[this.#chunks.length - 1] as NumberArray)[place] = value;
    this.#length += 1;
  }

  /** The number at an index below `length`. */
  at(index: number): number {
    return (this.#chunks[Math.floor(index / CHUNK)] as NumberArray)[index % CHUNK] as number;
  }
}
